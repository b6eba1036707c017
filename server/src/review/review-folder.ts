import { basename, dirname, resolve } from 'node:path';
import type { Locale } from '../core/locale.js';
import type {
  AnsweredItem,
  Approvals,
  ReviewDraft,
  ReviewFinding,
  ReviewReport,
} from '../core/schema/types.js';
import type { Settings } from '../workspace/config/settings.js';
import { displayPath } from '../workspace/disk-files.js';
import { readDraftFile } from '../workspace/draft-file.js';
import { findDrafts, type FindOptions } from '../workspace/find-drafts.js';
import { Judge, type JudgeOptions } from '../workspace/judge-drafts.js';
import type { Problem } from '../workspace/problem.js';
import type { FileReport, SkippedFile } from '../workspace/report.js';
import { Workspace } from '../workspace/workspace.js';
import { APPROVALS_NAME } from './approvals/approvals.js';
import { readApprovals } from './approvals/read-approvals.js';
import { BatchReporter } from './batch-reporter.js';
import { compareFindings } from './changes.js';
import { compareDrafts } from './copied/compare-drafts.js';
import type { CopiedResult } from './copied/passages.js';
import { readOthers } from './copied/archive.js';
import { nameTable } from './copied/folded-text.js';
import { criticismMatrix } from './criticism-matrix.js';
import { approvalOf } from './draft-approval.js';
import { applySwitches, draftFindings, describeDraft } from './draft-report.js';
import { gather, type Gathered } from './gather.js';
import { answerDemands, type Answered } from './lists/answers.js';
import { readLastLists } from './lists/last-lists.js';
import { readOpinions, type Opinion } from './lists/opinions.js';
import { checkLists, outsideDeadlines } from './lists/rectification.js';
import { matchMembers } from './members.js';
import { TOP } from './spans.js';
import { summarizeReview } from './summary.js';

export interface ReviewRequest {
  /** Files, folders and globs; the working directory where there are none. */
  readonly paths: readonly string[];
  readonly workspace: Workspace;
  readonly judge: JudgeOptions;
  readonly find?: FindOptions;
  /** Undefined: the configuration's. */
  readonly locale: Locale | undefined;
  readonly version: string;
  /** ISO time of the host; undefined leaves it out. */
  readonly now?: string;
}

/** A reviewed folder: the report, and what it was made of. */
export interface Reviewed {
  readonly report: ReviewReport;
  readonly settings: Settings;
  readonly approvals: Approvals;
  readonly approvalsFile: string;
  readonly drafts: readonly Gathered[];
  readonly files: readonly FileReport[];
  readonly opinions: readonly Opinion[];
  readonly problems: readonly Problem[];
}

const NO_QUOTE = { before: '', marked: '', after: '' };

/**
 * Reviews the drafts of a folder together. What is wrong with one of them is a problem of the report; the others go on.
 * The configuration above the first path says who is expected and what is compared.
 * @returns the problems alone where that configuration is broken
 */
