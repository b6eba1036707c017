import { Judge, type Collect, type Judged, type PlainJudgeOptions } from '../judge-drafts.js';
import { Workspace, type WorkspaceOptions } from '../workspace.js';
import { TAKEN, takeTurns } from './turns.js';

/** What a thread is told; plain data. */
export interface BatchTask {
  readonly files: readonly string[];
  readonly workspace: Pick<WorkspaceOptions, 'cwd' | 'config' | 'profile'>;
  readonly judge: PlainJudgeOptions;
  readonly timing: boolean;
  /** What the thread makes its {@link Collect} from; undefined: nothing is collected. */
  readonly collecting?: unknown;
  /** What the thread makes from what it finishes each result with; undefined: results are sent as they are. */
  readonly finishing?: unknown;
  /** The number of the next file that nobody has taken yet; shared by all threads. */
  readonly next: SharedArrayBuffer;
}

/** What a thread does: judges what it takes and sends it back. */
export async function runBatchTask<T = Judged>(
  task: BatchTask,
  send: (results: [number, T][]) => void,
  collect?: Collect,
  finish = (judged: Judged): T => judged as T,
): Promise<void> {
  const clock = task.timing ? () => performance.now() : undefined;
  const judge = new Judge(new Workspace(task.workspace), { ...task.judge, clock, collect });
  let results: [number, T][] = [];
  await takeTurns(task.files.length, task.next, async (index) => {
    results.push([index, finish(await judge.judgeFile(task.files[index] as string))]);
    if (results.length < TAKEN) return;
    send(results);
    results = [];
  });
  send(results);
}
