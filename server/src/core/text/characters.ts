/** Character classes and foldings that several parts need; every pattern here is linear. */

/**
 * Ideographs, as the body of a character class for patterns without the flag `u`; an ideograph beyond the BMP counts as
 * two. `\p{Script=Han}` takes a program that has just started a hundred times as long to compile.
 */
export const HAN =
  '\\u2E80-\\u2FD5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uD840-\\uD88F\\uF900-\\uFAD9\\uDC00-\\uDFFF';

const CLOSER_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '（': '）',
  '(': ')',
  '[': ']',
  '［': '］',
};

/** Everything that {@link closerOf} knows, and everything that {@link isCloser} holds for. */
export const OPENERS = Object.keys(CLOSER_OF).join('');
export const CLOSERS = '”’」』》〉】〕）)]］"\'';

/** The bracket or quote that closes `opener`, also where half and full width are mixed; undefined for other characters. */
export function closerOf(opener: string): string | undefined {
  return CLOSER_OF[opener];
}

/** True for characters that close a quotation or a bracket. */
export function isCloser(char: string): boolean {
  return CLOSERS.includes(char) && char !== '';
}

/** How far the full-width form of an ASCII character is from it. */
const FULL_WIDTH = 0xfee0;

/** Full-width forms of ASCII become half-width, one character for one; other characters stay. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH),
  );
}

/**
 * Folds text for comparing what it says: half-width, lower case, without white space, quotes and punctuation.
 * The result is not aligned with the input.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = FOLDS[code] || foldCode(code);
    if (to === code) continue;
    if (to === CONTEXTUAL) return foldWhole(text);
    folded += text.slice(from, i);
    if (to !== DROPPED) folded += String.fromCharCode(to);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

const DROPPED = 1;
/** What it becomes depends on its neighbours: half of a pair, a Greek sigma. */
const CONTEXTUAL = 2;
/** Folded code of each code unit; 0 for those that no text had yet. */
const FOLDS = commonFolds();

function foldCode(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return (FOLDS[code] = code);
  const char = String.fromCharCode(code);
  const folded = foldWhole(char);
  const alone = code > CONTEXTUAL && (code < 0xd800 || code > 0xdfff) && folded.length < 2 && char !== 'Σ';
  return (FOLDS[code] = !alone ? CONTEXTUAL : folded === '' ? DROPPED : folded.charCodeAt(0));
}

/**
 * Folds of what nearly every text has. {@link foldWhole} gives the same, but its pattern takes a program that has just
 * started a millisecond to compile.
 */
function commonFolds(): Uint16Array {
  const folds = new Uint16Array(0x10000);
  for (const mark of '\t\n\r \u3000·—‘’“”…、。〈〉《》「」『』【】〔〕') folds[mark.charCodeAt(0)] = DROPPED;
  for (let code = 0x21; code <= 0x7e; code++) {
    const char = String.fromCharCode(code).toLowerCase();
    const fold = /[0-9a-z]/.test(char) ? char.charCodeAt(0) : DROPPED;
    folds[code] = fold;
    folds[code + FULL_WIDTH] = fold;
  }
  return folds;
}

function foldWhole(text: string): string {
  return toHalfWidth(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
