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
  return toHalfWidth(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** True for CJK ideographs of the BMP and its extensions. */
export function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char);
}
