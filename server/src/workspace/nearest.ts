import { distance } from 'fastest-levenshtein';
import type { Localized } from '../core/locale.js';

/**
 * The candidate that `name` is a slip of the pen of; undefined where none is close enough. A name without its group
 * (`missing-check-area`) counts as near its whole (`structure/missing-check-area`), a beginning
 * (`warn`) as near what it begins.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length > 100) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 0.5;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const tail = known.slice(known.lastIndexOf('/') + 1);
    const steps = Math.min(
      wanted.length >= 2 && known.startsWith(wanted) ? 1 : distance(wanted, known),
      tail === known ? Infinity : distance(wanted, tail) + 0.25,
    );
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** 「是否要写“x”？」 for the nearest candidate; empty texts where there is none. */
export function didYouMean(name: string, candidates: Iterable<string>): Localized {
  const found = nearest(name, candidates);
  if (found === undefined) return { 'zh-CN': '', en: '' };
  return { 'zh-CN': `是否要写“${found}”？`, en: `Did you mean "${found}"?` };
}
