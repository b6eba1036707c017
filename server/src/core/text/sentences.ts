import { closerOf, isCloser } from './characters.js';

/** A sentence of a prose text: half-open, without surrounding white space. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  /** `full` for 。！？……, `semicolon` for ；, `open` where the text ends without a mark. */
  readonly terminator: 'full' | 'semicolon' | 'open';
}

/** A quotation longer than this is split inside: it is a quoted passage, or its closing mark was forgotten. */
const LONGEST_UNSPLIT_QUOTATION = 120;
const FULL = '。！？!?…';
const SEMICOLON = '；;';
/** After 。” the sentence goes on where one of these follows: 「他说“好。”的时候」. */
const GOES_ON = '，、；：,;:的地得之和与及等';

/**
 * Splits prose at 。！？…… and ；. Closing quotes and brackets stay with their sentence, and nothing is split
 * inside a short quotation or bracket. Linear in the length of the text.
 * @returns the sentences in order; offsets are those of `text`.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const closes = matchPairs(text);
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
  while (i < text.length) {
    const close = closes.get(i);
    if (close !== undefined && close - i <= LONGEST_UNSPLIT_QUOTATION) {
      i = close + 1;
      if (
        FULL.includes(text[close - 1] ?? '\0') &&
        !GOES_ON.includes(text[i] ?? '\0') &&
        !isCloser(text[i] ?? '')
      ) {
        if (!FULL.includes(text[i] ?? '\0') && !SEMICOLON.includes(text[i] ?? '\0')) push(i, 'full');
      }
      continue;
    }
    const char = text[i] as string;
    if (FULL.includes(char)) {
      i++;
      while (i < text.length && (FULL.includes(text[i] as string) || isCloser(text[i] as string))) {
        if (closes.has(i)) break;
        i++;
      }
      push(i, 'full');
    } else if (SEMICOLON.includes(char)) {
      push(++i, 'semicolon');
    } else i++;
  }
  push(text.length, 'open');
  return spans;
}

/** Opening offset -> offset of its closing mark, for pairs that are closed; straight quotes alternate. */
function matchPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const stack: { char: string; at: number }[] = [];
  let straight = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '"' || char === '＂') {
      if (straight < 0) straight = i;
      else {
        pairs.set(straight, i);
        straight = -1;
      }
      continue;
    }
    const closer = closerOf(char);
    if (closer !== undefined) {
      stack.push({ char: closer, at: i });
      if (stack.length > 64) stack.shift();
    } else if (isCloser(char)) {
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
