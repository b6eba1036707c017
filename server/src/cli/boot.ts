#!/usr/bin/env node
import { join } from 'node:path';
import { bundlesIn } from './load-bundle.js';

/** `lint` has a bundle of its own, so that one draft is judged without loading what the other commands need. */
const [, , command] = process.argv;
const bundle = bundlesIn(join(__dirname, 'cli'))(command === 'lint' ? 'lint.js' : 'main.js');
(bundle.main as () => void)();
