import type { ResolvedProfile } from '../../core/meeting/profile.js';

const DATE = /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*(?:[月.\-/]\s*(?:(\d{1,2})\s*日?|底|末)?)?/g;

/** The last day that a text names, as an ISO date; undefined where it names none with its year. */
export function lastDay(text: string): string | undefined {
  let last: string | undefined;
  for (const [, year, month, day] of text.matchAll(DATE)) {
    const m = Number(month);
    if (m < 1 || m > 12) continue;
    const d = day === undefined ? daysOf(Number(year), m) : Number(day);
    const date = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    if (last === undefined || date > last) last = date;
  }
  return last;
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
