import { Worker } from 'node:worker_threads';
import { Judge, plainOptions, type JudgeOptions, type Judged } from '../judge-drafts.js';
import type { Problem } from '../problem.js';
import type { Workspace } from '../workspace.js';
import type { BatchTask } from './batch-task.js';
import { TAKEN, takeTurns } from './turns.js';

/** What a result needs to be put together with others. */
interface Result {
  readonly problems: readonly Problem[];
}

export interface BatchOptions<T extends Result = Judged> {
  readonly workspace: Workspace;
  readonly judge: JudgeOptions;
  /** Threads, this one included. */
  readonly threads: number;
  /** The program that a thread runs; undefined: there is only this thread. */
  readonly program?: string | undefined;
  /** Plain data that `program` makes the same `judge.collect` from. */
  readonly collecting?: unknown;
  /** Makes of a result what is kept of it, as plain data. */
  readonly finish?: (judged: Judged) => T;
  /** Plain data that `program` makes the same `finish` from. */
  readonly finishing?: unknown;
  /** Told how many files are done, now and then. */
  readonly progress?: ((done: number) => void) | undefined;
}

/** Files that a further thread must have to itself, so that its start pays. */
const WORTH_A_THREAD = 100;

/** Megabytes for what a thread has just made: with more it takes a hundred megabytes more and is no faster. */
const YOUNG = 16;

/** How many threads a batch is worth, this one included. */
export function threadsFor(files: number, processors: number): number {
  return Math.max(1, Math.min(processors, 16, Math.floor(files / WORTH_A_THREAD)));
}

/**
 * Judges files, each on its own, on several threads: whoever is free takes the next. Results are in the order of the
 * files, whoever judged them.
 */
export async function judgeMany<T extends Result = Judged>(
  files: readonly string[],
  options: BatchOptions<T>,
): Promise<T[]> {
  const { workspace, program, progress, finish = (judged: Judged) => judged as Result as T } = options;
  const judge = new Judge(workspace, options.judge);
  const threads = program === undefined ? 1 : Math.min(options.threads, Math.ceil(files.length / TAKEN));
  const results = new Array<T | undefined>(files.length);
  let done = 0;
  const problems = new Map<string, Problem>();
  const keep = (index: number, judged: T): void => {
    results[index] =
      judged.problems.length === 0 ? judged : { ...judged, problems: judged.problems.map(shared) };
    if (++done % TAKEN === 0 || done === files.length) progress?.(done);
  };
  /** A problem that several files share is one object, whichever threads met it. */
  const shared = (problem: Problem): Problem => {
    const key = JSON.stringify(problem);
    const known = problems.get(key) ?? problem;
    problems.set(key, known);
    return known;
  };
  const next = new SharedArrayBuffer(4);
  const helpers = Array.from({ length: threads - 1 }, () =>
    help(program as string, task(files, options, next), keep),
  );
  await takeTurns(
    files.length,
    next,
    async (index) => keep(index, finish(await judge.judgeFile(files[index] as string))),
    threads > 1,
  );
  await Promise.all(helpers);
  // What a thread took and could not finish is judged here.
  for (const [index, file] of files.entries()) {
    if (results[index] === undefined) keep(index, finish(await judge.judgeFile(file)));
  }
  return results as T[];
}

function task<T extends Result>(
  files: readonly string[],
  { workspace, judge, collecting, finishing }: BatchOptions<T>,
  next: SharedArrayBuffer,
): BatchTask {
  const { cwd, config, profile } = workspace.options;
  return {
    files,
    workspace: { cwd, config, profile },
    judge: plainOptions(judge),
    timing: judge.clock !== undefined,
    ...(collecting === undefined ? {} : { collecting }),
    ...(finishing === undefined ? {} : { finishing }),
    next,
  };
}

/** A thread that fails leaves its files to the others: what is wrong with a file shows again where it is judged. */
function help<T>(
  program: string,
  workerData: BatchTask,
  keep: (index: number, judged: T) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    worker.on('message', (results: [number, T][]) => {
      for (const [index, judged] of results) keep(index, judged);
    });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