export async function reviewFolder(
  request: ReviewRequest,
): Promise<{ value: Reviewed; problems?: undefined } | { value?: undefined; problems: readonly Problem[] }> {
  const { workspace, paths, find = {} } = request;
  const found = await findDrafts(paths, workspace, find);
  const first = found.files[0];
  const configured = await (first === undefined
    ? workspace.settingsOf(workspace.cwd)
    : workspace.settingsFor(first));
  if (configured.value === undefined) return { problems: configured.problems };
  const settings = configured.value;
  const locale = request.locale ?? settings.locale ?? 'zh-CN';
  const shown = (path: string): string => displayPath(workspace.cwd, path);
  const review = settings.config.review ?? {};
  const problems: Problem[] = [...found.problems];

  const beside = new Workspace({ cwd: settings.folder, config: settings.file ?? false });
  const named = async (globs: readonly string[] | undefined): Promise<readonly string[]> => {
    if (globs === undefined || globs.length === 0) return [];
    const result = await findDrafts(globs, beside, { ignore: false });
    problems.push(...result.problems);
    return result.files;
  };
  const lastYear = await named(review.lastYear);
  const archive = await named(review.archive);
  const samples = await named(review.samples);
  const quotable = await named(review.quotable);
  const opinionFiles = await named(review.opinions);
  const listFiles = await named(review.lastList);
  const apart = new Set([...lastYear, ...archive, ...samples, ...quotable, ...opinionFiles, ...listFiles]);

  const drafts: Gathered[] = [];
  const files: FileReport[] = [];
  const skipped: SkippedFile[] = found.ignored.map(({ path, by }) => ({
    path,
    reason: 'ignored',
    detail: by,
  }));
  const seen = new Map<string, Gathered>();
  const judge = new Judge(workspace, {
    ...request.judge,
    locale,
    visit: (file, linted) => void seen.set(file.path, gather(file.path, file.text, linted, settings.roster)),
  });
  for (const path of found.files) {
    if (apart.has(path)) continue;
    const judged = await judge.judgeFile(path);
    problems.push(...judged.problems);
    if (judged.skipped !== undefined) skipped.push(judged.skipped);
    const draft = seen.get(path);
    seen.delete(path);
    if (judged.file === undefined || draft === undefined) continue;
    files.push(judged.file);
    drafts.push(draft);
  }

  inOrder(drafts, files, settings);
  const approvalsFile = resolve(settings.folder, APPROVALS_NAME);
  const approvals = await readApprovals(approvalsFile, workspace.files);
  if (approvals.value === undefined) return { problems: approvals.problems };

  const reporter = new BatchReporter(settings.rules, review, locale);
  const matched = matchMembers(drafts, settings.roster, shown, reporter, locale);
  const { members } = matched;
  // Whoever names single drafts does not ask who is missing.
  const partial =
    paths.length > 0 && paths.every((path) => found.files.includes(resolve(workspace.cwd, path)));
  const batch = matched.findings.filter(({ rule }) => !partial || rule !== 'batch/missing-draft');
  if (!partial && settings.roster.length > 0 && !drafts.some(({ kind }) => kind === 'team'))
    batch.push(...reporter.batch('batch/missing-draft', 'team', {}));

  const names = nameTable([
    ...settings.roster.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    ...drafts.flatMap(({ author }) => author ?? []),
  ]);
  const others = await readOthers(
    [
      { source: 'last-year', files: lastYear },
      { source: 'archive', files: archive },
      { source: 'sample', files: samples },
    ],
    review.index === undefined ? undefined : resolve(settings.folder, review.index),
    names,
  );
  problems.push(...others.problems);
  const copied = compareDrafts(drafts, others.texts, await texts(quotable, problems), names, shown);

  const solicited = (await readAll(opinionFiles, problems)).flatMap(({ path, text }) =>
    readOpinions(text, path, settings.roster).map((opinion) => ({ ...opinion, source: path })),
  );
  // Of single drafts, only what is for them.
  const addressed = (list: Answered[]): Answered[] => (partial ? list.filter(({ draft }) => draft) : list);
  const opinions = addressed(answerDemands(solicited, drafts, ({ statements }) => statements, shown));
  const lastList = addressed(
    answerDemands(
      readLastLists(await readAll(listFiles, problems), settings),
      drafts,
      ({ prior, statements }) => (prior.length > 0 ? prior : statements),
      shown,
    ),
  );
  const listed = checkLists(drafts, shown);

  const extra = drafts.map((): ReviewFinding[] => []);
  const add = (draft: Gathered | undefined, list: readonly ReviewFinding[]): void => {
    if (draft !== undefined) extra[drafts.indexOf(draft)]?.push(...list);
  };
  addCopied(copied, drafts, reporter, extra);
  const addAnswers = (rule: string, list: readonly Answered[]): void => {
    for (const { item, draft } of list) {
      if (item.status === 'answered') continue;
      const data = {
        text: clip(item.text),
        place: `${item.source}:${item.line}`,
        line: item.place?.start.line ?? 0,
      };
      if (draft === undefined) {
        batch.push(
          ...reporter.batch(rule, 'unanswered', data, item.to === undefined ? {} : { member: item.to }),
        );
        continue;
      }
      const { profile } = draft;
      add(
        draft,
        reporter.draft(rule, item.status, data, {
          range: item.place ?? TOP,
          quote: NO_QUOTE,
          profile,
          about: item.text,
        }),
      );
    }
  };
  addAnswers('batch/unanswered-opinion', opinions);
  addAnswers('batch/unreported-item', lastList);
  for (const { item, draft, problem } of listed) {
    if (item.status === 'answered') continue;
    const list = drafts.find(({ kind }) => kind === 'rectification');
    const data = {
      text: item.text,
      list: item.list ?? (list === undefined ? '' : shown(list.path)),
      line: item.entry?.start.line ?? 0,
    };
    const quote = { before: '', marked: clip(problem.text, 120), after: '' };
    const at = { range: problem.span, quote, profile: draft.profile, about: problem.text };
    add(draft, reporter.draft('batch/unlisted-problem', item.status, data, at));
  }
  for (const { list, entry, deadline, side, limit } of outsideDeadlines(drafts)) {
    const quote = { before: '', marked: clip(entry.text, 120), after: '' };
    const at = { range: entry.span, quote, profile: list.profile, about: entry.text };
    add(list, reporter.draft('batch/deadline-outside', side, { deadline, limit }, at));
  }

  const described = drafts.map((draft, index): ReviewDraft => {
    const file = files[index] as FileReport;
    const { entry, approval } = approvalOf(draft, approvals.value, approvalsFile);
    const { open, suppressed } = applySwitches(extra[index] ?? [], draft);
    const findings = draftFindings(file, draft, open, review, entry);
    const changes = entry === undefined ? undefined : compareFindings(entry.current.findings, findings);
    return describeDraft({
      draft,
      file,
      shown: shown(draft.path),
      findings: findings.map((finding, at) => ({
        ...finding,
        ...(changes?.each[at] === undefined ? {} : { change: changes.each[at] }),
      })),
      suppressed,
      copiedShare: copied.shares[index] ?? 0,
      approval,
      changes:
        changes === undefined || entry === undefined
          ? undefined
          : {
              since: entry.current.at,
              mended: changes.mended,
              new: changes.each.filter((one) => one === 'new').length,
              standing: changes.standing,
            },
      review,
      locale,
    });
  });
  const items = (list: readonly Answered[]): AnsweredItem[] => list.map(({ item }) => item);
  const report: Omit<ReviewReport, 'summary'> = {
    version: 1,
    ...(request.now === undefined ? {} : { generated: request.now }),
    tool: { name: 'selfexam', version: request.version },
    locale,
    redacted: false,
    unit: basename(settings.file === undefined ? workspace.cwd : dirname(settings.file)),
    profiles: [...new Map(drafts.map(({ profile }) => [profile.id, profile])).values()].map(
      ({ id, title, areas }) => ({
        id,
        title,
        areas: areas.map((area) => ({ id: area.id, name: area.name })),
      }),
    ),
    members,
    drafts: described,
    batch,
    criticism: criticismMatrix(drafts, settings.roster),
    copied: [...copied.passages],
    opinions: items(opinions),
    lastList: items(lastList),
    rectification: listed.map(({ item }) => item),
    skipped: skipped.map(({ path, reason }) => ({ path: shown(path), reason })),
    problems: problems.map(({ code, message, advice, file, line }) => ({
      code,
      message: message[locale],
      ...(advice === undefined ? {} : { advice: advice[locale] }),
      ...(file === undefined ? {} : { path: shown(file) }),
      ...(line === undefined ? {} : { line }),
    })),
  };
  return {
    value: {
      report: summarizeReview(report),
      settings,
      approvals: approvals.value,
      approvalsFile,
      drafts,
      files,
      opinions: solicited,
      problems,
    },
  };
}

