import { collectFor } from '../review/collect.js';
import { runBatchTask, type BatchTask } from '../workspace/batch/batch-task.js';
import { runInProcess } from './process-host.js';
import { run } from './run.js';

/** Every command; see boot.ts. */
export function main(): void {
  void runInProcess(run);
}

/** What a thread of a review does; see boot-thread.ts. */
export function gatherBatch(task: BatchTask, send: (results: [number, unknown][]) => void): Promise<void> {
  return runBatchTask(task, send, collectFor(task.collecting));
}

export { run };
