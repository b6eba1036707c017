import { buildTrie, type Trie } from './automaton.js';
import { CUE_WORDS } from './cue-words.js';

/** The words of the lexicon as they are searched for. */
export interface CueData {
  readonly trie: Trie;
  /** Number of the group of each word. */
  readonly groups: Uint8Array;
}

/**
 * The words of the lexicon. The bundles of the command line have workspace/language-file.ts in place of this module: a
 * program that lives for a tenth of a second has no time to build them.
 */
export function shippedCues(): CueData {
  return {
    trie: buildTrie(CUE_WORDS.map(({ word }) => word)),
    groups: Uint8Array.from(CUE_WORDS, ({ group }) => group),
  };
}
