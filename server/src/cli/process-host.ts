import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CliHost, ExitCode } from './host.js';
import { ProcessOutput } from './process-output.js';

/** Set by esbuild.config.mjs: the bundles run wherever they are copied to. */
declare const VERSION: string;

/** Runs a command with this process as its host; the process ends when there is nothing left to write. */
export async function runInProcess(
  command: (argv: readonly string[], host: CliHost) => Promise<ExitCode>,
): Promise<void> {
  const { argv, env } = process;
  const stdout = new ProcessOutput(1);
  const stderr = new ProcessOutput(2);
  const host: CliHost = {
    cwd: process.cwd(),
    env,
    // What few commands ask for takes its time: the machinery of standard input, modules of Node.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    version: VERSION,
    command: calledAs(argv[1] ?? ''),
    get rulePages() {
      return rulePages();
    },
    batchProgram: join(__dirname, 'thread.js'),
    processors: async () => (await import('node:os')).availableParallelism(),
    clock: () => performance.now(),
    now: () => new Date().toISOString(),
  };
  const code = await command(argv.slice(2), host);
  // Not process.exit(): what is still on its way into a pipe would be lost.
  process.exitCode = stdout.failed || stderr.failed ? 2 : code;
}

/** The page of all rules lies beside the folder of the bundles. */
function rulePages(): string | undefined {
  const pages = join(dirname(dirname(__dirname)), 'server', 'rules.md');
  return existsSync(pages) ? pathToFileURL(pages).href : undefined;
}

/** `selfexam` where it is installed, else the call that works in a clone. */
function calledAs(script: string): string {
  const installed = basename(script) === 'selfexam' || script.includes('node_modules');
  return installed ? 'selfexam' : `node ${relative(process.cwd(), script) || script}`;
}
