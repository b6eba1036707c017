import { lastMark } from './clause-marks.js';
import { CUE_GROUPS, cues } from './cues.js';
import { cue } from './features.js';

const WISHES = new Set(['hope', 'advice'].map((id) => CUE_GROUPS.indexOf(id)));
/** Characters that a fault needs to be told. */
const SHORTEST = 8;

/**
 * What an item says in front of its first hope or advice: in real criticisms a problem and an advice come bundled, and the
 * problem decides (design, “a suggestion after a fact”).
 * @param texts the sentences of the item
 * @returns the sentences in front, the last one as far as it goes; undefined where there is next to nothing
 */
export function beforeWish(texts: readonly string[]): string[] | undefined {
  const front: string[] = [];
  for (const text of texts) {
    const { folded, hits } = cue(text);
    const wishes = hits.filter(({ word }) => WISHES.has(cues().groups[word] as number));
    const first = Math.min(...wishes.map(({ start }) => start));
    if (first === Infinity) {
      front.push(text);
      continue;
    }
    const clause = lastMark(folded.codes, 0, first);
    if (clause > 0) front.push(text.slice(0, folded.at[clause]));
    return front.join('').length < SHORTEST ? undefined : front;
  }
  return undefined;
}
