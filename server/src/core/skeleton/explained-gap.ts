import type { Section } from '../draft/model.js';
import { missingAreas, sectionsOf, type Skeleton } from './place.js';

/** A place in the order of the profile: the sections that fill it, or a part or area that is missing. */
interface Slot {
  readonly missing: boolean;
  readonly sections: ReadonlySet<Section>;
}

/** Tells whether missing areas or parts account for numbers that are left out between two sections. */
export type GapExplainer = (
  before: Section | undefined,
  after: Section,
  gap: number,
  siblings: readonly Section[],
) => boolean;

/** Builds the explainer of a draft; what it needs is computed once. */
export function createGapExplainer(skeleton: Skeleton): GapExplainer {
  const { outline, profile, kind } = skeleton;
  const partSections = new Set(outline.parts.map(({ section }) => section));
  const areaSections = new Set(outline.areas.map(({ section }) => section));
  const slots = new Map<string, Slot[]>();
  const slotsOf = (parts: boolean, areas: boolean): Slot[] => {
    const key = `${parts}${areas}`;
    let known = slots.get(key);
    if (known === undefined) {
      known = [];
      const order = profile.parts[kind];
      for (const { id, required } of order) {
        const sections = new Set(sectionsOf(id, skeleton));
        if (id === 'problems' && areas) known.push(...areaSlots(skeleton));
        else if (parts) known.push({ missing: required && sections.size === 0, sections });
      }
      if (areas && !order.some(({ id }) => id === 'problems')) known.push(...areaSlots(skeleton));
      slots.set(key, known);
    }
    return known;
  };
  return (before, after, gap, siblings) => {
    const parts = siblings.some((section) => partSections.has(section));
    const areas = siblings.some((section) => areaSections.has(section));
    const order = slotsOf(parts, areas);
    const to = order.findIndex(({ sections }) => sections.has(after));
    if (to < 0) return false;
    const from =
      before === undefined ? -1 : order.findLastIndex(({ sections }, i) => i < to && sections.has(before));
    if (before !== undefined && from < 0) return false;
    return order.slice(from + 1, to).filter(({ missing }) => missing).length >= gap;
  };
}

function areaSlots(skeleton: Skeleton): Slot[] {
  const missing = new Set(missingAreas(skeleton).map(({ id }) => id));
  return skeleton.profile.areas.map(({ id }) => ({
    missing: missing.has(id),
    sections: new Set(skeleton.outline.areas.filter(({ area }) => area === id).map(({ section }) => section)),
  }));
}
