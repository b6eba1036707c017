import { matchOrdinal } from './ordinal.js';
import { matchEnumerator } from './enumerator.js';

/** No page is so narrow that a PDF breaks its lines before this many characters. */
const SHORTEST_WRAPPED_LINE = 20;

/**
 * Splits the lines of one Markdown paragraph into the paragraphs that its author meant. Text pasted from Word has one
 * paragraph a line; text pasted from a PDF breaks lines in mid-sentence. A line begins a new paragraph where it starts
 * with an ordinal, an enumerator or a full-width indentation, or where the line before it ended on purpose: with a
 * closing mark, or well short of the longest line.
 * @returns half-open spans of `text` without their line breaks.
 */
export function splitLines(text: string): { start: number; end: number }[] {
  if (!text.includes('\n')) return [{ start: 0, end: text.length }];
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push({ start, end });
    start = end + 1;
  }
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const result: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last === undefined || beginsParagraph(text, line, lastLine(text, last), longest))
      result.push({ ...line });
    else last.end = line.end;
  }
  return result.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function lastLine(text: string, span: { start: number; end: number }): string {
  const from = text.lastIndexOf('\n', span.end - 1);
  return text.slice(Math.max(span.start, from + 1), span.end);
}

function beginsParagraph(
  text: string,
  line: { start: number; end: number },
  before: string,
  longest: number,
): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 24));
  if (head.startsWith('\u3000')) return true;
  if (matchOrdinal(head) !== undefined || matchEnumerator(head, 0) !== undefined) return true;
  return (
    /[。！？!?][”’」』）)"]*\s*$/.test(before.slice(-8)) ||
    longest < SHORTEST_WRAPPED_LINE ||
    before.length < longest * 0.75
  );
}

/**
 * Offset of the first line behind the first that begins with 一、 or （一）: no lazy continuation of a list item, whatever
 * Markdown says. The length of the text where there is none.
 */
export function findOuterOrdinalLine(text: string): number {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const ordinal = matchOrdinal(text.slice(at + 1, at + 25));
    if (ordinal?.class === 'han' || ordinal?.class === 'han-bracket') return at + 1;
  }
  return text.length;
}
