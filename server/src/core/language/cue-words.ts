import lexicon from '../../../lexicons/cues.yaml';
import type { CueLexicon } from '../schema/types.js';

/** Word number -> the word and its group's number. */
export const CUE_WORDS: readonly { readonly word: string; readonly group: number }[] = (
  lexicon as CueLexicon
).groups.flatMap((group, index) => group.cues.map((word) => ({ word, group: index })));
