import type { Example } from '../../../server/src/core/index.js';
import type { Range } from '../../../server/src/core/text/range.js';

/** The text of an example without its marks, and the ranges that they mark. */
export function readExample({ text }: Pick<Example, 'text'>): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let plain = '';
  let start: number | undefined;
  for (const char of text.split(/([⟦⟧])/)) {
    if (char === '⟦') {
      if (start !== undefined) throw new Error(`⟦ inside ⟦ in: ${text}`);
      start = plain.length;
    } else if (char === '⟧') {
      if (start === undefined) throw new Error(`⟧ without ⟦ in: ${text}`);
      ranges.push({ start, end: plain.length });
      start = undefined;
    } else plain += char;
  }
  if (start !== undefined) throw new Error(`⟦ is not closed in: ${text}`);
  return { text: plain, ranges };
}
