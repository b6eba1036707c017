import { fromChineseNumeral } from '../text/numerals.js';

/** A word that opens one member of an enumeration inside a paragraph. */
export interface Enumerator {
  /** `shi`: 一是; `di`: 第一; `han`: 一、; `seq`: 首先 … 最后. Members of one enumeration share a series. */
  readonly series: 'shi' | 'di' | 'han' | 'seq';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const SHI = /^([一二三四五六七八九十]{1,2})(?:则)?是(?!否)/;
const DI = /^第([一二三四五六七八九十])(?=[，、,：: \u3000是])/;
const HAN = /^([一二三四五六七八九十]{1,2})、(?![一二三四五六七八九十百]、?)/;
const SEQUENCE: readonly (readonly [string, number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', 9],
];
const BOUNDARY = '。；;！？!?，,：:、）)”"\n \u3000';

/** The enumerator that starts at `at`; undefined where there is none or where `at` is no start of a clause. */
export function matchEnumerator(text: string, at: number): Enumerator | undefined {
  let start = at;
  while (start < text.length && /[\s\u3000]/.test(text[start] as string)) start++;
  if (start > 0 && !BOUNDARY.includes(text[start - 1] as string)) return undefined;
  const head = text.slice(start, start + 5);
  const shi = SHI.exec(head);
  if (shi !== null) {
    const value = fromChineseNumeral(shi[1] as string);
    if (value !== undefined) return { series: 'shi', value, start, end: start + shi[0].length };
  }
  const di = DI.exec(head);
  if (di !== null) {
    const value = fromChineseNumeral(di[1] as string);
    if (value !== undefined) return { series: 'di', value, start, end: start + di[0].length };
  }
  const han = HAN.exec(head);
  if (han !== null) {
    const value = fromChineseNumeral(han[1] as string);
    if (value !== undefined) return { series: 'han', value, start, end: start + han[0].length };
  }
  for (const [word, value] of SEQUENCE) {
    if (head.startsWith(word)) return { series: 'seq', value, start, end: start + word.length };
  }
  return undefined;
}

/**
 * Finds the members of the outermost enumeration of a paragraph: a rising series (一是 … 二是 …) of at least two, or a
 * single one that opens the paragraph (but a single 一、 is a number). A repeated or falling number belongs to an inner enumeration and is left alone.
 */
export function findEnumeration(text: string): Enumerator[] {
  const found: Enumerator[] = [];
  const candidates =
    /[一二三四五六七八九十]{1,2}(?:则?是|、)|第[一二三四五六七八九十]|首先|其次|再次|再者|最后/g;
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const enumerator = matchEnumerator(text, match.index);
    if (enumerator === undefined || enumerator.start !== match.index) continue;
    const last = found.at(-1);
    if (last === undefined) {
      if (enumerator.value === 1 || enumerator.start === text.length - text.trimStart().length)
        found.push(enumerator);
    } else if (enumerator.series === last.series && continues(last, enumerator)) found.push(enumerator);
  }
  const opens = found[0] !== undefined && text.slice(0, found[0].start).trim() === '';
  return found.length >= 2 || (opens && found[0]?.series !== 'han') ? found : [];
}

function continues(last: Enumerator, next: Enumerator): boolean {
  return next.series === 'seq' ? next.value > last.value : next.value === last.value + 1;
}
