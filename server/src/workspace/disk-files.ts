import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { readDraftFile } from './draft-file.js';
import type { ConfigFiles } from './config/config-files.js';

/** Files of this machine; addresses are absolute paths. */
export const diskFiles: ConfigFiles = {
  async read(path) {
    // Most configurations that are looked for are not there.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    const read = await readDraftFile(path);
    if (read.value !== undefined) return { text: read.value.text };
    const [first] = read.problems;
    return first === undefined || first.code === 'file-not-found' ? undefined : { problem: first };
  },
  resolve: (folder, path) => resolve(folder, path),
  parent(path) {
    const above = dirname(path);
    return above === path ? undefined : above;
  },
  relative: (folder, file) => insidePath(folder, file),
};

/** Path of a file inside a folder, with `/`; undefined where it lies outside. */
export function insidePath(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return sep === '/' ? path : path.split(sep).join('/');
}

/** How a file is shown to people and programs: relative to the working directory where that is shorter, with `/`. */
export function displayPath(cwd: string, file: string): string {
  const path = relative(cwd, file);
  const shown = path === '' ? '.' : path.length <= file.length && !isAbsolute(path) ? path : file;
  return sep === '/' ? shown : shown.split(sep).join('/');
}
