import { keyOf } from './units.js';

/** The pairs of neighbouring characters of a text, each once; a single character stands for itself. */
export function bigrams(key: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < key.length; at++) found.add(key.slice(at, at + 2));
  if (found.size === 0 && key !== '') found.add(key);
  return found;
}

/** Dice's coefficient of two texts, 0 to 1; two empty texts are alike. */
export function likeness(a: string, b: string): number {
  const left = bigrams(keyOf(a));
  const right = bigrams(keyOf(b));
  if (left.size + right.size === 0) return 1;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}

/** Fewer pairs than that may stand in any sentence. */
const FEWEST = 8;
/** A sentence that was split leaves at least this part of itself in one place. */
const LEAST_PART = 0.4;

/**
 * How far a sentence may be the one that was commented on, from the pairs that both share: also where it was split in
 * two, or is now a part of a longer one.
 */
export function sameness(shared: number, before: number, now: number): number {
  const dice = before + now === 0 ? 0 : (2 * shared) / (before + now);
  const shorter = Math.min(before, now);
  if (shorter < FEWEST || now < before * LEAST_PART) return dice;
  return Math.max(dice, (0.9 * shared) / shorter);
}
