// The measurement of batch/copied-passage: `node test/bench/run-copied.mjs [COUNT,COUNT…]`.
import { bundleAndRun } from './bundle.mjs';

await bundleAndRun(['copied-passages']);
