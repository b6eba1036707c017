import type { Draft } from '../draft/model.js';
import type { Range } from '../text/range.js';

const LONGEST = 60;

/**
 * Where something that is not there is shown: at the title, else at the best heading there is, else at the first
 * sentence. Never an empty range, unless the draft is empty.
 * @param preferred the heading under which it is missed, for drafts without a title
 */
export function anchorOf(draft: Draft, preferred?: Range): Range {
  const heading =
    draft.title?.textRange ??
    preferred ??
    draft.headings.find(({ textRange }) => textRange.end > textRange.start)?.textRange;
  return (
    heading ??
    opening(draft.sentences[0]?.range) ??
    draft.meta.kind?.range ??
    draft.meta.range ?? { start: 0, end: draft.source.text.length }
  );
}

/** The beginning of a sentence is enough to point at; a single one may be a megabyte long. */
function opening(range: Range | undefined): Range | undefined {
  return range === undefined
    ? undefined
    : { start: range.start, end: Math.min(range.end, range.start + LONGEST) };
}
