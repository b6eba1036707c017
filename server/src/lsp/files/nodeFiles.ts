import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import { readDraftFile } from '../../workspace/draft-file.js';
import type { FileSystem } from '../host.js';

/** Folders that hold no drafts. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Files of this machine, in any encoding that drafts may have. */
export const nodeFiles: FileSystem = {
  async read(uri) {
    try {
      return (await readDraftFile(fileURLToPath(uri))).value?.text;
    } catch {
      return undefined; // no path of this machine
    }
  },
  async find(folder, include, limit) {
    const root = fileURLToPath(folder);
    const matches = picomatch([...include]);
    const found: string[] = [];
    // Breadth first and in order, so that a limit cuts the deepest folders off; links to folders are not followed.
    const folders = [''];
    for (let at = folders.shift(); at !== undefined && found.length < limit; at = folders.shift()) {
      const entries = await readdir(join(root, at), { withFileTypes: true }).catch(() => []);
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        const path = at === '' ? entry.name : `${at}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!NEVER.has(entry.name) && !entry.name.startsWith('.')) folders.push(path);
        } else if (matches(path)) found.push(URI.file(join(root, path)).toString());
      }
    }
    return found.slice(0, limit);
  },
};
