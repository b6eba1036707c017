import type { Item } from '../draft/model.js';
import { memoise } from '../memo.js';
import type { Outline, SectionRole } from './outline.js';

/** The items in places of this role, in order. */
export function itemsIn(outline: Outline, role: SectionRole): readonly Item[] {
  return byRole(outline).get(role) ?? [];
}

const byRole = memoise((outline: Outline): ReadonlyMap<SectionRole, readonly Item[]> => {
  const places = new Map<SectionRole, Item[]>();
  for (const item of outline.draft.items) {
    const role = outline.role(item);
    const items = places.get(role);
    if (items === undefined) places.set(role, [item]);
    else items.push(item);
  }
  return places;
});
