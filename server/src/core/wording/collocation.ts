import type { Collocation } from '../schema/types.js';
import { escapePattern, QUOTE_CLASS, type Misquote, type MisquoteFinder } from './misquote.js';

/** One verb for several phrases (做到“四个意识”“两个维护”入脑入心) belongs to none of them alone. */
const GOES_ON = new RegExp(`^${QUOTE_CLASS}?[、和及与]?${QUOTE_CLASS}?[一二三四五六七八九十两]个`);

/** Builds the search for a wrong verb right in front of a phrase. */
export function collocationFinder(entry: Collocation): MisquoteFinder {
  const verbs = entry.wrong.map(escapePattern).join('|');
  const pattern = new RegExp(
    `(${verbs})了?${QUOTE_CLASS}?${escapePattern(entry.phrase)}(${QUOTE_CLASS}?)`,
    'g',
  );
  const find = (text: string): Misquote[] => {
    const found: Misquote[] = [];
    for (const match of text.matchAll(pattern)) {
      const [whole, verb = ''] = match;
      const end = match.index + whole.length;
      if (GOES_ON.test(text.slice(end, end + 6))) continue;
      const certain = entry.certain !== false;
      found.push({
        type: 'collocation',
        entry: entry.id,
        start: match.index,
        end,
        phrase: entry.phrase,
        right: entry.verb,
        edit: certain ? { start: match.index, end: match.index + verb.length, text: entry.verb } : undefined,
        certain,
      });
    }
    return found;
  };
  return { needs: [entry.phrase], find };
}
