import type { HeadingCandidate } from './heading.js';
import type { Heading } from './model.js';
import { ordinalDepth } from './ordinal.js';

/**
 * Gives every heading its level. `#` headings have their depth; headings without `#` take the level that a `#` heading
 * of the same numbering class has in this draft, else the one that their numbering says, below the title. Unnumbered
 * bold headings stand one below the heading they follow, and beside one another.
 */
export function assignLevels(candidates: readonly HeadingCandidate[]): Heading[] {
  const depths = new Map<number, number>();
  for (const { depth, ordinal } of candidates) {
    if (depth === 0 || ordinal === undefined) continue;
    const numbered = ordinalDepth(ordinal.class);
    depths.set(numbered, Math.min(depths.get(numbered) ?? depth, depth));
  }
  const base = baseLevel(candidates, depths);
  const headings: Heading[] = [];
  let lastNumbered = 0;
  for (const [index, found] of candidates.entries()) {
    let level = found.depth;
    if (level === 0 && found.ordinal !== undefined)
      level = depths.get(ordinalDepth(found.ordinal.class)) ?? base + ordinalDepth(found.ordinal.class);
    else if (level === 0) level = index === 0 ? 1 : lastNumbered + 1;
    if (found.depth > 0 || found.ordinal !== undefined) lastNumbered = level;
    else if (index === 0) lastNumbered = base - 1;
    headings.push({
      range: found.range,
      textRange: found.textRange,
      text: found.text,
      form: found.form,
      level,
      ordinal: found.ordinal,
    });
  }
  return headings;
}

/** Level of 一、: what the `#` headings of any class imply, else one below the title. */
function baseLevel(candidates: readonly HeadingCandidate[], depths: ReadonlyMap<number, number>): number {
  for (const [numbered, depth] of [...depths].sort((a, b) => a[0] - b[0])) {
    if (depth - numbered >= 1) return depth - numbered;
  }
  const first = candidates[0];
  const titled = first !== undefined && first.ordinal === undefined;
  return titled ? Math.max(1, first.depth) + 1 : 1;
}
