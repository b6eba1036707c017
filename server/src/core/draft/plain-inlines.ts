import type { PhrasingContent } from 'mdast';
import { place } from './place.js';

/** Characters that may mean something inside a line, but for asterisks. */
const SPECIAL = /[\t\0\\`_~[\]<&|\uFEFF]/;
const ASTERISKS = /\*+/g;
/** Characters whose class is known without the tables of Unicode. */
const LETTER = /^[0-9A-Za-z\u3400-\u4DBF\u4E00-\u9FFF]$/;
const PUNCTUATION =
  /^[!-/:-@[-`{-~\u2014\u2018-\u201D\u2026\u3001-\u3003\u3008-\u3011\uFF01-\uFF0F\uFF1A-\uFF20]$/;

type CharacterClass = 'space' | 'punctuation' | 'letter';

/** Two asterisks on either side of a bold span: where each run stands. */
interface Bold {
  readonly open: number;
  readonly close: number;
}

/**
 * Reads prose in which nothing but plain bold spans has a meaning.
 * @param text half-open range `start`–`end` of it is read; spaces stand on neither side
 * @returns undefined where the real parser has to decide
 */
export function readPlainInlines(text: string, start: number, end: number): PhrasingContent[] | undefined {
  const words = text.slice(start, end);
  if (SPECIAL.test(words)) return undefined;
  if (!words.includes('*')) return [textOf(text, start, end)];
  const spans = boldSpans(words, start);
  return spans === undefined ? undefined : nodesOf(text, start, end, spans);
}

/** Pairs the runs of asterisks; see CommonMark 0.31, 6.2: with two in each run, whatever can close does. */
function boldSpans(words: string, start: number): Bold[] | undefined {
  const spans: Bold[] = [];
  const openers: number[] = [];
  for (const { 0: run, index } of words.matchAll(ASTERISKS)) {
    const before = classOf(words[index - 1]);
    const after = classOf(words[index + 2]);
    if (run.length !== 2 || before === undefined || after === undefined) return undefined;
    const opener = isFlanking(before, after) ? openers.pop() : undefined;
    if (opener !== undefined) spans.push({ open: opener, close: start + index });
    else if (isFlanking(after, before)) openers.push(start + index);
  }
  return spans.sort((a, b) => a.open - b.open);
}

/** The nodes of a range; @param spans those inside it, by where they open: it takes them from the front */
function nodesOf(text: string, start: number, end: number, spans: Bold[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  while (spans[0] !== undefined && spans[0].open < end) {
    const { open, close } = spans.shift() as Bold;
    if (open > at) nodes.push(textOf(text, at, open));
    const children = nodesOf(text, open + 2, close, spans);
    at = close + 2;
    nodes.push({ type: 'strong', children, position: place(open, at) });
  }
  if (end > at) nodes.push(textOf(text, at, end));
  return nodes;
}

function textOf(text: string, start: number, end: number): PhrasingContent & { type: 'text' } {
  return { type: 'text', value: text.slice(start, end), position: place(start, end) };
}

/** Whether a run of asterisks belongs to what stands on its inner side. */
function isFlanking(inner: CharacterClass, outer: CharacterClass): boolean {
  return inner === 'letter' || (inner === 'punctuation' && outer !== 'letter');
}

/** The class of a character; undefined for those that only the tables of Unicode know. */
function classOf(character: string | undefined): CharacterClass | undefined {
  if (character === undefined || character === ' ' || character === '\n' || character === '\r')
    return 'space';
  if (LETTER.test(character)) return 'letter';
  return PUNCTUATION.test(character) ? 'punctuation' : undefined;
}
