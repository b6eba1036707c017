import type { Draft, Item } from './model.js';

/** Characters of a text as a reader counts them: white space is not counted, an astral character is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || code === 0x3000 ? isSpace(code) : code < 0x2100 && /\s/.test(text[i] as string))
      continue;
    if (code === 0xfeff) continue;
    if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) i++;
    count++;
  }
  return count;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || (code >= 9 && code <= 13);
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** Characters of an item's sentences, or of its cells. */
export function itemLength({ sentences, cells, form }: Item): number {
  const texts = form === 'table-row' ? cells : sentences;
  return texts.reduce((sum, { text }) => sum + countCharacters(text), 0);
}

/** Characters of a whole draft: headings and items, without front matter, comments and code. */
export function draftLength({ headings, items }: Draft): number {
  return (
    headings.reduce(
      (sum, { text, ordinal }) => sum + countCharacters(text) + countCharacters(ordinal?.text ?? ''),
      0,
    ) + items.reduce((sum, item) => sum + itemLength(item), 0)
  );
}
