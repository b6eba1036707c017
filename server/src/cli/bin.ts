#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { BatchTask } from '../workspace/batch/judge-many.js';
import type { Output } from './host.js';
import { run } from './run.js';

/** A reader that goes away, as `head` does, is no error: the rest is not written. */
function output(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE' && error.code !== 'EOF') process.exitCode = 2;
  });
  return {
    write: (text) => void (open && stream.write(text)),
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}

/** `selfexam` where it is installed, else the call that works in a clone. */
function calledAs(script: string): string {
  const installed = basename(script) === 'selfexam' || script.includes('node_modules');
  return installed ? 'selfexam' : `node ${relative(process.cwd(), script) || script}`;
}

const root = join(__dirname, '..');
/** Set by esbuild.config.mjs: the bundle runs wherever it is copied to. */
declare const VERSION: string;
const pages = join(root, 'server', 'rules.md');
const { argv, env, stdin, stdout, stderr } = process;
const streams = { stdin, stdout: output(stdout), stderr: output(stderr) };
const rulePages = existsSync(pages) ? pathToFileURL(pages).href : undefined;
const host = {
  cwd: process.cwd(),
  env,
  ...streams,
  version: VERSION,
  command: calledAs(argv[1] ?? ''),
  rulePages,
  batchProgram: join(__dirname, 'cli.js'),
  processors: availableParallelism(),
  clock: () => performance.now(),
  now: () => new Date().toISOString(),
};

async function judgeBatch(task: BatchTask): Promise<void> {
  const { runBatchTask } = await import('../workspace/batch/judge-many.js');
  await runBatchTask(task, (results) => parentPort?.postMessage(results));
}

if (!isMainThread) void judgeBatch(workerData as BatchTask);
// Not process.exit(): what is still on its way into a pipe would be lost.
else void run(argv.slice(2), host).then((code) => (process.exitCode = code));
