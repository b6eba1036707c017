/** A half-open span `[start, end)` in UTF-16 offsets of the original text (a leading BOM counts as one). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text in `range` by `text`. An empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** True where `inner` lies wholly inside `outer`. */
export function containsRange(outer: Range, inner: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** True where the two share at least one character; touching ranges do not. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A range so many characters further on. */
export function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Orders by start, then by end. */
export function compareRanges(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}
