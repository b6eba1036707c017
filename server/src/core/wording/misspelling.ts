import type { Misspelling } from '../schema/types.js';
import { escapePattern, QUOTE_CLASS, type Misquote, type MisquoteFinder } from './misquote.js';

const QUOTE = new RegExp(QUOTE_CLASS);

/** Builds the search for a wrong word; quotation marks in it match any mark or none. */
export function misspellingFinder(entry: Misspelling): MisquoteFinder {
  const { wrong, right } = entry;
  const pattern = new RegExp(
    [...wrong].map((char) => (QUOTE.test(char) ? `${QUOTE_CLASS}?` : escapePattern(char))).join(''),
    'g',
  );
  const [head = ''] = wrong.split(QUOTE);
  let prefix = 0;
  while (prefix < Math.min(wrong.length, right.length) && wrong[prefix] === right[prefix]) prefix++;
  let suffix = 0;
  while (
    suffix < Math.min(wrong.length, right.length) - prefix &&
    wrong.at(-1 - suffix) === right.at(-1 - suffix)
  )
    suffix++;
  const replaced = wrong.length - prefix - suffix;
  const replacement = right.slice(prefix, right.length - suffix);
  const find = (text: string): Misquote[] => {
    const found: Misquote[] = [];
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (excepted(entry.except ?? [], wrong, text, start)) continue;
      const edit = { start: end - suffix - replaced, end: end - suffix, text: replacement };
      found.push({
        type: 'misspelling',
        entry: entry.id,
        start,
        end,
        phrase: match[0],
        right: right.replace(QUOTE, ''),
        edit,
        certain: true,
      });
    }
    return found;
  };
  return { needs: [head], find };
}

/** True where the wrong word stands inside one of the right words that hold it. */
function excepted(words: readonly string[], wrong: string, text: string, at: number): boolean {
  return words.some((word) => {
    const from = at - word.indexOf(wrong);
    return from >= 0 && text.startsWith(word, from);
  });
}
