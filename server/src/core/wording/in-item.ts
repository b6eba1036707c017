import type { Item } from '../draft/model.js';
import { fromWords } from '../draft/origin.js';
import { findPlaceholders, type Placeholder } from './placeholders.js';
import { findMisquotes } from './set-phrases.js';
import type { Misquote } from './misquote.js';

/** Something found in a sentence of an item; its offsets are those of the sentence's text. */
export interface InSentence<T> {
  readonly sentence: number;
  readonly found: T;
}

/** What is left to fill in, sentence by sentence. */
export const placeholdersOf = fromWords((item: Item) => search<Placeholder>(item, findPlaceholders));

/** Misquoted formulations, sentence by sentence. */
export const misquotesOf = fromWords((item: Item) => search<Misquote>(item, findMisquotes));

/** True where something is left to fill in. */
export function hasPlaceholders(item: Item): boolean {
  return placeholdersOf(item).length > 0;
}

/** True where a bracketed prompt waits for the author's words. */
export function hasPrompts(item: Item): boolean {
  return placeholdersOf(item).some(({ found }) => found.type === 'prompt');
}

const NONE: readonly never[] = [];

function search<T>({ sentences }: Item, find: (text: string) => readonly T[]): readonly InSentence<T>[] {
  let all: InSentence<T>[] | undefined;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    for (const found of find((sentences[sentence] as Item['sentences'][number]).text))
      (all ??= []).push({ sentence, found });
  }
  return all ?? NONE;
}
