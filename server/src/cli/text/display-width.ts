import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/** The segmenter takes ten milliseconds to make, and most texts do without. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** ASCII and the ideographs and punctuation of Chinese prose: their width needs no segmentation. */
const PLAIN = /^[\x20-\x7E\u3001-\u303E\u4E00-\u9FFF\uFF01-\uFF60]*$/;
const ASCII = /[\x20-\x7E]/g;
const INVISIBLE = /^[\p{Mark}\p{Format}\p{Control}\p{Default_Ignorable_Code_Point}]+$/u;

/** Columns of a terminal that a text takes: full-width characters two, combining marks none, emoji two. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return 2 * text.length - (text.match(ASCII)?.length ?? 0);
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
  const segments = [...graphemes(text)].map(({ segment }) => segment);
  let width = 0;
  let from = segments.length;
  while (from > 0 && width + graphemeWidth(segments[from - 1] as string) <= columns)
    width += graphemeWidth(segments[--from] as string);
  return segments.slice(from).join('');
}

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  if (grapheme.includes('\uFE0F') || /^\p{Regional_Indicator}{2}$/u.test(grapheme)) return 2;
  // The half-width voicing marks of kana belong to the grapheme and still take a column.
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0) + (/[\uFF9E\uFF9F]$/.test(grapheme.slice(1)) ? 1 : 0);
}
