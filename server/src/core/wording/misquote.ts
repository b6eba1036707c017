/** A fixed formulation that is misquoted; half-open offsets of the text that was searched. */
export interface Misquote {
  readonly type: 'collocation' | 'members' | 'number' | 'sequence' | 'misspelling';
  /** Id of the entry of the lexicon. */
  readonly entry: string;
  readonly start: number;
  readonly end: number;
  /** The phrase that it is about. */
  readonly phrase: string;
  /** What it should be. */
  readonly right: string;
  /** The least change that mends it; undefined where there is more than one right answer. */
  readonly edit: { readonly start: number; readonly end: number; readonly text: string } | undefined;
  /** True where there is one right answer. */
  readonly certain: boolean;
}

/** Searches for the misquotes of one entry. */
export interface MisquoteFinder {
  /** Nothing is found in a text that has none of these. */
  readonly needs: readonly string[];
  find(text: string): Misquote[];
}

/** Quotation marks in any form; a phrase may have them or not. */
export const QUOTE_CLASS = '["\'“”‘’「」『』＂＇]';

/** Escapes what means something in a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
