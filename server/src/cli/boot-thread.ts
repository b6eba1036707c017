import { parentPort, workerData } from 'node:worker_threads';
import type { BatchTask } from '../workspace/batch/batch-task.js';
import type * as all from './bin.js';
import type * as lint from './lint-bin.js';
import { bundlesIn } from './load-bundle.js';

/** A thread that judges part of a batch, with the compiled code that the first one uses too. */
const load = bundlesIn(__dirname, false);
const task = workerData as BatchTask;
const judge =
  task.collecting === undefined
    ? (load('lint.js') as typeof lint).judgeBatch
    : (load('main.js') as typeof all).gatherBatch;
void judge(task, (results) => parentPort?.postMessage(results));
