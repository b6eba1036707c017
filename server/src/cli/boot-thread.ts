import { parentPort, workerData } from 'node:worker_threads';
import type * as lint from './lint-bin.js';
import { bundlesIn } from './load-bundle.js';

/** A thread that judges part of a batch, with the compiled code that the first one uses too. */
const { judgeBatch } = bundlesIn(__dirname, false)('lint.js') as typeof lint;
void judgeBatch(workerData as Parameters<typeof judgeBatch>[0], (results) =>
  parentPort?.postMessage(results),
);
