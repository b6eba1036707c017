import ignore, { type Ignore } from 'ignore';
import type { ConfigFiles } from '../workspace/config/config-files.js';

/** Files with patterns in gitignore syntax; of one folder the last named has the last word. */
export const IGNORE_NAMES = ['.gitignore', '.selfexamignore'] as const;

/** What ignore files leave out, from the outermost folder on; nothing inside an ignored folder comes back. */
export class IgnoreFiles {
  private readonly patterns = new Map<string, Promise<Ignore | undefined>>();

  constructor(
    private readonly files: ConfigFiles,
    private readonly folders: () => readonly string[],
  ) {}

  /** True where an ignore file of an open folder leaves the file out. Files outside of every folder are never ignored. */
  async ignores(uri: string): Promise<boolean> {
    const root = this.folders().find((folder) => this.files.relative(folder, uri) !== undefined);
    const path = root === undefined ? undefined : this.files.relative(root, uri);
    if (root === undefined || path === undefined) return false;
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      if (await this.leavesOut(root, parts.slice(0, depth), depth < parts.length)) return true;
    }
    return false;
  }

  clear(): void {
    this.patterns.clear();
  }

  private async leavesOut(root: string, parts: readonly string[], isFolder: boolean): Promise<boolean> {
    let ignored = false;
    for (let depth = 0; depth < parts.length; depth++) {
      const patterns = await this.patternsOf(
        depth === 0 ? root : this.files.resolve(root, parts.slice(0, depth).join('/')),
      );
      if (patterns === undefined) continue;
      const result = patterns.test(`${parts.slice(depth).join('/')}${isFolder ? '/' : ''}`);
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  }

  private patternsOf(folder: string): Promise<Ignore | undefined> {
    let patterns = this.patterns.get(folder);
    if (patterns === undefined) {
      patterns = this.read(folder);
      this.patterns.set(folder, patterns);
    }
    return patterns;
  }

  private async read(folder: string): Promise<Ignore | undefined> {
    let found: Ignore | undefined;
    for (const name of IGNORE_NAMES) {
      const read = await this.files.read(this.files.resolve(folder, name));
      if (read !== undefined && 'text' in read) found = (found ?? ignore()).add(read.text);
    }
    return found;
  }
}
