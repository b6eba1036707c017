import { lastMarkIn } from './clause-marks.js';
import { cue } from './cued.js';
import { CUE_GROUPS } from './cues.js';

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
    const wish = cue(text).found.find(({ group }) => WISHES.has(group));
    if (wish === undefined) {
      front.push(text);
      continue;
    }
    const clause = lastMarkIn(text, wish.from);
    if (clause > 0) front.push(text.slice(0, clause));
    return front.join('').length < SHORTEST ? undefined : front;
  }
  return undefined;
}
