import { closerOf, CLOSERS, OPENERS } from './characters.js';

/** A sentence of a prose text: half-open, without surrounding white space. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  /** `full` for 。！？……, `semicolon` for ；, `open` where the text ends without a mark. */
  readonly terminator: 'full' | 'semicolon' | 'open';
}

/** A quotation longer than this is split inside: it is a quoted passage, or its closing mark was forgotten. */
const LONGEST_UNSPLIT_QUOTATION = 120;
const FULL_STOPS = '。！？!?…';
const SEMICOLONS = '；;';
/** After 。” the sentence goes on where one of these follows: 「他说“好。”的时候」. */
const GOES_ON = '，、；：,;:的地得之和与及等';

/**
 * Splits prose at 。！？…… and ；. Closing quotes and brackets stay with their sentence, and nothing is split
 * inside a short quotation or bracket. Linear in the length of the text.
 * @returns the sentences in order; offsets are those of `text`.
 */
export function splitSentences(text: string): SentenceSpan[] {
  let special = 0;
  for (let i = 0; i < text.length; i++) special |= CLASSES[text.charCodeAt(i)] as number;
  const closes = (special & (OPENER | STRAIGHT)) === 0 ? NO_PAIRS : matchPairs(text);
  const spans: SentenceSpan[] = [];
  let start = 0;
  let i = 0;
  const push = (end: number, terminator: SentenceSpan['terminator']): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) spans.push({ start: from, end: to, terminator });
    start = end;
  };
  if ((special & (FULL | SEMICOLON)) === 0) i = text.length;
  while (i < text.length) {
    const kind = CLASSES[text.charCodeAt(i)] as number;
    if (kind === 0) {
      i++;
      continue;
    }
    const close = (kind & (OPENER | STRAIGHT)) === 0 ? undefined : closes.get(i);
    if (close !== undefined && close - i <= LONGEST_UNSPLIT_QUOTATION) {
      i = close + 1;
      const next = classAt(text, i);
      if (
        (classAt(text, close - 1) & FULL) !== 0 &&
        (next & (FULL | SEMICOLON | CLOSER)) === 0 &&
        !GOES_ON.includes(text[i] ?? '\0')
      )
        push(i, 'full');
      continue;
    }
    i++;
    if ((kind & FULL) !== 0) {
      while ((classAt(text, i) & (FULL | CLOSER)) !== 0 && !closes.has(i)) i++;
      push(i, 'full');
    } else if ((kind & SEMICOLON) !== 0) push(i, 'semicolon');
  }
  push(text.length, 'open');
  return spans;
}

const OPENER = 1;
const CLOSER = 2;
const STRAIGHT = 4;
const FULL = 8;
const SEMICOLON = 16;
const NO_PAIRS: ReadonlyMap<number, number> = new Map();
/** What each character is to sentences; almost all are nothing. */
const CLASSES = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number): void => {
    for (const char of characters) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] as number) | kind;
  };
  mark(FULL_STOPS, FULL);
  mark(SEMICOLONS, SEMICOLON);
  mark('"＂', STRAIGHT);
  mark(OPENERS, OPENER);
  mark(CLOSERS, CLOSER);
  return table;
}

/** 0 behind the end. */
function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (CLASSES[text.charCodeAt(at)] as number) : 0;
}

/** Opening offset -> offset of its closing mark, for pairs that are closed; straight quotes alternate. */
function matchPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const stack: { char: string; at: number }[] = [];
  let straight = -1;
  for (let i = 0; i < text.length; i++) {
    const kind = CLASSES[text.charCodeAt(i)] as number;
    if ((kind & (STRAIGHT | OPENER | CLOSER)) === 0) continue;
    const char = text[i] as string;
    if ((kind & STRAIGHT) !== 0) {
      if (straight < 0) straight = i;
      else {
        pairs.set(straight, i);
        straight = -1;
      }
      continue;
    }
    if ((kind & OPENER) !== 0) {
      stack.push({ char: closerOf(char) as string, at: i });
      if (stack.length > 64) stack.shift();
    } else {
      const at = stack.findLastIndex((open) => sameCloser(open.char, char));
      if (at >= 0) {
        pairs.set((stack[at] as { at: number }).at, i);
        stack.length = at;
      }
    }
  }
  return pairs;
}

function sameCloser(a: string, b: string): boolean {
  return a === b || ('）)'.includes(a) && '）)'.includes(b)) || ('］]'.includes(a) && '］]'.includes(b));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
