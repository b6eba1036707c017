import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../host.js';

/** Files of this machine. */
export const nodeFiles: FileSystem = {
  async read(uri) {
    try {
      return decode(await readFile(fileURLToPath(uri)));
    } catch {
      return undefined;
    }
  },
  async find(folder, include, limit) {
    const paths = await glob([...include], {
      cwd: fileURLToPath(folder),
      absolute: true,
      ignore: ['**/node_modules/**', '**/.git/**'],
      followSymbolicLinks: false,
    }).catch(() => []);
    return paths
      .sort()
      .slice(0, limit)
      .map((path) => URI.file(path).toString());
  },
};

/** UTF-8, else GB18030, which these offices still use; undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}
