// The benchmark; see main.ts for its options.
import { bundleAndRun } from './bundle.mjs';

await bundleAndRun(['main', 'floors']);
