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
  return spans === undefined ? undefined : new Nodes(text, spans).within(start, end);
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

/** Makes nodes of text and bold spans, which may hold others, not more deeply than nesting.ts lets them. */
class Nodes {
  private used = 0;

  constructor(
    private readonly text: string,
    private readonly spans: readonly Bold[],
  ) {}

  within(start: number, end: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let at = start;
    for (
      let span = this.spans[this.used];
      span !== undefined && span.open < end;
      span = this.spans[this.used]
    ) {
      const { open, close } = span;
      this.used++;
      if (open > at) nodes.push(textOf(this.text, at, open));
      const children = this.within(open + 2, close);
      at = close + 2;
      nodes.push({ type: 'strong', children, position: place(open, at) });
    }
    if (end > at) nodes.push(textOf(this.text, at, end));
    return nodes;
  }
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
