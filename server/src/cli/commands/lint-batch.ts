import type { Kept, ResultCache } from '../../workspace/batch/result-cache.js';
import { Judge, type JudgeOptions, type Judged } from '../../workspace/judge-drafts.js';
import type { Workspace } from '../../workspace/workspace.js';
import { printProblems, type CommandContext } from '../context.js';
import type { Part } from '../formatters/part.js';
import { progressBar } from '../progress-bar.js';
import type { LintFlags, LintSettings } from './lint-flags.js';
import { createWriter, type WritingOptions, type WrittenFile } from './written-file.js';

/** The part of the files that `--shard` asks for: every n-th, so that parts are alike in size. */
export function shardOf(files: readonly string[], { shard }: LintSettings): readonly string[] {
  return shard === undefined ? files : files.filter((_, index) => index % shard.count === shard.index - 1);
}

/** Judges the files of a run, on several threads where they pay. Results are in the order of the files. */
export async function judgeFiles(
  files: readonly string[],
  workspace: Workspace,
  settings: LintSettings,
  flags: LintFlags,
  context: CommandContext,
): Promise<Judged[]> {
  const options = judgeOptions(settings, flags, context);
  return judgeRest(files, { judge: options, workspace, finish: (judged) => judged }, settings, context);
}

/**
 * Judges the files of a run and writes the part of each in the report, with the parts of an earlier run where `--cache`
 * has them.
 */
export async function writeFiles(
  files: readonly string[],
  workspace: Workspace,
  settings: LintSettings,
  flags: LintFlags,
  writing: WritingOptions,
  context: CommandContext,
): Promise<WrittenFile[]> {
  const options = judgeOptions(settings, flags, context);
  const batch = async (rest: readonly string[]): Promise<WrittenFile[]> => {
    const finish = await createWriter(writing);
    return judgeRest(rest, { judge: options, workspace, finish, finishing: writing }, settings, context);
  };
  // What mends files or is timed is judged anew.
  if (settings.cache === undefined || options.fix !== undefined || options.clock !== undefined)
    return batch(files);
  const cache = await openCache(settings.cache, context);
  const judge = new Judge(workspace, options);
  const results = new Map<string, WrittenFile>();
  const keys = new Map<string, { key: string; context: string }>();
  for (const file of files) {
    const key = await judge.cacheKey(file, cache, writing);
    if (key === undefined) continue;
    keys.set(file, key);
    const known = cache.get(file, key.key, key.context);
    if (known === undefined) continue;
    const { lengths, ...facts } = known.facts as Facts;
    const part = lengths === undefined ? {} : { part: keptPart(known, lengths) };
    results.set(file, { ...facts, ...part, problems: [] });
  }
  const rest = files.filter((file) => !results.has(file));
  for (const [index, written] of (rest.length === 0 ? [] : await batch(rest)).entries()) {
    const file = rest[index] as string;
    results.set(file, written);
    const key = keys.get(file);
    const { part, problems, ...facts } = written;
    // What went wrong is to be seen every time.
    if (key === undefined || problems.length > 0) continue;
    const kept: Facts = { ...facts, ...(part === undefined ? {} : { lengths: part.lengths }) };
    cache.set(file, key.key, key.context, part?.bytes ?? new Uint8Array(), kept);
  }
  const failed = await cache.save();
  // The results are right without it; the next run is slow again, and should say why.
  if (failed !== undefined) printProblems([failed], context);
  return files.map((file) => results.get(file) as WrittenFile);
}

/** A part that is read when it is shown. */
function keptPart(known: Kept, lengths: readonly number[]): Part {
  return {
    get bytes() {
      return known.bytes();
    },
    lengths,
  };
}

type Facts = Omit<WrittenFile, 'part' | 'problems'> & { readonly lengths?: readonly number[] };

function judgeOptions(settings: LintSettings, flags: LintFlags, { locale }: CommandContext): JudgeOptions {
  return { ...settings.judge, locale, keepFindings: flags.writeBaseline !== undefined };
}

interface Batch<T> {
  readonly workspace: Workspace;
  readonly judge: JudgeOptions;
  readonly finish: (judged: Judged) => T;
  readonly finishing?: unknown;
}

async function judgeRest<T extends Pick<Judged, 'problems'>>(
  files: readonly string[],
  batch: Batch<T>,
  settings: LintSettings,
  { host }: CommandContext,
): Promise<T[]> {
  if (files.length < 2) {
    const judge = new Judge(batch.workspace, batch.judge);
    return Promise.all(files.map(async (file) => batch.finish(await judge.judgeFile(file))));
  }
  const { judgeMany, threadsFor } = await import('../../workspace/batch/judge-many.js');
  const bar = progressBar(files.length, host.stderr);
  const results = await judgeMany(files, {
    ...batch,
    threads: settings.threads ?? threadsFor(files.length, (await host.processors?.()) ?? 1),
    program: host.batchProgram,
    progress: bar.show,
  });
  bar.clear();
  return results;
}

async function openCache(file: string, { host }: CommandContext): Promise<ResultCache> {
  const { ResultCache } = await import('../../workspace/batch/result-cache.js');
  return ResultCache.open(file, host.cwd, host.version);
}
