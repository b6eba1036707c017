#!/usr/bin/env node
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { bundlesIn } from './load-bundle.js';

/**
 * V8 optimises a function once it has run this much code, fifteen times the usual amount, and compiles a regular
 * expression at its hundredth use, not its second. Optimising takes a third of the processor time of a batch, in every
 * thread anew, more than half of it for functions that are optimised too early and then again. A version that does not
 * know a flag complains on standard error, so newer ones are left alone.
 */
const FLAGS = '--interrupt-budget=1000000 --regexp-tier-up-ticks=100';
const LAST_NODE_WITH_THEM = 24;
if (Number.parseInt(process.versions.node, 10) <= LAST_NODE_WITH_THEM) setFlagsFromString(FLAGS);

/** `lint` has a bundle of its own, so that one draft is judged without loading what the other commands need. */
const [, , command] = process.argv;
const bundle = bundlesIn(join(__dirname, 'cli'))(command === 'lint' ? 'lint.js' : 'main.js');
(bundle.main as () => void)();
