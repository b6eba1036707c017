import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Linted, LintResult } from '../core/lint.js';
import type { Locale } from '../core/locale.js';
import type { DraftConfig } from './configuration.js';

/** Characters that are checked at most while somebody types. A whole draft has some 5,000. */
export const LONGEST = 2_000_000;

/** Documents whose results are kept: those that somebody looks at. The others are judged again when they are asked for. */
const MOST_KEPT = 16;

/** One document at one version, judged with the settings of that moment. */
export interface Analysis {
  readonly version: number;
  readonly locale: Locale;
  readonly config: DraftConfig;
  /** False: switched off by setting or ignored by a pattern. */
  readonly enabled: boolean;
  /** Undefined where nothing was judged: switched off, ignored, or longer than {@link LONGEST}. */
  readonly result: LintResult | undefined;
}

/** What an analysis is made of; the cache knows nothing of settings and rules. */
export interface Analyser {
  /** Settings and configuration of a document. */
  prepare(uri: string): Promise<Omit<Analysis, 'version' | 'result'>>;
  lint(document: TextDocument, prepared: Omit<Analysis, 'version' | 'result'>): LintResult;
  /** Told of every new analysis of an open document. */
  done(document: TextDocument, analysis: Analysis): void;
}

interface Entry {
  readonly version: number;
  readonly generation: number;
  readonly analysis: Promise<Analysis>;
}

/** Judges each version of a document once. Results always belong to the version that they name. */
export class Analyses {
  private readonly cache = new Map<string, Entry>();
  private current = 0;

  constructor(private readonly analyser: Analyser) {}

  /** The analysis of the document as it is now; when it changes meanwhile, of a newer version. */
  get(document: TextDocument): Promise<Analysis> {
    const cached = this.cache.get(document.uri);
    if (cached?.version === document.version && cached.generation === this.current) {
      this.keep(document.uri, cached);
      return cached.analysis;
    }
    const entry: Entry = {
      version: document.version,
      generation: this.current,
      analysis: this.analyse(document),
    };
    this.keep(document.uri, entry);
    entry.analysis.then(
      (analysis) => this.analyser.done(document, analysis),
      () => {
        if (this.cache.get(document.uri) === entry) this.cache.delete(document.uri);
      },
    );
    return entry.analysis;
  }

  /** The one asked for last stands last; the oldest goes. */
  private keep(uri: string, entry: Entry): void {
    this.cache.delete(uri);
    this.cache.set(uri, entry);
    if (this.cache.size <= MOST_KEPT) return;
    for (const oldest of this.cache.keys()) {
      this.cache.delete(oldest);
      break;
    }
  }

  /** Settings or configuration changed: everything is judged anew when it is next asked for. */
  invalidate(): void {
    this.current++;
  }

  /** Counts how often everything became stale; part of result ids. */
  get generation(): number {
    return this.current;
  }

  forget(uri: string): void {
    this.cache.delete(uri);
  }

  /** Judges a text without keeping the result: a file that is not open. */
  async analyse(document: TextDocument): Promise<Analysis> {
    const prepared = await this.analyser.prepare(document.uri);
    // The version is read together with the text: it may have moved on while settings were asked for.
    const { version } = document;
    const judged = prepared.enabled && document.getText().length <= LONGEST;
    return { version, result: judged ? this.analyser.lint(document, prepared) : undefined, ...prepared };
  }
}

/** The result where the document is a draft that was judged. */
export function linted(analysis: Analysis): Linted | undefined {
  return analysis.result?.status === 'linted' ? analysis.result : undefined;
}
