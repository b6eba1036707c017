import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Set by esbuild.config.mjs: the very build that compiled code belongs to. */
declare const BUILD: string;

export type Load = (name: string) => Record<string, unknown>;

/**
 * Loads the bundles of the command line with the compiled code of an earlier run: compiling them anew takes longer than
 * judging a draft. The code lies beside its bundle, under the name of the build and the version of Node that made it;
 * what a run has compiled by its end is what the next one needs. Where it cannot be written, the cache of Node 22 serves,
 * and without that everything works as well, only slower.
 * @param keep false: compiled code is used, not written, as in a thread, which has compiled but a part
 */
export function bundlesIn(folder: string, keep = true): Load {
  const loaded = new Map<string, Record<string, unknown>>();
  const load: Load = (name) => {
    let exports = loaded.get(name);
    if (exports === undefined) loaded.set(name, (exports = run(folder, name, load, keep)));
    return exports;
  };
  return load;
}

function run(folder: string, name: string, load: Load, keep: boolean): Record<string, unknown> {
  const file = join(folder, name);
  const cache = join(folder, `${name}.${BUILD}.${process.version}-${process.arch}.cache`);
  const cachedData = readIfThere(cache);
  if (cachedData === undefined && !isWritable(folder)) {
    /* eslint-disable @typescript-eslint/no-require-imports -- a module that few runs need, and a file found at run time */
    (require('node:module') as { enableCompileCache?: () => void }).enableCompileCache?.();
    return require(file) as Record<string, unknown>;
    /* eslint-enable @typescript-eslint/no-require-imports */
  }
  const script = new Script(wrapped(file), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (keep && (cachedData === undefined || script.cachedDataRejected === true))
    process.once('exit', () => write(script, folder, name, cache));
  const bundle = { exports: {} as Record<string, unknown> };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- modules of Node
  const fetch = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  const evaluate = script.runInThisContext() as (...args: unknown[]) => void;
  evaluate(bundle.exports, fetch, bundle, file, folder);
  return bundle.exports;
}

const FRONT = '(function (exports, require, module, __filename, __dirname) {';
const BACK = '\n})';

/**
 * The code of a bundle inside a function, as one string: putting it together of three would make two of half a megabyte.
 * The bundles are ASCII; read as Latin-1 they stay one byte a character.
 */
function wrapped(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.allocUnsafeSlow(FRONT.length + size + BACK.length);
    let at = bytes.write(FRONT, 'latin1');
    for (const end = at + size; at < end;) {
      const read = readSync(descriptor, bytes, at, end - at, null);
      if (read === 0) throw new Error(`${file} became shorter while it was read`);
      at += read;
    }
    bytes.write(BACK, at, 'latin1');
    return bytes.toString('latin1');
  } finally {
    closeSync(descriptor);
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function write(script: Script, folder: string, name: string, cache: string): void {
  const temporary = `${cache}.${process.pid}`;
  try {
    writeFileSync(temporary, script.createCachedData(), { flag: 'wx' });
    renameSync(temporary, cache);
    for (const old of readdirSync(folder)) {
      if (old.startsWith(`${name}.`) && old.endsWith('.cache') && join(folder, old) !== cache)
        rmSync(join(folder, old), { force: true });
    }
  } catch {
    rmSync(temporary, { force: true });
  }
}
