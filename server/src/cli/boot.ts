#!/usr/bin/env node
import { join } from 'node:path';
import { bundlesIn } from './load-bundle.js';

/**
 * V8 optimises a function once it has run this much code, fifteen times the usual amount, and compiles a regular
 * expression at its hundredth use, not its second. In Node 20 optimising takes a third of the processor time of a batch,
 * in every thread anew, more than half of it for functions that are optimised too early and then again. Node 22 tiers up
 * in another way, does not know the first flag, and says so on standard error: it is left alone.
 */
const FLAGS = '--interrupt-budget=1000000 --regexp-tier-up-ticks=100';
if (process.versions.node.startsWith('20.')) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a module that takes its time to load
  (require('node:v8') as { setFlagsFromString(flags: string): void }).setFlagsFromString(FLAGS);
}

/** `lint` has a bundle of its own, so that one draft is judged without loading what the other commands need. */
const [, , command] = process.argv;
const bundle = bundlesIn(join(__dirname, 'cli'))(command === 'lint' ? 'lint.js' : 'main.js');
(bundle.main as () => void)();