/** The team's draft, the members' outlines and criticisms in the order of the roster, the lists. */
function inOrder(drafts: Gathered[], files: FileReport[], { roster }: Settings): void {
  const kinds = ['team', 'individual', 'criticism', 'rectification'];
  const rank = ({ kind, member }: Gathered): number => {
    const at = roster.findIndex(({ name }) => name === member?.name);
    return kinds.indexOf(kind) * 10_000 + (at < 0 ? roster.length : at);
  };
  const sorted = drafts
    .map((draft, index) => ({ draft, file: files[index] as FileReport }))
    .sort((a, b) => rank(a.draft) - rank(b.draft));
  for (const [index, { draft, file }] of sorted.entries()) {
    drafts[index] = draft;
    files[index] = file;
  }
}

/** Tells both drafts of a passage; a draft of an earlier year or the archive is told nothing. */
function addCopied(
  { passages, drafts: pairs }: CopiedResult,
  drafts: readonly Gathered[],
  reporter: BatchReporter,
  extra: readonly ReviewFinding[][],
): void {
  for (const [index, passage] of passages.entries()) {
    const [left, right] = pairs[index] ?? [0, undefined];
    const { length } = passage;
    const identity = Math.round(passage.identity * 100);
    for (const [at, own, other] of [
      [left, passage.left, passage.right],
      [right, passage.right, passage.left],
    ] as const) {
      const draft = at === undefined ? undefined : drafts[at];
      if (draft === undefined || own.range === undefined) continue;
      const place = other.range === undefined ? other.path : `${other.path}:${other.range.start.line}`;
      const data = { length, identity, place, who: other.author ?? other.path };
      const quote = { before: '', marked: clip(own.text, 240), after: '' };
      const about = own.text;
      extra[at as number]?.push(
        ...reporter.draft('batch/copied-passage', other.source, data, {
          range: own.range,
          quote,
          profile: draft.profile,
          about,
        }),
      );
    }
  }
}

async function readAll(
  files: readonly string[],
  problems: Problem[],
): Promise<{ path: string; text: string }[]> {
  const all: { path: string; text: string }[] = [];
  for (const path of files) {
    const read = await readDraftFile(path);
    if (read.value === undefined) problems.push(...read.problems);
    else all.push({ path, text: read.value.text });
  }
  return all;
}

async function texts(files: readonly string[], problems: Problem[]): Promise<string[]> {
  return (await readAll(files, problems)).map(({ text }) => text);
}

function clip(text: string, longest = 40): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
