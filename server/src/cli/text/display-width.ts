import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/** The segmenter takes ten milliseconds to make, and most texts do without. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** ASCII, and the ideographs and punctuation of Chinese prose: each is a character for itself, one or two columns wide. */
const PLAIN =
  /^[\x20-\x7E\u00B7\u2014\u2018-\u201D\u2026\u3001-\u3029\u3030-\u303C\u303E\u4E00-\u9FFF\uFF01-\uFF60]*$/;
const NARROW = /[\x20-\x7E\u00B7\u2014\u2018-\u201D\u2026]/g;

const INVISIBLE = /^[\p{Mark}\p{Format}\p{Control}\p{Default_Ignorable_Code_Point}]+$/u;

/** Columns of a terminal that a text takes: full-width characters two, combining marks none, emoji two. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return 2 * text.length - (text.match(NARROW)?.length ?? 0);
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

/** Pads a text with spaces up to a number of columns. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The longest start of a text that fits into a number of columns. */
export function takeColumns(text: string, columns: number): string {
  if (PLAIN.test(text)) {
    let end = 0;
    for (let width = 0; end < text.length && (width += plainWidth(text, end)) <= columns;) end++;
    return text.slice(0, end);
  }
  let width = 0;
  let taken = '';
  for (const { segment } of graphemes(text)) {
    width += graphemeWidth(segment);
    if (width > columns) break;
    taken += segment;
  }
  return taken;
}

/** The longest end of a text that fits into a number of columns. */
export function takeColumnsFromEnd(text: string, columns: number): string {
  let width = 0;
  if (PLAIN.test(text)) {
    let from = text.length;
    while (from > 0 && (width += plainWidth(text, from - 1)) <= columns) from--;
    return text.slice(from);
  }
  const segments = [...graphemes(text)].map(({ segment }) => segment);
  let from = segments.length;
  while (from > 0 && width + graphemeWidth(segments[from - 1] as string) <= columns)
    width += graphemeWidth(segments[--from] as string);
  return segments.slice(from).join('');
}

/** Width of a character of a text that is {@link PLAIN}. */
function plainWidth(text: string, at: number): number {
  return text.charCodeAt(at) < 0x3000 ? 1 : 2;
}

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  if (grapheme.includes('\uFE0F') || /^\p{Regional_Indicator}{2}$/u.test(grapheme)) return 2;
  // The half-width voicing marks of kana belong to the grapheme and still take a column.
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0) + (/[\uFF9E\uFF9F]$/.test(grapheme.slice(1)) ? 1 : 0);
}
