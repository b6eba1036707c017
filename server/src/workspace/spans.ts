import type { Range } from '../core/text/range.js';
import type { Source } from '../core/text/source.js';

/** Line and column from 1, offset from 0, in UTF-16 code units. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Span {
  readonly start: Spot;
  readonly end: Spot;
}

/** A range of offsets with its lines and columns. */
export function spanOf({ start, end }: Range, source: Source): Span {
  return { start: spotOf(start, source), end: spotOf(end, source) };
}

function spotOf(offset: number, source: Source): Spot {
  const { line, column } = source.position(offset);
  return { line, column, offset };
}

/** The first spot of a text. */
export const TOP: Span = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
