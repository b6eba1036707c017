import { fold } from '../text/characters.js';
import type { Item } from './model.js';
import { fromWords } from './origin.js';

/** The sentences of an item as one text. */
export const textOf = fromWords(({ sentences }: Item) => sentences.map(({ text }) => text).join(''));

/** Each sentence of an item, folded for comparing what it says; see {@link fold}. */
export const foldedSentences = fromWords(({ sentences }: Item): readonly string[] =>
  sentences.map(({ text }) => fold(text)),
);

/** Sentences and cells of an item, each folded, joined by line breaks. */
export const foldedWords = fromWords((item: Item) =>
  [...foldedSentences(item), ...item.cells.map(({ text }) => fold(text))].join('\n'),
);
