import type { Item } from '../draft/model.js';
import type { Judgement, Label } from '../language/judgement.js';
import { tellingOf, type Judged, type Telling } from '../language/telling.js';
import type { Member } from '../schema/types.js';
import { readTargets } from './targets.js';

/**
 * Criticisms that have one of these labels, in order. Lines that only name a colleague and what stands in front of the
 * first colleague are no criticisms; neither is the close of a criticism with facts.
 */
export function* criticisms(
  context: Judged & { readonly roster: readonly Member[] },
  labels: readonly Label[],
): Generator<Telling> {
  const { outline, roster, judge } = context;
  const { stated } = readTargets(outline, roster);
  let previous: Item | undefined;
  for (const item of outline.draft.items) {
    const before = previous;
    previous = item;
    if (!stated.has(item)) continue;
    const judgement = judge(item);
    if (labels.includes(judgement.label) && !closes(item, before, judge)) yield tellingOf(item, judgement);
  }
}

/**
 * A hope or advice without a number right behind a numbered criticism with facts, of the same colleague: 「建议…」 as the
 * close of that criticism, as most drafts have it. It goes with the criticism and does not replace it.
 */
function closes(item: Item, previous: Item | undefined, judge: (item: Item) => Judgement): boolean {
  if (item.marker !== undefined || item.form !== 'paragraph' || previous?.marker === undefined) return false;
  if (previous.section !== item.section || judge(previous).label !== 'problem') return false;
  return ['hope', 'advice'].includes(judge(item).label);
}
