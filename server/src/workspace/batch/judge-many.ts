import { Worker } from 'node:worker_threads';
import { Judge, plainOptions, type JudgeOptions, type Judged } from '../judge-drafts.js';
import type { Problem } from '../problem.js';
import type { Workspace } from '../workspace.js';
import type { BatchTask } from './batch-task.js';
import { TAKEN, takeTurns } from './turns.js';

export interface BatchOptions {
  readonly workspace: Workspace;
  readonly judge: JudgeOptions;
  /** Threads, this one included. */
  readonly threads: number;
  /** The program that a thread runs; undefined: there is only this thread. */
  readonly program?: string | undefined;
  /** Plain data that `program` makes the same `judge.collect` from. */
  readonly collecting?: unknown;
  /** Told how many files are done, now and then. */
  readonly progress?: ((done: number) => void) | undefined;
}

/** Files that a further thread must have to itself, so that its start pays. */
const WORTH_A_THREAD = 100;

/** How many threads a batch is worth, this one included. */
export function threadsFor(files: number, processors: number): number {
  return Math.max(1, Math.min(processors, 16, Math.floor(files / WORTH_A_THREAD)));
}

/**
 * Judges files, each on its own, on several threads: whoever is free takes the next. Results are in the order of the
 * files, whoever judged them.
 */
export async function judgeMany(files: readonly string[], options: BatchOptions): Promise<Judged[]> {
  const { workspace, program, progress } = options;
  const judge = new Judge(workspace, options.judge);
  const threads = program === undefined ? 1 : Math.min(options.threads, Math.ceil(files.length / TAKEN));
  const results = new Array<Judged | undefined>(files.length);
  let done = 0;
  const problems = new Map<string, Problem>();
  const keep = (index: number, judged: Judged): void => {
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
    async (index) => keep(index, await judge.judgeFile(files[index] as string)),
    threads > 1,
  );
  await Promise.all(helpers);
  // What a thread took and could not finish is judged here.
  for (const [index, file] of files.entries()) {
    if (results[index] === undefined) keep(index, await judge.judgeFile(file));
  }
  return results as Judged[];
}

function task(
  files: readonly string[],
  { workspace, judge, collecting }: BatchOptions,
  next: SharedArrayBuffer,
): BatchTask {
  const { cwd, config, profile } = workspace.options;
  return {
    files,
    workspace: { cwd, config, profile },
    judge: plainOptions(judge),
    timing: judge.clock !== undefined,
    ...(collecting === undefined ? {} : { collecting }),
    next,
  };
}

/** A thread that fails leaves its files to the others: what is wrong with a file shows again where it is judged. */
function help(
  program: string,
  workerData: BatchTask,
  keep: (index: number, judged: Judged) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData });
    worker.on('message', (results: [number, Judged][]) => {
      for (const [index, judged] of results) keep(index, judged);
    });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
