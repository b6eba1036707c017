import { basename, dirname, resolve } from 'node:path';
import type { Locale } from '../core/locale.js';
import type { Approvals, ReviewReport } from '../core/schema/types.js';
import { baselineKey } from '../workspace/baseline-file.js';
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
import { assess, namesOf, type ReadText } from './assess.js';
import { COMMENTS_NAME } from './comments/comments.js';
import { readComments } from './comments/read-comments.js';
import { readOthers } from './copied/archive.js';
import { gather, type Gathered } from './gather.js';
import type { Opinion } from './lists/opinions.js';

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

  const pairs: { draft: Gathered; file: FileReport }[] = [];
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
    pairs.push({ draft, file: judged.file });
  }

  const approvalsFile = resolve(settings.folder, APPROVALS_NAME);
  const approvals = await readApprovals(approvalsFile, workspace.files);
  if (approvals.value === undefined) return { problems: approvals.problems };
  const commentsFile = resolve(settings.folder, COMMENTS_NAME);
  const comments = await readComments(commentsFile, workspace.files);
  if (comments.value === undefined) return { problems: comments.problems };

  const others = await readOthers(
    [
      { source: 'last-year', files: lastYear },
      { source: 'archive', files: archive },
      { source: 'sample', files: samples },
    ],
    review.index === undefined ? undefined : resolve(settings.folder, review.index),
    namesOf(
      settings,
      pairs.map(({ draft }) => draft),
    ),
  );
  problems.push(...others.problems);
  const quotableTexts = (await readAll(quotable, problems)).map(({ text }) => text);
  const opinionTexts = await readAll(opinionFiles, problems);
  const lastLists = await readAll(listFiles, problems);
  const { report, drafts, files, opinions } = assess({
    settings,
    locale,
    version: request.version,
    now: request.now,
    unit: basename(settings.file === undefined ? workspace.cwd : dirname(settings.file)),
    judged: pairs,
    // Whoever names single drafts does not ask who is missing.
    partial: paths.length > 0 && paths.every((path) => found.files.includes(resolve(workspace.cwd, path))),
    others: others.texts,
    quotable: quotableTexts,
    opinions: opinionTexts,
    lastLists,
    approvals: approvals.value,
    comments: comments.value,
    skipped,
    problems,
    shown,
    keyOf: (path) => baselineKey(approvalsFile, path),
    shownKey: (key) => shown(resolve(settings.folder, key)),
  });
  return {
    value: {
      report,
      settings,
      approvals: approvals.value,
      approvalsFile,
      drafts,
      files,
      opinions,
      problems,
    },
  };
}

async function readAll(files: readonly string[], problems: Problem[]): Promise<ReadText[]> {
  const all: ReadText[] = [];
  for (const path of files) {
    const read = await readDraftFile(path);
    if (read.value === undefined) problems.push(...read.problems);
    else all.push({ path, text: read.value.text });
  }
  return all;
}
