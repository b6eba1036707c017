import type { Range } from './range.js';

/** Line and column, both from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const BOM = '\uFEFF';

/**
 * The original text and the only place that knows its lines, line ends and BOM.
 * Line ends are LF, CRLF and lone CR, as in CommonMark and LSP; offsets are UTF-16 and count the BOM.
 */
export class Source {
  readonly text: string;
  /** 1 where the text begins with a BOM, else 0. */
  readonly bomLength: 0 | 1;
  private starts: number[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.bomLength = text.startsWith(BOM) ? 1 : 0;
  }

  /** Offsets at which the lines start. */
  get lineStarts(): readonly number[] {
    return (this.starts ??= findLineStarts(this.text));
  }

  /** The line end that the text uses first; `\n` where there is none. */
  get eol(): '\n' | '\r\n' | '\r' {
    const match = /\r\n|\n|\r/.exec(this.text);
    return (match?.[0] as '\n' | '\r\n' | '\r' | undefined) ?? '\n';
  }

  /** Index (from 0) of the line that holds `offset`; offsets past the end belong to the last line. */
  lineIndex(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Position of `offset`; column 1 of line 1 is the first character after a BOM. */
  position(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const index = this.lineIndex(clamped);
    const start = this.lineStarts[index] as number;
    const bom = index === 0 ? this.bomLength : 0;
    return { line: index + 1, column: Math.max(0, clamped - start - bom) + 1 };
  }

  /** Offset of a position; columns past the end of the line give its end, lines past the last give the text's end. */
  offset(position: Position): number {
    const index = position.line - 1;
    if (index < 0) return 0;
    if (index >= this.lineStarts.length) return this.text.length;
    const bom = index === 0 ? this.bomLength : 0;
    const line = this.lineRange(index);
    return Math.min(line.start + bom + Math.max(0, position.column - 1), line.end);
  }

  /** Range of line `index` (from 0) without its line end. */
  lineRange(index: number): Range {
    const start = this.lineStarts[index] ?? this.text.length;
    let end = this.lineStarts[index + 1] ?? this.text.length;
    if (end > start && this.text[end - 1] === '\n') end--;
    if (end > start && this.text[end - 1] === '\r' && index + 1 < this.lineStarts.length) end--;
    return { start, end };
  }

  /** The text of a range. */
  slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
  }
  return starts;
}
