import type { Draft, Item } from './model.js';

/** Characters of a text as a reader counts them: white space is not counted, an astral character is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const char of text) if (!/\s/.test(char)) count++;
  return count;
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
