import lexicon from '../../../lexicons/cues.yaml';
import type { CueLexicon } from '../schema/types.js';
import { Automaton } from './automaton.js';
import { shippedCues } from './packed-cues.js';

const { groups } = lexicon as CueLexicon;

/** Cue groups in the order of the lexicon; a group's number is its index. */
export const CUE_GROUPS: readonly string[] = groups.map(({ id }) => id);

/** Groups whose words are shown to the author as evidence. */
export const EVIDENCE_GROUPS: ReadonlySet<string> = new Set(
  groups.filter((group) => group.evidence === true).map(({ id }) => id),
);

/** What each group means, for related information. */
export const CUE_MEANINGS = new Map(groups.map(({ id, meaning }) => [id, meaning]));

export interface Cues {
  /** One pass over a sentence finds all cues. */
  readonly automaton: Automaton;
  /** Number of the group of each word. */
  readonly groups: Uint8Array;
}

let shipped: Cues | undefined;

/** The cues of the lexicon, read when they are first asked for. */
export function cues(): Cues {
  if (shipped === undefined) {
    const { trie, groups: numbers } = shippedCues();
    shipped = { automaton: new Automaton(trie), groups: numbers };
  }
  return shipped;
}
