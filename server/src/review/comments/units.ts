import { parsePlainMarkdown } from '../../core/draft/plain-markdown.js';
import { parseDraft } from '../../core/draft/parse.js';
import type { Draft } from '../../core/draft/model.js';
import { fold } from '../../core/text/characters.js';
import type { Range } from '../../core/text/range.js';

/** What a comment can be about: a sentence, a heading, or a line that is neither. */
export interface Unit {
  readonly text: string;
  readonly range: Range;
  /** Headings above it, the outermost first. */
  readonly section: readonly string[];
  readonly heading: boolean;
}

/** The words of a unit as they are compared: white space, punctuation and widths do not count. */
export function keyOf(text: string): string {
  return fold(text) || text.trim();
}

/** The units of a text, in order; every character that is not blank stands in one, front matter apart. */
export function unitsOf(text: string): Unit[] {
  return unitsOfDraft(parseDraft(text, parsePlainMarkdown));
}

/** The units of a draft that is parsed already. */
export function unitsOfDraft({ source, sentences, headings, meta }: Draft): Unit[] {
  const found = [
    ...headings.map(({ text, range, level }) => ({ text, range, level })),
    ...sentences.map(({ text, range }) => ({ text, range, level: undefined })),
  ].sort((a, b) => a.range.start - b.range.start || (a.level === undefined ? 1 : -1));
  const pieces: { text: string; range: Range; level: number | undefined }[] = [];
  let end = meta.range?.end ?? source.bomLength;
  const addLines = (until: number): void => {
    for (const match of source.text.slice(end, until).matchAll(/[^\r\n]+/g)) {
      const line = match[0].trim();
      if (line === '') continue;
      const start = end + match.index + match[0].indexOf(line);
      pieces.push({ text: line, range: { start, end: start + line.length }, level: undefined });
    }
  };
  for (const piece of found) {
    if (piece.range.start < end || keyOf(piece.text) === '') continue;
    // Marks between sentences, such as those of lists and tables, are no lines of their own.
    if (/[\p{L}\p{N}]/u.test(source.text.slice(end, piece.range.start))) addLines(piece.range.start);
    pieces.push(piece);
    end = piece.range.end;
  }
  if (/[\p{L}\p{N}]/u.test(source.text.slice(end))) addLines(source.text.length);
  const above: { text: string; level: number }[] = [];
  return pieces.map(({ text, range, level }) => {
    if (level !== undefined) while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const section = above.map((heading) => heading.text);
    if (level !== undefined) above.push({ text, level });
    return { text, range, section, heading: level !== undefined };
  });
}
