import lexicon from '../../../lexicons/cues.yaml';
import type { CueLexicon } from '../schema/types.js';
import { Automaton } from './automaton.js';

const { groups } = lexicon as CueLexicon;

/** Cue groups in the order of the lexicon; a group's number is its index. */
export const CUE_GROUPS: readonly string[] = groups.map(({ id }) => id);

/** Groups whose words are shown to the author as evidence. */
export const EVIDENCE_GROUPS: ReadonlySet<string> = new Set(
  groups.filter((group) => group.evidence === true).map(({ id }) => id),
);

/** What each group means, for related information. */
export const CUE_MEANINGS = new Map(groups.map(({ id, meaning }) => [id, meaning]));

/** Word number -> the word and its group's number. */
export const CUE_WORDS: readonly { readonly word: string; readonly group: number }[] = groups.flatMap(
  (group, index) => group.cues.map((word) => ({ word, group: index })),
);

/** One pass over a sentence finds all cues. */
export const CUE_AUTOMATON = new Automaton(CUE_WORDS.map(({ word }) => word));
