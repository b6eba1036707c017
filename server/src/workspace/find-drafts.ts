import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Settings } from './config/settings.js';
import { insidePath } from './disk-files.js';
import { errorCode, fileProblem } from './file-problems.js';
import { IgnoreTree } from './ignore-tree.js';
import { problem, type Problem } from './problem.js';
import type { Workspace } from './workspace.js';

export interface FindOptions {
  /** False: ignore files and `ignore:` do not count. */
  readonly ignore?: boolean;
  /** False: a path or glob that gives no file is no problem. */
  readonly errorOnUnmatched?: boolean;
}

export interface IgnoredFile {
  readonly path: string;
  /** The ignore file or configuration that leaves it out. */
  readonly by: string;
}

export interface FoundDrafts {
  /** Absolute paths, each once; those of one argument in the order of their code units. */
  readonly files: readonly string[];
  /** Files that were named one by one and are ignored. */
  readonly ignored: readonly IgnoredFile[];
  readonly problems: readonly Problem[];
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
/** Folders that hold no drafts, whatever the ignore files say. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * Finds the files that the arguments of a command name: files, folders (their Markdown files and what the
 * configuration calls a draft), globs, and globs with `!` in front that leave files out.
 * Links to folders are not followed, so that no loop is endless; hidden folders are left out, unless they are named.
 */
export async function findDrafts(
  patterns: readonly string[],
  workspace: Workspace,
  options: FindOptions = {},
): Promise<FoundDrafts> {
  const finder = new Finder(workspace, options);
  const excluded = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => normalGlob(pattern.slice(1)));
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  for (const pattern of wanted.length === 0 ? ['.'] : wanted) await finder.add(pattern);
  const isExcluded = excluded.length === 0 ? () => false : picomatch(excluded, { dot: true });
  return {
    files: [...finder.files].filter((file) => !isExcluded(insidePath(workspace.cwd, file) ?? file)),
    ignored: finder.ignored,
    problems: finder.problems,
  };
}

class Finder {
  readonly files = new Set<string>();
  readonly ignored: IgnoredFile[] = [];
  readonly problems: Problem[] = [];
  private readonly tree: IgnoreTree;
  /** Files that the argument at hand has given, also those given before. */
  private matched = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly options: FindOptions,
  ) {
    this.tree = new IgnoreTree(workspace.cwd, workspace.files);
  }

  async add(pattern: string): Promise<void> {
    const path = resolve(this.workspace.cwd, pattern);
    const before = this.problems.length;
    this.matched = 0;
    try {
      const found = statSync(path);
      if (found.isDirectory()) await this.walk(path, path, () => true);
      else await this.addNamed(path);
    } catch (error) {
      const glob = errorCode(error) === 'ENOENT' && picomatch.scan(normalGlob(pattern)).isGlob;
      if (glob) await this.addGlob(normalGlob(pattern));
      else if (this.options.errorOnUnmatched !== false || errorCode(error) !== 'ENOENT') {
        this.problems.push(fileProblem(error, path));
      }
    }
    const nothing = this.matched === 0 && this.problems.length === before;
    if (nothing && this.options.errorOnUnmatched !== false) this.problems.push(unmatched(pattern));
  }

  private async addNamed(path: string): Promise<void> {
    const by = await this.ignoredBy(path, false);
    this.matched++;
    if (by === undefined) this.files.add(path);
    else this.ignored.push({ path, by });
  }

  private async addGlob(pattern: string): Promise<void> {
    const { base } = picomatch.scan(pattern);
    const matches = picomatch(pattern);
    const named = /\.[\w]+$|[}\])]$/.test(pattern);
    const folder = resolve(this.workspace.cwd, base);
    if (!isFolder(folder)) return;
    const absolute = pattern.startsWith('/') || /^[A-Za-z]:/.test(pattern);
    await this.walk(
      folder,
      absolute ? folder : this.workspace.cwd,
      (shown, path) => matches(absolute ? path.split(sep).join('/') : shown),
      named,
    );
  }

  /**
   * @param base where the paths that `accept` sees start
   * @param anyName also files that do not look like Markdown
   */
  private async walk(
    folder: string,
    base: string,
    accept: (shown: string, path: string) => boolean,
    anyName = false,
  ): Promise<void> {
    const settings = (await this.workspace.settingsOf(folder)).value;
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.problems.push(fileProblem(error, folder));
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (NEVER.has(entry.name) || entry.name.startsWith('.')) continue;
        if ((await this.ignoredBy(path, true)) === undefined) await this.walk(path, base, accept, anyName);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        if (!anyName && !looksLikeDraft(path, settings)) continue;
        const shown = relative(base, path).split(sep).join('/');
        if (!accept(shown, path) || (await this.ignoredBy(path, false)) !== undefined) continue;
        if (entry.isSymbolicLink() && isFolder(path)) continue;
        this.matched++;
        this.files.add(path);
      }
    }
  }

  private async ignoredBy(path: string, isFolder: boolean): Promise<string | undefined> {
    if (this.options.ignore === false) return undefined;
    const settings = (await this.workspace.settingsFor(path)).value;
    const inside = settings === undefined ? undefined : insidePath(settings.folder, path);
    if (
      settings !== undefined &&
      inside !== undefined &&
      settings.isIgnored(isFolder ? `${inside}/` : inside)
    ) {
      return settings.file ?? settings.folder;
    }
    return this.tree.ignoredBy(path, isFolder);
  }
}

function looksLikeDraft(path: string, settings: Settings | undefined): boolean {
  if (MARKDOWN.test(path)) return true;
  const inside = settings === undefined ? undefined : insidePath(settings.folder, path);
  return inside !== undefined && settings?.kindOf(inside) !== undefined;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function normalGlob(pattern: string): string {
  return (sep === '\\' ? pattern.replace(/\\/g, '/') : pattern).replace(/^(?:\.\/)+/, '');
}

function unmatched(pattern: string): Problem {
  return problem(
    'no-match',
    {
      message: { 'zh-CN': '“{pattern}”没有匹配到材料。', en: 'Nothing matches "{pattern}".' },
      advice: {
        'zh-CN': '请核对路径、通配符和忽略文件；--no-ignore 可不按忽略文件过滤。',
        en: 'Check the path, the glob and the ignore files; --no-ignore leaves those aside.',
      },
    },
    { pattern },
  );
}
