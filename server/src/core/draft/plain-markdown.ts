import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { parseMarkdown, parseMarkdownPart } from './markdown.js';
import { place } from './place.js';
import { MARKER, readPlainBlocks } from './plain-blocks.js';

/**
 * Characters that may mean something inside a line; every other character stands for itself. A line that has one is
 * left to the real parser, with all that could depend on it.
 */
const SPECIAL = /[\t\0\\`*_~[\]<&|\uFEFF]/;
const HEADING = /^(#{1,6}) +([^#\s][^#]*)$/;
const BOLD = /^\*\*([^\s*](?:[^*]*[^\s*])?)\*\*$/;
const FRONT_MATTER = /---[ \t]*\r?\n(?:(?!---[ \t]*\r?(?:\n|$))[^\n]*\n)*---[ \t]*(?=\r?\n|$)/y;
/** The same as most drafts have it. */
const PLAIN_FRONT_MATTER = /^---\n(?:([^\r\t\0]*)\n)?---$/;
/** What reaches over blank lines or over the whole text: fences, HTML, definitions, lone carriage returns, a second BOM. */
const FAR_REACHING = /\uFEFF|```|~~~|\]:|\r(?!\n)|<(?!!--(?!-?>)[^\r\n]*?-->)/;

/**
 * Parses Markdown as {@link parseMarkdown} does, to the same tree but for lines and columns of positions: plain
 * paragraphs, headings, flat lists and tables, of which drafts consist, are read as they stand, and only what has other
 * markup goes through the real parser, stretch by stretch. A text with anything that reaches further goes through it as a whole.
 */
export function parsePlainMarkdown(text: string): Root {
  const front = isFarReaching(text) ? undefined : frontMatterOf(text);
  if (front === undefined) return parseMarkdown(text);
  const children: RootContent[] = [...front.children];
  new PlainReader(text, children).read(front.end);
  return { type: 'root', children, position: place(0, text.length) };
}

/** True where something in the text reaches over blank lines, or over the whole text. */
export function isFarReaching(text: string): boolean {
  return FAR_REACHING.test(text);
}

/** A front matter, or none, which is an empty one. */
export interface FrontMatter {
  readonly children: readonly RootContent[];
  /** Where the text behind it begins. */
  readonly end: number;
}

/** The front matter of a text; undefined where the text cannot be parsed stretch by stretch. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  if (!text.startsWith('---')) return { children: [], end: 0 };
  FRONT_MATTER.lastIndex = 0;
  const front = FRONT_MATTER.exec(text);
  if (front === null || isFarReaching(front[0])) return undefined;
  const plain = PLAIN_FRONT_MATTER.exec(front[0]);
  const children: RootContent[] =
    plain === null
      ? parseMarkdown(front[0]).children
      : [{ type: 'yaml', value: plain[1] ?? '', position: place(0, front[0].length) }];
  return children.length === 1 ? { children, end: skipLineEnd(text, front[0].length) } : undefined;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly kind: 'blank' | 'plain' | 'heading' | 'bold' | 'other';
}

class PlainReader {
  /** Start and end of the paragraph of plain lines that is open; -1 where none is. */
  private start = -1;
  private end = -1;

  constructor(
    private readonly text: string,
    private readonly children: RootContent[],
  ) {}

  read(from: number): void {
    let after: Line['kind'] = 'blank';
    for (let at = from; at < this.text.length;) {
      const line = this.line(at);
      const next = skipLineEnd(this.text, line.end);
      const follows = this.start >= 0 || after === 'bold';
      if (line.kind === 'other' || (line.kind === 'bold' && (follows || !this.isAlone(next)))) {
        at = this.stretch(this.start >= 0 ? this.start : at);
        after = 'blank';
        continue;
      }
      if (line.kind === 'plain') {
        if (this.start < 0) this.start = line.start;
        this.end = line.end;
      } else {
        this.close();
        if (line.kind === 'heading') this.children.push(headingOf(this.text, line));
        if (line.kind === 'bold') this.children.push(boldOf(this.text, line));
      }
      after = line.kind;
      at = next;
    }
    this.close();
  }

  private line(start: number): Line {
    return lineAt(this.text, start);
  }

  /** True where a paragraph of one line ends: a blank line, a heading or the end of the text follows. */
  private isAlone(next: number): boolean {
    if (next >= this.text.length) return true;
    const { kind } = this.line(next);
    return kind === 'blank' || kind === 'heading';
  }

  /**
   * Reads everything from `start` to the next plain paragraph behind a blank line: what is no flat list, plain table or
   * bold span goes to the real parser.
   */
  private stretch(start: number): number {
    this.start = -1;
    const { end, next } = stretchAt(this.text, start);
    const plain = readPlainBlocks(this.text, start, end);
    if (plain !== undefined) {
      for (const node of plain) this.children.push(node);
      return next;
    }
    for (const node of parseMarkdownPart(this.text.slice(start, end)).children) {
      shift(node, start);
      this.children.push(node);
    }
    return next;
  }

  private close(): void {
    if (this.start < 0) return;
    const position = place(this.start, this.end);
    const value = this.text.slice(this.start, this.end);
    this.children.push({ type: 'paragraph', children: [{ type: 'text', value, position }], position });
    this.start = -1;
  }
}

function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  let end = newline < 0 ? text.length : newline;
  if (newline > start && text[end - 1] === '\r') end--;
  return { start, end, kind: kindOf(text.slice(start, end)) };
}

/**
 * A stretch of lines that nothing behind it can change: up to the next plain line, heading or bold line behind a blank
 * line. Where its last line ends, and where the next stretch starts.
 */
export function stretchAt(text: string, start: number): { end: number; next: number } {
  let end = start;
  let at = start;
  let blank = false;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (blank && line.kind !== 'blank' && line.kind !== 'other') break;
    blank = line.kind === 'blank';
    if (!blank) end = line.end;
    at = skipLineEnd(text, line.end);
  }
  return { end, next: at };
}

function kindOf(words: string): Line['kind'] {
  if (words === '' || /^[ \t]+$/.test(words)) return 'blank';
  const last = words.charCodeAt(words.length - 1);
  if (last === 0x20 || last === 9) return 'other';
  if (SPECIAL.test(words)) {
    const bold = BOLD.exec(words)?.[1];
    return bold !== undefined && !SPECIAL.test(bold) ? 'bold' : 'other';
  }
  if (!MARKER.test(words)) return 'plain';
  return HEADING.test(words) ? 'heading' : 'other';
}

function headingOf(text: string, { start, end }: Line): Heading {
  const [, marks = '', words = ''] = HEADING.exec(text.slice(start, end)) ?? [];
  const children: PhrasingContent[] = [
    { type: 'text', value: words, position: place(end - words.length, end) },
  ];
  return { type: 'heading', depth: marks.length as Heading['depth'], children, position: place(start, end) };
}

function boldOf(text: string, { start, end }: Line): Paragraph {
  const value = text.slice(start + 2, end - 2);
  const words: PhrasingContent = { type: 'text', value, position: place(start + 2, end - 2) };
  const position = place(start, end);
  return { type: 'paragraph', children: [{ type: 'strong', children: [words], position }], position };
}

/** Moves a tree by so many characters. */
function shift(node: Nodes, by: number): void {
  const { position } = node;
  if (position !== undefined)
    node.position = place((position.start.offset ?? 0) + by, (position.end.offset ?? 0) + by);
  if ('children' in node) for (const child of node.children) shift(child, by);
}

function skipLineEnd(text: string, at: number): number {
  if (text[at] === '\r') at++;
  return text[at] === '\n' ? at + 1 : at;
}
