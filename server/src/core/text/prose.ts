import type { Range } from './range.js';

/** Maps `length` characters of prose from `prose` to `source` one to one. */
interface Segment {
  prose: number;
  source: number;
  length: number;
}

/**
 * Plain text of one block as a reader sees it (no markup, no soft line breaks) and the way back to the source.
 * Prose offsets are UTF-16 offsets in `text`; source offsets are those of the original text.
 */
export class Prose {
  /** @param shift is added to the source offset of every segment */
  constructor(
    readonly text: string,
    private readonly segments: readonly Segment[],
    private readonly shift = 0,
  ) {}

  /** The same words so many characters further on. */
  moved(by: number): Prose {
    return new Prose(this.text, this.segments, this.shift + by);
  }

  /** Source offset of the prose character at `offset`; at the end, the source offset after the last character. */
  sourceOffset(offset: number): number {
    const segment = this.segments[this.findIndex(offset)];
    if (segment === undefined) return 0;
    return this.shift + segment.source + Math.min(offset - segment.prose, segment.length);
  }

  /** Source range of a prose range: from its first character to just after its last. */
  sourceRange(start: number, end: number): Range {
    const from = this.sourceOffset(start);
    if (end <= start) return { start: from, end: from };
    return { start: from, end: this.sourceOffset(end - 1) + 1 };
  }

  /** A part of this prose as prose of its own. */
  slice(start: number, end: number): Prose {
    const builder = new ProseBuilder();
    this.copyTo(builder, start, end);
    return builder.build();
  }

  /** The same prose without the line breaks that a reader does not see: between Han or full-width characters. */
  joinLines(): Prose {
    if (!this.text.includes('\n')) return this;
    const builder = new ProseBuilder();
    let from = 0;
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) {
      if (!isWide(this.text[at - 1]) || !isWide(this.text[at + 1])) continue;
      this.copyTo(builder, from, at);
      from = at + 1;
    }
    this.copyTo(builder, from, this.text.length);
    return builder.build();
  }

  private copyTo(builder: ProseBuilder, start: number, end: number): void {
    for (let i = this.findIndex(start); i < this.segments.length; i++) {
      const s = this.segments[i] as Segment;
      const from = Math.max(s.prose, start);
      const to = Math.min(s.prose + s.length, end);
      if (s.prose >= end) break;
      if (from < to) builder.add(this.text.slice(from, to), this.shift + s.source + (from - s.prose));
    }
  }

  private findIndex(offset: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle] as Segment).prose <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Collects pieces of text with their source offsets into a {@link Prose}. */
export class ProseBuilder {
  private parts: string[] = [];
  private length = 0;
  private readonly segments: Segment[] = [];

  /** Appends `text`, which stands in the source from offset `source` on, character for character. */
  add(text: string, source: number): void {
    if (text === '') return;
    const last = this.segments.at(-1);
    if (last !== undefined && last.source + last.length === source) last.length += text.length;
    else this.segments.push({ prose: this.length, source, length: text.length });
    this.parts.push(text);
    this.length += text.length;
  }

  build(): Prose {
    return new Prose(this.parts.join(''), this.segments);
  }
}

/** Han and full-width characters, and curly quotes, which stand between them; a lone surrogate counts as Han. */
function isWide(char: string | undefined): boolean {
  return (
    char !== undefined &&
    /^[\u2018-\u201D\u2026\u2E80-\uDFFF\uF900-\uFAFF\uFF00-\uFFEF]$/.test(char) &&
    !/^[\uAC00-\uD7FF]$/.test(char)
  );
}
