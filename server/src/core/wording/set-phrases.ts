import data from '../../../lexicons/set-phrases.yaml';
import type { SetPhrases } from '../schema/types.js';
import { collocationFinder } from './collocation.js';
import { memberFinder } from './member-list.js';
import type { Misquote, MisquoteFinder } from './misquote.js';
import { misspellingFinder } from './misspelling.js';
import { sequenceFinder } from './phrase-sequence.js';

/** The lexicon; its schema and its examples are proved by test/core/rules/wording/set-phrases.test.ts. */
export const SET_PHRASES = data as SetPhrases;

const FINDERS: readonly MisquoteFinder[] = [
  ...SET_PHRASES.members.map(memberFinder),
  ...SET_PHRASES.sequences.map(sequenceFinder),
  ...SET_PHRASES.collocations.map(collocationFinder),
  ...SET_PHRASES.misspellings.map(misspellingFinder),
];

/** What finders need, by the first character: most characters of a text begin nothing. */
const NEEDS = new Map<number, { readonly needed: string; readonly rank: number }[]>();
const ALWAYS: number[] = [];
for (const [rank, { needs }] of FINDERS.entries()) {
  for (const needed of needs) {
    if (needed === '') ALWAYS.push(rank);
    else {
      const first = needed.charCodeAt(0);
      const known = NEEDS.get(first);
      if (known === undefined) NEEDS.set(first, [{ needed, rank }]);
      else known.push({ needed, rank });
    }
  }
}
const BEGINS = new Uint8Array(0x10000);
for (const first of NEEDS.keys()) BEGINS[first] = 1;

/** Ranks of the finders that may find something, in order. */
function candidates(text: string): readonly number[] {
  let ranks: Set<number> | undefined;
  for (let i = 0; i < text.length; i++) {
    const first = text.charCodeAt(i);
    if (BEGINS[first] === 0) continue;
    for (const { needed, rank } of NEEDS.get(first) ?? [])
      if (text.startsWith(needed, i)) (ranks ??= new Set(ALWAYS)).add(rank);
  }
  return ranks === undefined ? ALWAYS : [...ranks].sort((a, b) => a - b);
}

/** Finds misquoted formulations in a text, in order; where two overlap, the one of the more exact kind stays. */
export function findMisquotes(text: string): Misquote[] {
  const found: { readonly misquote: Misquote; readonly rank: number }[] = [];
  for (const rank of candidates(text))
    for (const misquote of (FINDERS[rank] as MisquoteFinder).find(text)) found.push({ misquote, rank });
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
