import data from '../../../lexicons/set-phrases.yaml';
import type { SetPhrases } from '../schema/types.js';
import { collocationFinder } from './collocation.js';
import { memberFinder } from './member-list.js';
import type { Misquote } from './misquote.js';
import { misspellingFinder } from './misspelling.js';
import { sequenceFinder } from './phrase-sequence.js';

/** The lexicon; its schema and its examples are proved by test/core/rules/wording/set-phrases.test.ts. */
export const SET_PHRASES = data as SetPhrases;

const FINDERS: readonly ((text: string) => Misquote[])[] = [
  ...SET_PHRASES.members.map(memberFinder),
  ...SET_PHRASES.sequences.map(sequenceFinder),
  ...SET_PHRASES.collocations.map(collocationFinder),
  ...SET_PHRASES.misspellings.map(misspellingFinder),
];

/** Finds misquoted formulations in a text, in order; where two overlap, the one of the more exact kind stays. */
export function findMisquotes(text: string): Misquote[] {
  const found = FINDERS.flatMap((find, rank) => find(text).map((misquote) => ({ misquote, rank })));
  if (found.length < 2) return found.map(({ misquote }) => misquote);
  found.sort((a, b) => a.misquote.start - b.misquote.start || a.rank - b.rank);
  const kept: typeof found = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || one.misquote.start >= last.misquote.end) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ misquote }) => misquote);
}
