import type { ResolvedProfile } from '../../core/meeting/profile.js';

const DIGITS = '〇一二三四五六七八九';
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** What follows a year: a month, perhaps with its day or its part; a quarter, a half, the whole year. */
const MONTH =
  /^\s{0,4}[年.\-/]\s{0,4}(\d{1,2})(?!\d)\s{0,4}(?:[月.\-/]\s{0,4}(?:(\d{1,2})(?!\d)|([上中]旬)|初)?)?/;
const QUARTER = /^\s{0,4}年?\s{0,4}第?([一二三四1-4])季度/;
const HALF = /^\s{0,4}年?\s{0,4}(上半年|年中)/;

/**
 * The last day that a text names, as an ISO date; undefined where it names none with its year. A month counts to its
 * last day, a year or its second half to its end.
 */
export function lastDay(text: string): string | undefined {
  const digits = text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((one) => Math.max(0, DIGITS.indexOf(one))).join(''),
  );
  const plain = digits.replace(/(?<=年\s{0,4})(十?[一二三四五六七八九]|十)(?=月)/g, (month) =>
    String((month.startsWith('十') ? 10 : 0) + Math.max(0, DIGITS.indexOf(month.slice(-1)))),
  );
  let last: string | undefined;
  for (const found of plain.matchAll(YEAR)) {
    const date = endOf(Number(found[0]), plain.slice(found.index + 4, found.index + 40));
    if (date !== undefined && (last === undefined || date > last)) last = date;
  }
  return last;
}

/** The last day of what the words after a year name. */
function endOf(year: number, rest: string): string | undefined {
  const [, month, day, part] = MONTH.exec(rest) ?? [];
  if (month !== undefined) {
    const m = Number(month);
    if (m < 1 || m > 12) return undefined;
    const d = day !== undefined ? Number(day) : part === '上旬' ? 10 : part === '中旬' ? 20 : daysOf(year, m);
    return iso(year, m, d);
  }
  const quarter = QUARTER.exec(rest)?.[1];
  if (quarter !== undefined) {
    const m = 3 * (Number(quarter) || DIGITS.indexOf(quarter));
    return iso(year, m, daysOf(year, m));
  }
  if (HALF.test(rest)) return iso(year, 6, 30);
  return /^\s{0,4}年/.test(rest) ? iso(year, 12, 31) : undefined;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How a deadline stands to the dates of the meeting; undefined where it is inside or where the plan has no dates. */
export function outside(
  deadline: string,
  { dates }: ResolvedProfile,
): { readonly side: 'early' | 'late'; readonly limit: string } | undefined {
  const day = lastDay(deadline);
  const first = dates.meeting?.date;
  const last = dates.rectified?.date;
  if (day === undefined) return undefined;
  if (first !== undefined && day < first) return { side: 'early', limit: first };
  if (last !== undefined && day > last) return { side: 'late', limit: last };
  return undefined;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
