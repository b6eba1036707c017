/** Character classes and foldings that several parts need; every pattern here is linear. */

/** Quotes as people type them: straight, curly, corner, full-width. */
export const QUOTES = '"\'“”‘’「」『』＂＇';

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

/** Full-width forms of ASCII become half-width, one character for one; other characters stay. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
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
const FOLDS = new Uint16Array(0x10000);

function foldCode(code: number): number {
  const char = String.fromCharCode(code);
  const folded = foldWhole(char);
  const alone = code > CONTEXTUAL && (code < 0xd800 || code > 0xdfff) && folded.length < 2 && char !== 'Σ';
  return (FOLDS[code] = !alone ? CONTEXTUAL : folded === '' ? DROPPED : folded.charCodeAt(0));
}

function foldWhole(text: string): string {
  return toHalfWidth(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** True for CJK ideographs of the BMP and its extensions. */
export function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char);
}
