import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hash } from '../../core/fingerprint.js';
import { CONFIG_GLOBS } from '../configFiles.js';
import type { Session } from '../session.js';
import { reportClosed, reportOpen, type Report } from './report.js';

export const DRAFT_GLOBS = ['**/*.md', '**/*.markdown'];

/** Tells a result of the folder from one that the client pulled of an open document. */
const PREFIX = 'folder.';

/** True for the result ids of {@link FolderIndex}. */
export function isFolderResult(resultId: string): boolean {
  return resultId.startsWith(PREFIX);
}

/** What is known of one file of the folder. */
export interface FileReport {
  readonly uri: string;
  readonly version: number | null;
  /** Changes with the text and with everything that the result depends on. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly judged: boolean;
}

/** The files of the open folders, each judged again only after it changed. */
export class FolderIndex {
  private readonly reports = new Map<string, FileReport>();
  private uris: readonly string[] | undefined;
  private cut = false;
  private generation = -1;

  constructor(private readonly session: Session) {}

  /** True where `maxFiles` left files out. */
  get truncated(): boolean {
    return this.cut;
  }

  /** A file was changed on disk, closed, made or deleted. */
  touch(uri: string): void {
    this.reports.delete(uri);
    this.uris = undefined;
  }

  clear(): void {
    this.reports.clear();
    this.uris = undefined;
  }

  /** Every file of the folders, in order; each is read and judged when it is reached. */
  async *scan(): AsyncGenerator<FileReport> {
    if (this.generation !== this.session.analyses.generation) {
      this.reports.clear();
      this.generation = this.session.analyses.generation;
    }
    this.uris ??= await this.list();
    for (const uri of this.uris) {
      const report = await this.report(uri);
      if (report !== undefined) yield report;
    }
  }

  private async list(): Promise<string[]> {
    const { maxFiles } = await this.session.settings.get(undefined);
    const found = new Set<string>();
    for (const folder of this.session.folders()) {
      const uris = await this.session.files.find(folder, [...DRAFT_GLOBS, ...CONFIG_GLOBS], maxFiles + 1);
      for (const uri of uris) found.add(this.session.canonical(uri));
    }
    this.cut = found.size > maxFiles;
    return [...found].slice(0, maxFiles);
  }

  private async report(uri: string): Promise<FileReport | undefined> {
    const { session } = this;
    const open = session.open(uri);
    if (open !== undefined) return this.entry(uri, `${open.version}`, await reportOpen(session, open));
    const known = this.reports.get(uri);
    if (known !== undefined) return known;
    const text = await session.files.read(uri);
    if (text === undefined) return undefined;
    const language = uri.endsWith('.json') ? 'json' : /\.ya?ml$/.test(uri) ? 'yaml' : 'markdown';
    const document = TextDocument.create(uri, language, 0, text);
    const entry = this.entry(uri, hash(text), await reportClosed(session, document));
    this.reports.set(uri, entry);
    return entry;
  }

  private entry(uri: string, stamp: string, { version, diagnostics, analysis }: Report): FileReport {
    const judged = analysis?.result?.status === 'linted';
    return { uri, version, resultId: `${PREFIX}${this.generation}.${stamp}`, diagnostics, judged };
  }
}
