import type { Range } from '../../core/text/range.js';

/** A line of running text; `apart` where a heading stands between it and the one before. */
export interface ProseLine extends Range {
  readonly apart: boolean;
}

const HEADING =
  /^[ \t]*(?:#{1,6}(?:\s|$)|\*\*[^*]+\*\*[ \t]*$|(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[)）]|\d+[.．、])[^。；！？]{1,40}$)/;
const NO_PROSE = /^[ \t]*(?:[-=*_]{3,}[ \t]*$|\|?[ \t]*:?-{2,}|<!--)/;
const MARKER = /^[ \t>]*(?:[-*+][ \t]+|\d+[.．、)）][ \t]*|[（(]?[一二三四五六七八九十]+[)）、][ \t]*)?/;

/**
 * The lines of a draft that hold running text, without front matter, headings and markers in front. Does not parse the
 * Markdown, which takes fifty times as long: an archive has thousands of drafts.
 */
export function proseLines(text: string): ProseLine[] {
  const ranges: ProseLine[] = [];
  let apart = false;
  let start = 0;
  let inMatter = /^\uFEFF?---[ \t]*(?:\r|\n)/.test(text);
  let first = true;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    const line = text.slice(start, end);
    if (inMatter) {
      if (!first && /^(?:---|\.\.\.)[ \t]*$/.test(line)) inMatter = false;
    } else if (HEADING.test(line)) apart = true;
    else if (line.trim() !== '' && !NO_PROSE.test(line)) {
      ranges.push({ start: start + (MARKER.exec(line)?.[0].length ?? 0), end, apart });
      apart = false;
    }
    first = false;
    start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return ranges;
}
