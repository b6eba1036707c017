#!/usr/bin/env node
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Loads the command line with the compiled code of an earlier run: compiling it anew takes longer than judging a draft.
 * Node 22 has a cache of its own; for Node 20 the code lies beside the bundle, under the name of the very build and
 * version that made it. Without it, or where it cannot be written, everything works as well, only slower.
 */
declare const BUILD: string;

const main = join(__dirname, 'cli-main.js');
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };

if (enableCompileCache === undefined) runCached();
else {
  enableCompileCache();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is a file of its own, found at run time
  require(main);
}

function runCached(): void {
  const name = `cli-main.${BUILD}.${process.version}-${process.arch}.cache`;
  const cache = join(__dirname, name);
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(cache);
  } catch {
    // The first run of this build.
  }
  // The bundle is ASCII: read as Latin-1 it stays one byte a character.
  const source = readFileSync(main, 'latin1').replace(/^#!.*/, '');
  const wrapper = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapper, { filename: main, ...(cachedData === undefined ? {} : { cachedData }) });
  const stale = script.cachedDataRejected === true;
  // What a run has compiled by its end is what the next run needs.
  if (cachedData === undefined || stale) process.once('exit', () => write(script, cache, name));
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(exports, require, module, main, __dirname);
}

function write(script: Script, cache: string, name: string): void {
  const temporary = `${cache}.${process.pid}`;
  try {
    writeFileSync(temporary, script.createCachedData(), { flag: 'wx' });
    renameSync(temporary, cache);
    for (const old of readdirSync(__dirname)) {
      if (old.startsWith('cli-main.') && old.endsWith('.cache') && old !== name)
        rmSync(join(__dirname, old), { force: true });
    }
  } catch {
    rmSync(temporary, { force: true });
  }
}
