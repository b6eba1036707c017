import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What a run of the real process left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

let bundle: Promise<string> | undefined;

/** Bundles the command line as it is shipped, once for each test file, in a folder laid out like the package. */
export function bundleCli(): Promise<string> {
  bundle ??= (async () => {
    const folder = temporaryFolder('selfexam-cli-');
    await promisify(execFile)(process.execPath, ['esbuild.config.mjs', '--cli', join(folder, 'dist')], {
      cwd: ROOT,
    });
    return join(folder, 'dist', 'cli.js');
  })();
  return bundle;
}

/** Runs the command line in a process of its own; Chinese and without colours unless the environment says otherwise. */
export async function cli(cwd: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const script = await bundleCli();
  const env = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...options.env };
  const child = spawn(process.execPath, [script, ...args], { cwd, env });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A process that ends without reading its input closes the pipe first.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  const code = await new Promise<number | null>((done, fail) => {
    child.on('close', done);
    child.on('error', fail);
  });
  const bytes = Buffer.concat(stdout);
  return { code, stdout: bytes.toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8'), bytes };
}

/** A new folder that is removed when the test file has run. */
export function temporaryFolder(prefix = 'selfexam-test-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder with these files; keys are paths inside it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
