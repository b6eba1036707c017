import { Worker } from 'node:worker_threads';
import {
  Judge,
  plainOptions,
  type JudgeOptions,
  type Judged,
  type PlainJudgeOptions,
} from '../judge-drafts.js';
import type { Problem } from '../problem.js';
import { Workspace, type WorkspaceOptions } from '../workspace.js';

/** What a worker is told; plain data. */
export interface BatchTask {
  readonly type: 'selfexam-batch';
  readonly files: readonly string[];
  readonly workspace: Pick<WorkspaceOptions, 'cwd' | 'config' | 'profile'>;
  readonly judge: PlainJudgeOptions;
  readonly timing: boolean;
  /** The number of the next file that nobody has taken yet; shared by all threads. */
  readonly next: SharedArrayBuffer;
}

export interface BatchOptions {
  readonly workspace: Workspace;
  readonly judge: JudgeOptions;
  /** Threads, this one included. */
  readonly threads: number;
  /** The program that a thread runs; undefined: there is only this thread. */
  readonly program?: string | undefined;
  /** Told how many files are done, now and then. */
  readonly progress?: ((done: number) => void) | undefined;
}

/** Files that a thread takes at a time: few enough that all threads end together. */
const TAKEN = 8;
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

/** What a thread does: judges what it takes and sends it back. */
export async function runBatchTask(
  task: BatchTask,
  send: (results: [number, Judged][]) => void,
): Promise<void> {
  const clock = task.timing ? () => performance.now() : undefined;
  const judge = new Judge(new Workspace(task.workspace), { ...task.judge, clock });
  let results: [number, Judged][] = [];
  await takeTurns(task.files.length, task.next, async (index) => {
    results.push([index, await judge.judgeFile(task.files[index] as string)]);
    if (results.length < TAKEN) return;
    send(results);
    results = [];
  });
  send(results);
}

async function takeTurns(
  count: number,
  next: SharedArrayBuffer,
  judge: (index: number) => Promise<void>,
  yields = false,
): Promise<void> {
  const counter = new Int32Array(next);
  for (let from = Atomics.add(counter, 0, TAKEN); from < count; from = Atomics.add(counter, 0, TAKEN)) {
    for (let index = from; index < Math.min(count, from + TAKEN); index++) await judge(index);
    // Results of other threads are let in, or they would pile up.
    if (yields) await new Promise((resolve) => setImmediate(resolve));
  }
}

function task(
  files: readonly string[],
  { workspace, judge }: BatchOptions,
  next: SharedArrayBuffer,
): BatchTask {
  const { cwd, config, profile } = workspace.options;
  return {
    type: 'selfexam-batch',
    files,
    workspace: { cwd, config, profile },
    judge: plainOptions(judge),
    timing: judge.clock !== undefined,
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
