/** Deepest nesting of quotes and lists that is parsed as such; no draft needs it, and CommonMark pays for depth squared. */
const DEEPEST = 24;
/** More emphasis marks or brackets in one paragraph than any draft has; beyond it CommonMark's matching is quadratic. */
const MOST_MARKS = 10_000;
const MOST_BRACKETS = 8_000;
/** Indentation (in characters) beyond which a line cannot belong to a deeper list. */
const WIDEST_INDENT = 48;
/** White space to a reader and to a trim, but no indentation to Markdown. */
const FILLER = '\u3000';
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const SUSPECT = /(?:^|[\r\n])[ \t]{48}|(?:^|[\r\n])(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){24}/;

/**
 * Takes the markers of absurdly deep quotes and lists out of a text before it is parsed: every character beyond the
 * limit becomes an ideographic space, so that all offsets stay. Linear.
 */
export function limitNesting(text: string): string {
  const nested = SUSPECT.test(text) ? text.replace(/[^\r\n]+/g, limitLine) : text;
  return limitMarks(
    limitMarks(nested, /[*_]|\n[ \t]*\r?\n/g, MOST_MARKS),
    /[[\]]|\n[ \t]*\r?\n/g,
    MOST_BRACKETS,
  );
}

/** Blanks the marks of a paragraph beyond the `most`-th; `pattern` matches a mark or the end of a paragraph. */
function limitMarks(text: string, pattern: RegExp, most: number): string {
  const first = (text.match(pattern) ?? []).length;
  if (first <= most) return text;
  let count = 0;
  return text.replace(pattern, (found) => {
    if (found.startsWith('\n')) {
      count = 0;
      return found;
    }
    return ++count > most ? FILLER : found;
  });
}

function limitLine(line: string): string {
  const indented = limitIndent(line);
  let from = 0;
  let depth = 0;
  MARKER.lastIndex = 0;
  for (; depth < DEEPEST && MARKER.test(indented); depth++) from = MARKER.lastIndex;
  if (depth < DEEPEST) return indented;
  const excess = /^[ \t>*+\-\d.)]*/.exec(indented.slice(from))?.[0].length ?? 0;
  return indented.slice(0, from) + FILLER.repeat(excess) + indented.slice(from + excess);
}

function limitIndent(line: string): string {
  const width = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const kept = Math.min(width, WIDEST_INDENT);
  return line.slice(0, kept) + FILLER.repeat(width - kept) + line.slice(width);
}
