import type { Range } from '../text/range.js';
import type { Draft } from './model.js';

/** Builds the test whether a range touches code, HTML or the like. */
export function verbatimTest({ verbatim }: Draft): (range: Range) => boolean {
  const ends: number[] = [];
  for (const [i, { end }] of verbatim.entries()) ends.push(Math.max(end, ends[i - 1] ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = verbatim.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((verbatim[middle] as Range).start < end) low = middle + 1;
      else high = middle;
    }
    return (ends[low - 1] ?? 0) > start;
  };
}
