import type { Locale } from '../core/locale.js';
import type {
  AnsweredItem,
  Approvals,
  CommentRecord,
  ReviewDraft,
  ReviewFinding,
  ReviewReport,
} from '../core/schema/types.js';
import type { Settings } from '../workspace/config/settings.js';
import type { Problem } from '../workspace/problem.js';
import type { FileReport, SkippedFile } from '../workspace/report.js';
import { BatchReporter } from './batch-reporter.js';
import { compareFindings } from './changes.js';
import { draftComments, strayComments } from './comments/draft-comments.js';
import type { OtherText } from './copied/other-text.js';
import { compareDrafts } from './copied/compare-drafts.js';
import { nameTable, type NameTable } from './copied/folded-text.js';
import type { CopiedResult } from './copied/passages.js';
import { criticismMatrix } from './criticism-matrix.js';
import { approvalOf } from './draft-approval.js';
import { applySwitches, describeDraft, draftFindings } from './draft-report.js';
import type { Gathered } from './gather.js';
import { answerDemands, type Answered } from './lists/answers.js';
import { readLastLists } from './lists/last-lists.js';
import { readOpinions, type Opinion } from './lists/opinions.js';
import { checkLists, outsideDeadlines } from './lists/rectification.js';
import { matchMembers } from './members.js';
import { TOP } from '../workspace/spans.js';
import { summarizeReview } from './summary.js';

/** What of a judged file a review looks at. */
export type JudgedFile = Pick<FileReport, 'coverage' | 'findings' | 'suppressed'>;

/** A text and where it was read. */
export interface ReadText {
  readonly path: string;
  readonly text: string;
}

/** Everything that a folder is reviewed by, read from wherever the folder is. Paths are whatever the reader calls its files. */
export interface Material<F extends JudgedFile = JudgedFile> {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly version: string;
  /** ISO time; undefined leaves it out. */
  readonly now: string | undefined;
  readonly unit: string;
  /** Judged drafts with what was gathered of each. */
  readonly judged: readonly { readonly draft: Gathered; readonly file: F }[];
  /** True where single drafts were asked for: nobody is missing then. */
  readonly partial: boolean;
  readonly others: readonly OtherText[];
  readonly quotable: readonly string[];
  readonly opinions: readonly ReadText[];
  readonly lastLists: readonly ReadText[];
  readonly approvals: Approvals;
  readonly comments: CommentRecord;
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
  /** How the report names a file. */
  shown(path: string): string;
  /** How the records name a draft. */
  keyOf(path: string): string;
  /** How the report names a draft that only a record knows. */
  shownKey(key: string): string;
}

/** A reviewed folder: the report, and what it was made of, in its order. */
export interface Assessed<F extends JudgedFile> {
  readonly report: ReviewReport;
  readonly drafts: readonly Gathered[];
  readonly files: readonly F[];
  readonly opinions: readonly Opinion[];
}

const NO_QUOTE = { before: '', marked: '', after: '' };

/** The names that copied passages may differ in. */
export function namesOf({ roster }: Settings, drafts: readonly Gathered[]): NameTable {
  return nameTable([
    ...roster.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    ...drafts.flatMap(({ author }) => author ?? []),
  ]);
}

/** Reviews the drafts of a folder together. Pure: everything that is read is in the material. */
export function assess<F extends JudgedFile>(material: Material<F>): Assessed<F> {
  const { settings, locale, partial, approvals } = material;
  const shown = (path: string): string => material.shown(path);
  const keyOf = (path: string): string => material.keyOf(path);
  const review = settings.config.review ?? {};
  const sorted = inOrder(material.judged, settings);
  const drafts = sorted.map(({ draft }) => draft);
  const files = sorted.map(({ file }) => file);
  const reporter = new BatchReporter(settings.rules, review, locale);
  const matched = matchMembers(drafts, settings.roster, shown, reporter, locale);
  const { members } = matched;
  const batch = matched.findings.filter(({ rule }) => !partial || rule !== 'batch/missing-draft');
  if (!partial && settings.roster.length > 0 && !drafts.some(({ kind }) => kind === 'team'))
    batch.push(...reporter.batch('batch/missing-draft', 'team', {}));

  const copied = compareDrafts(drafts, material.others, material.quotable, namesOf(settings, drafts), shown);

  const solicited = material.opinions.flatMap(({ path, text }) =>
    readOpinions(text, path, settings.roster).map((opinion) => ({ ...opinion, source: path })),
  );
  // Of single drafts, only what is for them.
  const addressed = (list: Answered[]): Answered[] => (partial ? list.filter(({ draft }) => draft) : list);
  const opinions = addressed(answerDemands(solicited, drafts, ({ statements }) => statements, shown));
  const lastList = addressed(
    answerDemands(
      readLastLists(material.lastLists, settings),
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
    const file = files[index] as F;
    const { entry, approval } = approvalOf(draft, approvals, keyOf(draft.path));
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
      comments: draftComments(material.comments, keyOf(draft.path), draft.text, shown(draft.path)),
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
    ...(material.now === undefined ? {} : { generated: material.now }),
    tool: { name: 'selfexam', version: material.version },
    locale,
    redacted: false,
    unit: material.unit,
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
    strayComments: partial
      ? []
      : strayComments(material.comments, new Set(drafts.map(({ path }) => keyOf(path))), material.shownKey),
    skipped: material.skipped.map(({ path, reason }) => ({ path: shown(path), reason })),
    problems: material.problems.map(({ code, message, advice, file, line }) => ({
      code,
      message: message[locale],
      ...(advice === undefined ? {} : { advice: advice[locale] }),
      ...(file === undefined ? {} : { path: shown(file) }),
      ...(line === undefined ? {} : { line }),
    })),
  };
  return { report: summarizeReview(report), drafts, files, opinions: solicited };
}

/** The team's draft, the members' outlines and criticisms in the order of the roster, the lists. */
function inOrder<F>(
  judged: readonly { readonly draft: Gathered; readonly file: F }[],
  { roster }: Settings,
): { readonly draft: Gathered; readonly file: F }[] {
  const kinds = ['team', 'individual', 'criticism', 'rectification'];
  const rank = ({ kind, member }: Gathered): number => {
    const at = roster.findIndex(({ name }) => name === member?.name);
    return kinds.indexOf(kind) * 10_000 + (at < 0 ? roster.length : at);
  };
  return [...judged].sort((a, b) => rank(a.draft) - rank(b.draft));
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

function clip(text: string, longest = 40): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
