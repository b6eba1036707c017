import { basename, dirname, resolve } from 'node:path';
import type { Locale } from '../core/locale.js';
import type { Approvals } from '../core/schema/types.js';
import { baselineKey } from '../workspace/baseline-file.js';
import type { Settings } from '../workspace/config/settings.js';
import { displayPath } from '../workspace/disk-files.js';
import { findDrafts, type FindOptions } from '../workspace/find-drafts.js';
import type { JudgeOptions } from '../workspace/judge-drafts.js';
import type { Problem } from '../workspace/problem.js';
import type { FileReport } from '../workspace/report.js';
import type { Workspace } from '../workspace/workspace.js';
import { APPROVALS_NAME } from './approvals/approvals.js';
import { readApprovals } from './approvals/read-approvals.js';
import { assess, namesOf, type Assessed } from './assess.js';
import { COMMENTS_NAME } from './comments/comments.js';
import { readComments } from './comments/read-comments.js';
import { judgeFolder, type Threads } from './judge-folder.js';
import { findNamed, readNamed } from './read-material.js';

export interface ReviewRequest {
  /** Files, folders and globs; the working directory where there are none. */
  readonly paths: readonly string[];
  readonly workspace: Workspace;
  readonly judge: JudgeOptions;
  readonly find?: FindOptions;
  /** On how many threads drafts are judged; one where not given. */
  readonly threads?: Threads;
  /** Undefined: the configuration's. */
  readonly locale: Locale | undefined;
  readonly version: string;
  /** ISO time of the host; undefined leaves it out. */
  readonly now?: string;
}

/** A reviewed folder: the report, and what it was made of. */
export interface Reviewed extends Assessed<FileReport> {
  readonly settings: Settings;
  readonly approvals: Approvals;
  readonly approvalsFile: string;
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
  const named = await findNamed(settings);
  const apart = new Set(Object.values(named.files).flat());
  const files = found.files.filter((path) => !apart.has(path));
  const judged = await judgeFolder(files, workspace, settings, { ...request.judge, locale }, request.threads);

  const approvalsFile = resolve(settings.folder, APPROVALS_NAME);
  const approvals = await readApprovals(approvalsFile, workspace.files);
  if (approvals.value === undefined) return { problems: approvals.problems };
  const commentsFile = resolve(settings.folder, COMMENTS_NAME);
  const comments = await readComments(commentsFile, workspace.files);
  if (comments.value === undefined) return { problems: comments.problems };

  const names = namesOf(
    settings,
    judged.drafts.map(({ draft }) => draft),
  );
  const { texts, problems: unread } = await readNamed(named.files, settings, names);
  const ignored = found.ignored.map(({ path, by }) => ({ path, reason: 'ignored' as const, detail: by }));
  const problems = [...found.problems, ...named.problems, ...judged.problems, ...unread];
  const assessed = assess({
    settings,
    locale,
    version: request.version,
    now: request.now,
    unit: basename(settings.file === undefined ? workspace.cwd : dirname(settings.file)),
    judged: judged.drafts,
    // Whoever names single drafts does not ask who is missing.
    partial: paths.length > 0 && paths.every((path) => found.files.includes(resolve(workspace.cwd, path))),
    ...texts,
    approvals: approvals.value,
    comments: comments.value,
    skipped: [...ignored, ...judged.skipped],
    problems,
    shown,
    keyOf: (path) => baselineKey(approvalsFile, path),
    shownKey: (key) => shown(resolve(settings.folder, key)),
  });
  return {
    value: { ...assessed, settings, approvals: approvals.value, approvalsFile, problems },
  };
}
