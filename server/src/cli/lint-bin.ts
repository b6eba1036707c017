import { runBatchTask, type BatchTask } from '../workspace/batch/batch-task.js';
import { createWriter, type WritingOptions } from './commands/written-file.js';
import { runInProcess } from './process-host.js';
import { runLint } from './run-lint.js';

/** `selfexam lint`; see boot.ts. Calls that need help, or are mistaken, are left to the whole program. */
export function main(): void {
  void runInProcess(
    async (argv, host) => (await runLint(argv, host)) ?? (await import('./run.js')).run(argv, host),
  );
}

/** What a thread of a batch does; see boot-thread.ts. */
export async function judgeBatch(
  task: BatchTask,
  send: (results: [number, unknown][]) => void,
): Promise<void> {
  const { finishing } = task;
  if (finishing === undefined) return runBatchTask(task, send);
  return runBatchTask(task, send, undefined, await createWriter(finishing as WritingOptions));
}
