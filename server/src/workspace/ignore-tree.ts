import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { ConfigFiles } from './config/config-files.js';
import { insidePath } from './disk-files.js';

/** Files with patterns in gitignore syntax; of one folder the last named has the last word. */
export const IGNORE_NAMES = ['.gitignore', '.selfexamignore'] as const;

interface Level {
  readonly folder: string;
  /** Path of the file with the patterns. */
  readonly source: string;
  readonly patterns: Ignore;
}

/**
 * What the ignore files of a folder and those above it leave out, as git reads them: inner files have the last word, and
 * nothing inside an ignored folder comes back. Ignore files above the repository, or above the working directory where
 * there is none, do not count.
 */
export class IgnoreTree {
  private readonly levels = new Map<string, Promise<readonly Level[]>>();
  private readonly folders = new Map<string, Promise<string | undefined>>();
  private readonly roots = new Map<string, boolean>();

  constructor(
    private readonly cwd: string,
    private readonly files: ConfigFiles,
  ) {}

  /** The ignore file that leaves `path` out; undefined where none does. */
  async ignoredBy(path: string, isFolder: boolean): Promise<string | undefined> {
    const folder = dirname(path);
    if (folder === path || (isFolder && this.isRoot(path))) return undefined;
    const above = await this.folderIgnoredBy(folder);
    if (above !== undefined) return above;
    let by: string | undefined;
    for (const { folder: base, source, patterns } of await this.levelsOf(folder)) {
      const inside = insidePath(base, path);
      if (inside === undefined || !ignore.isPathValid(inside)) continue;
      const { ignored, unignored } = patterns.test(isFolder ? `${inside}/` : inside);
      if (ignored) by = source;
      else if (unignored) by = undefined;
    }
    return by;
  }

  private folderIgnoredBy(folder: string): Promise<string | undefined> {
    let known = this.folders.get(folder);
    if (known === undefined) {
      known = this.ignoredBy(folder, true);
      this.folders.set(folder, known);
    }
    return known;
  }

  /** Patterns that count in a folder, outermost first. */
  private levelsOf(folder: string): Promise<readonly Level[]> {
    let levels = this.levels.get(folder);
    if (levels === undefined) {
      levels = this.readLevels(folder);
      this.levels.set(folder, levels);
    }
    return levels;
  }

  private async readLevels(folder: string): Promise<readonly Level[]> {
    const above = this.isRoot(folder) ? [] : await this.levelsOf(dirname(folder));
    const own: Level[] = [];
    for (const name of IGNORE_NAMES) {
      const source = join(folder, name);
      const read = await this.files.read(source);
      if (read !== undefined && 'text' in read)
        own.push({ folder, source, patterns: ignore().add(read.text) });
    }
    return own.length === 0 ? above : [...above, ...own];
  }

  /** The outermost folder whose ignore files count for what lies in it. */
  private isRoot(folder: string): boolean {
    let root = this.roots.get(folder);
    if (root === undefined) {
      const top = dirname(folder) === folder;
      root = top || (folder === this.cwd && !this.inRepository()) || existsSync(join(folder, '.git'));
      this.roots.set(folder, root);
    }
    return root;
  }

  private inRepository(): boolean {
    for (let at = this.cwd; ; at = dirname(at)) {
      if (existsSync(join(at, '.git'))) return true;
      if (dirname(at) === at) return false;
    }
  }
}
