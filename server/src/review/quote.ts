import type { Draft } from '../core/draft/model.js';
import type { ReportQuote } from '../core/schema/types.js';
import type { Range } from '../core/text/range.js';

/** Characters kept of a finding and on either side of it. */
const ASIDE = 80;
const MARKED = 240;

/** The sentences that a range stands in, or its line, cut where they are long; the range is the middle part. */
export function quoteOf(range: Range, { source, sentences }: Draft): ReportQuote {
  const { text } = source;
  let { start: from, end: to } = source.lineRange(source.lineIndex(range.start));
  for (const { range: sentence } of sentences) {
    if (sentence.end <= range.start || sentence.start > range.start) continue;
    from = sentence.start;
    to = Math.max(sentence.end, Math.min(range.end, to));
    break;
  }
  const start = Math.max(range.start, from);
  const end = Math.max(start, Math.min(range.end, to, start + MARKED));
  const first = Math.max(from, start - ASIDE);
  const last = Math.min(to, end + ASIDE);
  const cutFront = first > from ? '…' : '';
  const cutBack = last < to ? '…' : '';
  return {
    before: cutFront + clean(text.slice(first, start)).replace(/^#{1,6}\s+|^\*\*/, ''),
    marked: clean(text.slice(start, end)),
    after: clean(text.slice(end, last)) + cutBack,
  };
}

/** Half a surrogate pair is no character, and a byte order mark is no word. */
function clean(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').replace(/\uFEFF/g, '');
}
