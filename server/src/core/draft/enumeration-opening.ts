import { memoise } from '../memo.js';
import type { Draft, Item } from './model.js';

/**
 * True for a paragraph directly in front of one that begins with 一是: it sums up what the members tell. Where both are
 * one paragraph, it is a lead and no statement at all.
 */
export function opensEnumeration(item: Item, draft: Draft): boolean {
  return openingsIn(draft).has(item);
}

const openingsIn = memoise(({ items }: Draft): ReadonlySet<Item> => {
  const openings = new Set<Item>();
  for (let i = 1; i < items.length; i++) {
    const { form, marker, section } = items[i] as Item;
    const before = items[i - 1] as Item;
    if (form !== 'segment' || marker?.value !== 1) continue;
    if (before.form === 'paragraph' && before.section === section) openings.add(before);
  }
  return openings;
});
