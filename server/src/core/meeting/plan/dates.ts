import { parseCount } from '../../text/numerals.js';

/** A date or a deadline as a plan words it. */
export interface DateExpression {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `absolute` dates may lack the year; relative ones count from the meeting, bare ones (两个月内) from nobody knows when. */
  readonly type: 'absolute' | 'after' | 'before' | 'bare' | 'named';
  readonly year?: number | 'next' | 'this' | 'last';
  readonly month?: number;
  /** The last day meant; undefined where only the month is said. */
  readonly day?: number | 'end';
  readonly count?: number;
  readonly unit?: 'day' | 'working-day' | 'month';
  /** 前, 之前, 内 …: a deadline rather than a date. */
  readonly due: boolean;
}

const N = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:([0-9０-９]{4})年|(明|次|今|当|本|去)年)?';
const DAY = `(?:(${N})[日号]|(上中|中下|上|中|下)旬|(底|末))?`;
const DATE = `${YEAR}[ ]?(${N})月(?:份)?${DAY}`;
const CLOCK = '(?:[（(](?:星期|周)[一二三四五六日天][）)])?(?:[上下]午|\\s?[0-9]{1,2}[:：][0-9]{2})?';
const DUE = '(?:之前|以前|前(?!后)|之内|内)?';
const ABSOLUTE = new RegExp(`${DATE}${CLOCK}(${DUE})(?:完成)?`, 'g');
const COUNT = '([0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3}|半)';
const UNIT = '(个?工作日|日|天|周|个?星期|个月|月|年)';
const RELATIVE = new RegExp(
  `(?:(自?会议(?:结束|召开)(?:之日起|之后|以后|后)?|会后)的?|((?<!开)会议?(?:召开)?前))?${COUNT}${UNIT}(之内|以内|内|前|后)?`,
  'g',
);
const NAMED =
  /(?:([一二三四1-4])季度末?|([0-9０-９]{4})?(年底|年末)|(春节|元旦|五一|国庆|七一))(?:之前|以前|前)/g;
const TENTH: Readonly<Record<string, number | 'end'>> = { 上: 10, 上中: 20, 中: 20, 中下: 'end', 下: 'end' };

/** Finds the dates and deadlines of a sentence, in order, without overlaps. */
export function findDates(text: string): DateExpression[] {
  const found = [...absoluteDates(text), ...relativeDates(text), ...namedDates(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let end = -1;
  return found.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

function* absoluteDates(text: string): Generator<DateExpression> {
  for (const match of text.matchAll(ABSOLUTE)) {
    const [whole, year, word, month, day, tenth, last, due] = match;
    const monthNumber = parseCount(month as string);
    if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12) continue;
    if (/[0-9０-９第个]/.test(text[match.index - 1] ?? '')) continue;
    const dayNumber =
      day === undefined
        ? tenth === undefined
          ? last === undefined
            ? undefined
            : 'end'
          : TENTH[tenth]
        : parseCount(day);
    if (typeof dayNumber === 'number' && (dayNumber < 1 || dayNumber > 31)) continue;
    const shown = whole.replace(/完成$/, '');
    yield {
      text: shown,
      start: match.index,
      end: match.index + shown.length,
      type: 'absolute',
      ...(year !== undefined
        ? { year: parseCount(year) as number }
        : word !== undefined
          ? { year: word === '去' ? 'last' : word === '明' || word === '次' ? 'next' : 'this' }
          : {}),
      month: monthNumber,
      ...(dayNumber === undefined ? {} : { day: dayNumber }),
      due: due !== '' || /完成$/.test(whole),
    };
  }
}

function* relativeDates(text: string): Generator<DateExpression> {
  for (const match of text.matchAll(RELATIVE)) {
    const [whole, after, before, digits, unit, within] = match;
    if (
      after === undefined &&
      before === undefined &&
      within !== '内' &&
      within !== '之内' &&
      within !== '以内'
    )
      continue;
    if (/[0-9０-９年月第]/.test(text[match.index - 1] ?? '')) continue;
    const count = digits === '半' ? (unit === '年' ? 0.5 : undefined) : parseCount(digits as string);
    if (count === undefined) continue;
    if (count < 0.5 || count > (unit === '年' ? 2 : /月/.test(unit as string) ? 24 : 400)) continue;
    const weeks = /周|星期/.test(unit as string);
    yield {
      text: whole,
      start: match.index,
      end: match.index + whole.length,
      type: after !== undefined ? 'after' : before !== undefined ? 'before' : 'bare',
      count: weeks ? count * 7 : unit === '年' ? count * 12 : count,
      unit: /工作日/.test(unit as string) ? 'working-day' : /[月年]/.test(unit as string) ? 'month' : 'day',
      due: true,
    };
  }
}

function* namedDates(text: string): Generator<DateExpression> {
  for (const match of text.matchAll(NAMED)) {
    const [whole, quarter, year, yearEnd] = match;
    const month =
      quarter !== undefined ? 3 * (parseCount(quarter) as number) : yearEnd !== undefined ? 12 : undefined;
    const base = { text: whole, start: match.index, end: match.index + whole.length, due: true };
    if (month === undefined) yield { ...base, type: 'named' };
    else
      yield {
        ...base,
        type: 'absolute',
        ...(year === undefined ? {} : { year: parseCount(year) as number }),
        month,
        day: 'end',
      };
  }
}

/** ISO date of a day; `end` is the last day of the month. Undefined for days that no month has. */
export function isoDate(year: number, month: number, day: number | 'end'): string | undefined {
  const last = daysIn(year, month);
  const number = day === 'end' ? last : day;
  if (number > last) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

/** The ISO date some days before or after another. */
export function addDays(iso: string, days: number): string {
  let [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  day += days;
  while (day < 1) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year--;
    day += daysIn(year, month);
  }
  while (day > daysIn(year, month)) {
    day -= daysIn(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return isoDate(year, month, day) as string;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
