import { judgeMany, threadsFor } from '../workspace/batch/judge-many.js';
import type { Settings } from '../workspace/config/settings.js';
import type { JudgeOptions } from '../workspace/judge-drafts.js';
import type { Problem } from '../workspace/problem.js';
import type { FileReport, SkippedFile } from '../workspace/report.js';
import type { Workspace } from '../workspace/workspace.js';
import { collectFor, gatheredOf } from './collect.js';
import type { Gathered } from './gather.js';

/** What a host has to judge many drafts with. */
export interface Threads {
  readonly processors: number;
  /** The program that a thread runs; undefined: there is only this thread. */
  readonly program: string | undefined;
  /** Begins to show how many of the files are done. */
  progress(files: number): { show(done: number): void; clear(): void };
}

export interface JudgedFolder {
  readonly drafts: readonly { readonly draft: Gathered; readonly file: FileReport }[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
}

/** Judges files and takes out of each what the checks across drafts need; one that cannot be judged is a problem. */
export async function judgeFolder(
  files: readonly string[],
  workspace: Workspace,
  { roster }: Settings,
  judge: JudgeOptions,
  threads?: Threads,
): Promise<JudgedFolder> {
  const progress = threads?.progress(files.length);
  const judged = await judgeMany(files, {
    workspace,
    judge: { ...judge, collect: collectFor(roster) },
    threads: threadsFor(files.length, threads?.processors ?? 1),
    program: threads?.program,
    progress: progress?.show,
    collecting: roster,
  });
  progress?.clear();
  const drafts: { draft: Gathered; file: FileReport }[] = [];
  for (const result of judged) {
    const { file } = result;
    const settings = file === undefined ? undefined : (await workspace.settingsFor(file.path)).value;
    const draft = settings === undefined ? undefined : gatheredOf(result, settings);
    if (file !== undefined && draft !== undefined) drafts.push({ draft, file });
  }
  return {
    drafts,
    skipped: judged.flatMap(({ skipped }) => skipped ?? []),
    problems: [...new Set(judged.flatMap(({ problems }) => problems))],
  };
}
