import type { AlignType, List, ListItem, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { Position } from 'unist';
import { place } from './place.js';
import { readPlainInlines } from './plain-inlines.js';

/** What a line of prose does not begin with: markers of blocks, indentation, underlines, rows of a table. */
export const MARKER = /^(?:[ #>\-+=:|]|\d{1,9}[.)](?: |$))/;
const LIST_ITEM = /^(?:([-+])|(\d{1,9})([.)])) (?=\S)/;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;
/** Characters that may mean something inside a cell. */
const CELL_SPECIAL = /[\t\0\\`*_~[\]<&\uFEFF]/;

/** A thematic break. */
const RULE = /^[* ]+$/;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A line that is one HTML block: a comment ends with the line that has its end. */
const COMMENT = /^<!--(?!-?>)[^]*?-->[^]*$/;

/**
 * Reads a stretch that has nothing but the blocks that drafts are made of: flat lists with one line an item, tables of
 * plain cells, comments, and prose with plain bold spans.
 * @param text half-open range `start`–`end` of it is read
 * @returns undefined where the real parser has to decide
 */
export function readPlainBlocks(text: string, start: number, end: number): RootContent[] | undefined {
  const blocks: RootContent[] = [];
  let open: { readonly list: List; readonly marker: string } | undefined;
  for (const lines of groupsOf(text, start, end)) {
    const [first] = lines as [Line];
    const words = text.slice(first.start, first.end);
    const marker = markerOf(words);
    const block =
      marker !== undefined
        ? readList(text, lines, marker)
        : words.startsWith('|')
          ? readTable(text, lines)
          : COMMENT.test(words)
            ? { type: 'html' as const, value: words, position: spanOf(lines) }
            : readProse(text, lines);
    if (block === undefined) return undefined;
    if (block.type !== 'list' || marker === undefined) {
      blocks.push(block);
      open = undefined;
    } else if (open?.marker === marker) {
      // Items go on behind a blank line where they are marked in the same way.
      goOn(open.list, block);
    } else {
      blocks.push(block);
      open = { list: block, marker };
    }
  }
  return blocks;
}

/** Lines that have something in them, by what stands between them: blank lines, or a comment, which is alone. */
function groupsOf(text: string, start: number, end: number): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    let last = newline < 0 || newline >= end ? end : newline;
    if (last > at && text[last - 1] === '\r') last--;
    const line = { start: at, end: last };
    if (/^[ \t]*$/.test(text.slice(at, last))) open = undefined;
    else if (text.startsWith('<!--', at)) {
      groups.push([line]);
      open = undefined;
    } else if (open === undefined) groups.push((open = [line]));
    else open.push(line);
    at = next;
  }
  return groups;
}

/** What marks the items of the list that a line begins. */
function markerOf(words: string): string | undefined {
  const found = LIST_ITEM.exec(words);
  return found === null ? undefined : (found[1] ?? found[3]);
}

function readList(text: string, lines: readonly Line[], marker: string): List | undefined {
  const children: ListItem[] = [];
  let first: string | undefined;
  for (const { start, end } of lines) {
    const words = text.slice(start, end);
    const found = LIST_ITEM.exec(words);
    if (found === null || markerOf(words) !== marker) return undefined;
    first ??= found[2];
    const from = start + found[0].length;
    const inlines = proseOf(text, from, end);
    if (inlines === undefined) return undefined;
    const paragraph = { type: 'paragraph' as const, children: inlines, position: place(from, end) };
    children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [paragraph],
      position: place(start, end),
    });
  }
  return {
    type: 'list',
    ordered: first !== undefined,
    start: first === undefined ? null : Number(first),
    spread: false,
    children,
    position: spanOf(lines),
  };
}

/** Adds the items of a list that stands behind a blank line. */
function goOn(list: List, { children, position }: List): void {
  for (const item of children) list.children.push(item);
  list.spread = true;
  const { start } = list.position as Position;
  list.position = { start, end: (position as Position).end };
}

function readProse(text: string, lines: readonly Line[]): RootContent | undefined {
  if (!lines.every(({ start, end }) => isProse(text, start, end))) return undefined;
  const position = spanOf(lines);
  const [first, last] = [lines[0], lines.at(-1)] as [Line, Line];
  const children = readPlainInlines(text, first.start, last.end);
  return children === undefined ? undefined : { type: 'paragraph', children, position };
}

/** One line of prose behind a marker. */
function proseOf(text: string, start: number, end: number): ReturnType<typeof readPlainInlines> {
  return isProse(text, start, end) ? readPlainInlines(text, start, end) : undefined;
}

function isProse(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return !MARKER.test(words) && !RULE.test(words) && !words.endsWith(' ');
}

function readTable(text: string, lines: readonly Line[]): Table | undefined {
  const delimiters = lines[1];
  if (delimiters === undefined) return undefined;
  const marks = text.slice(delimiters.start, delimiters.end);
  if (!DELIMITERS.test(marks)) return undefined;
  const align = marks.slice(1, -1).split('|').map(alignOf);
  const children: TableRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 1) continue;
    const row = readRow(text, line, align.length);
    if (row === undefined) return undefined;
    children.push(row);
  }
  return { type: 'table', align, children, position: spanOf(lines) };
}

/** A row with pipes at both ends and as many cells as there are columns. */
function readRow(text: string, { start, end }: Line, columns: number): TableRow | undefined {
  const words = text.slice(start, end);
  if (words.length < 2 || !words.startsWith('|') || !words.endsWith('|') || CELL_SPECIAL.test(words))
    return undefined;
  const children: TableCell[] = [];
  for (let pipe = start; pipe < end - 1;) {
    const next = text.indexOf('|', pipe + 1);
    let from = pipe + 1;
    let to = next;
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    // Two pipes with nothing between them are rare enough.
    if (next === pipe + 1) return undefined;
    const inner =
      from === to ? [] : [{ type: 'text' as const, value: text.slice(from, to), position: place(from, to) }];
    children.push({
      type: 'tableCell',
      children: inner,
      position: place(pipe, next === end - 1 ? end : next),
    });
    pipe = next;
  }
  return children.length === columns
    ? { type: 'tableRow', children, position: place(start, end) }
    : undefined;
}

function alignOf(marks: string): AlignType {
  const words = marks.trim();
  const [left, right] = [words.startsWith(':'), words.endsWith(':')];
  return left && right ? 'center' : left ? 'left' : right ? 'right' : null;
}

function spanOf(lines: readonly Line[]): ReturnType<typeof place> {
  return place((lines[0] as Line).start, (lines.at(-1) as Line).end);
}
