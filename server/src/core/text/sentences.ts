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
  const closes = (special & (OPENER | STRAIGHT)) === 0 ? undefined : matchPairs(text);
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
    const close = (kind & (OPENER | STRAIGHT)) === 0 ? NONE : (closes?.[i] ?? NONE);
    if (close !== NONE && close - i <= LONGEST_UNSPLIT_QUOTATION) {
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
      while ((classAt(text, i) & (FULL | CLOSER)) !== 0 && (closes?.[i] ?? NONE) === NONE) i++;
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
const NONE = -1;
/** Used for one text after the other; a longer text has its own. */
const SCRATCH = new Int32Array(4096);
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

const MOST_OPEN = 64;

/**
 * For each opening mark that is closed the offset of its closing mark, {@link NONE} for all else; straight quotes alternate.
 * @returns good until it is called again
 */
function matchPairs(text: string): Int32Array {
  const closes = text.length > SCRATCH.length ? new Int32Array(text.length) : SCRATCH;
  closes.fill(NONE, 0, text.length);
  const closers: number[] = [];
  const places: number[] = [];
  let straight = NONE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = CLASSES[code] as number;
    if ((kind & (STRAIGHT | OPENER | CLOSER)) === 0) continue;
    if ((kind & STRAIGHT) !== 0) {
      if (straight === NONE) straight = i;
      else {
        closes[straight] = i;
        straight = NONE;
      }
    } else if ((kind & OPENER) !== 0) {
      closers.push(CLOSER_OF.get(code) as number);
      places.push(i);
      if (places.length > MOST_OPEN) {
        closers.shift();
        places.shift();
      }
    } else {
      const at = closers.lastIndexOf(ofAnyWidth(code));
      if (at < 0) continue;
      closes[places[at] as number] = i;
      closers.length = at;
      places.length = at;
    }
  }
  return closes;
}

/** Half and full width are mixed: brackets of both close each other. */
function ofAnyWidth(closer: number): number {
  return closer === 0xff09 ? 0x29 : closer === 0xff3d ? 0x5d : closer;
}

const CLOSER_OF = new Map(
  [...OPENERS].map((opener): [number, number] => [
    opener.charCodeAt(0),
    ofAnyWidth((closerOf(opener) as string).charCodeAt(0)),
  ]),
);

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
