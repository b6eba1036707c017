import type { Range } from '../core/text/range.js';
import type { Source } from '../core/text/source.js';
import type { ReportSpan } from '../core/schema/types.js';

/** A range of offsets with its lines and columns. */
export function spanOf({ start, end }: Range, source: Source): ReportSpan {
  return {
    start: { ...source.position(start), offset: start },
    end: { ...source.position(end), offset: end },
  };
}

/** The first spot of a text. */
export const TOP: ReportSpan = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
