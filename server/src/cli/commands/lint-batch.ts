import type { ResultCache } from '../../workspace/batch/result-cache.js';
import { Judge, type JudgeOptions, type Judged } from '../../workspace/judge-drafts.js';
import type { Workspace } from '../../workspace/workspace.js';
import { printProblems, type CommandContext } from '../context.js';
import { progressBar } from '../progress-bar.js';
import type { LintFlags, LintSettings } from './lint-flags.js';

/** The part of the files that `--shard` asks for: every n-th, so that parts are alike in size. */
export function shardOf(files: readonly string[], { shard }: LintSettings): readonly string[] {
  return shard === undefined ? files : files.filter((_, index) => index % shard.count === shard.index - 1);
}

/**
 * Judges the files of a run, with the results of an earlier run where `--cache` has them, on several threads where they
 * pay. Results are in the order of the files.
 */
export async function judgeFiles(
  files: readonly string[],
  workspace: Workspace,
  settings: LintSettings,
  flags: LintFlags,
  context: CommandContext,
): Promise<Judged[]> {
  const { host, locale } = context;
  const options: JudgeOptions = {
    ...settings.judge,
    locale,
    keepFindings: flags.writeBaseline !== undefined,
  };
  const judge = new Judge(workspace, options);
  // What mends files, is timed or goes into a baseline is judged anew.
  const { fix, clock, keepFindings } = options;
  const mayCache = fix === undefined && clock === undefined && keepFindings !== true;
  const cache =
    mayCache && settings.cache !== undefined ? await openCache(settings.cache, context) : undefined;
  const results = new Map<string, Judged>();
  const keys = new Map<string, string>();
  if (cache !== undefined) {
    for (const file of files) {
      const key = await judge.cacheKey(file, cache);
      if (key === undefined) continue;
      keys.set(file, key);
      const known = cache.get(file, key);
      if (known !== undefined) results.set(file, known);
    }
  }
  const rest = files.filter((file) => !results.has(file));
  const bar = progressBar(rest.length, host.stderr);
  for (const [index, judged] of (
    await judgeRest(rest, judge, options, workspace, settings, context, bar.show)
  ).entries()) {
    const file = rest[index] as string;
    results.set(file, judged);
    const key = keys.get(file);
    if (key !== undefined) cache?.set(file, key, judged);
  }
  bar.clear();
  const failed = await cache?.save();
  // The results are right without it; the next run is slow again, and should say why.
  if (failed !== undefined) printProblems([failed], context);
  return files.map((file) => results.get(file) as Judged);
}

async function judgeRest(
  files: readonly string[],
  judge: Judge,
  options: JudgeOptions,
  workspace: Workspace,
  settings: LintSettings,
  { host }: CommandContext,
  progress: (done: number) => void,
): Promise<Judged[]> {
  if (files.length < 2) return Promise.all(files.map((file) => judge.judgeFile(file)));
  const { judgeMany, threadsFor } = await import('../../workspace/batch/judge-many.js');
  return judgeMany(files, {
    workspace,
    judge: options,
    threads: settings.threads ?? threadsFor(files.length, (await host.processors?.()) ?? 1),
    program: host.batchProgram,
    progress,
  });
}

async function openCache(file: string, { host }: CommandContext): Promise<ResultCache> {
  const { ResultCache } = await import('../../workspace/batch/result-cache.js');
  return ResultCache.open(file, host.cwd, host.version);
}
