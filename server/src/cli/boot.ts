#!/usr/bin/env node
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { bundlesIn } from './load-bundle.js';

/**
 * How much code a function runs before V8 optimises it; fifteen times the usual amount. Optimising takes a third of the
 * processor time of a batch, in every thread anew, and more than half of it is for functions that are optimised too early
 * and again later. A version that does not know the flag complains on standard error, so newer ones are left alone.
 */
const BUDGET = '--interrupt-budget=1000000';
const LAST_NODE_WITH_IT = 24;
if (Number.parseInt(process.versions.node, 10) <= LAST_NODE_WITH_IT) setFlagsFromString(BUDGET);

/** `lint` has a bundle of its own, so that one draft is judged without loading what the other commands need. */
const [, , command] = process.argv;
const bundle = bundlesIn(join(__dirname, 'cli'))(command === 'lint' ? 'lint.js' : 'main.js');
(bundle.main as () => void)();
