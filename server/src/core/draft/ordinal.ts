import { toHalfWidth } from '../text/characters.js';
import { fromChineseNumeral, toChineseNumeral } from '../text/numerals.js';
import { ORDINAL_CLASSES, type OrdinalClass } from './model.js';

/** An ordinal at the start of a line of prose; offsets are those of the prose. */
export interface OrdinalMatch {
  readonly class: OrdinalClass;
  readonly value: number;
  readonly start: number;
  /** After the ordinal's closing bracket or mark, before white space. */
  readonly end: number;
  /** Where the words begin. */
  readonly contentStart: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';
/** 「1.」 must not be the start of 「1.5」 or of a date; 「一、」 takes every mark that people type after it. */
const PATTERNS: readonly (readonly [OrdinalClass, RegExp])[] = [
  ['han-bracket', new RegExp(`^[（(〔【〖]\\s?(${HAN})\\s?[）)〕】〗]`)],
  ['arabic-bracket', /^[（(]\s?([0-9０-９]{1,2})\s?[）)]/],
  ['arabic-bracket', /^([0-9０-９]{1,2})[）)]/],
  ['han', new RegExp(`^(${HAN})(?:[、.．,，：:]|(?=[ \\u3000]))`)],
  ['arabic', /^([0-9０-９]{1,2})[.．、](?![0-9０-９])/],
  ['arabic', /^第([一二三四五六七八九十]{1,3})[部]分[、：:]?/],
];
const CIRCLED = /^[①-⑳]/;
/** What {@link PATTERNS} begin with, but for digits. */
const OPENINGS = '（(〔【〖一二三四五六七八九十第';

/** True for what an ordinal can begin with: few lines do. */
function mayOpen(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0x2460 && code <= 0x2473) ||
    OPENINGS.includes(String.fromCharCode(code))
  );
}

/** Finds the ordinal that the prose begins with, after white space; undefined where there is none. */
export function matchOrdinal(text: string): OrdinalMatch | undefined {
  const start = text.slice(0, 200).search(/[^\s\u3000]/);
  if (start < 0 || !mayOpen(text.charCodeAt(start))) return undefined;
  const head = text.slice(start, start + 16);
  if (CIRCLED.test(head)) {
    return finish(text, 'arabic-bracket', head.charCodeAt(0) - 0x2460 + 1, start, start + 1);
  }
  for (const [ordinalClass, pattern] of PATTERNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const digits = match[1] as string;
    const value = ordinalValue(digits);
    if (value === undefined || value === 0) continue;
    const found = ordinalClass === 'arabic' && match[0].startsWith('第') ? 'han' : ordinalClass;
    return finish(text, found, value, start, start + match[0].length);
  }
  return undefined;
}

function finish(
  text: string,
  ordinalClass: OrdinalClass,
  value: number,
  start: number,
  end: number,
): OrdinalMatch {
  const space = /^[\s\u3000、]*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return { class: ordinalClass, value, start, end, contentStart: end + space };
}

function ordinalValue(digits: string): number | undefined {
  const half = toHalfWidth(digits);
  return /^\d+$/.test(half) ? Number(half) : fromChineseNumeral(half);
}

/** Writes an ordinal as GB/T 9704-2012 has it: 一、 （一） 1. （1）. */
export function formatOrdinal(ordinalClass: OrdinalClass, value: number): string {
  switch (ordinalClass) {
    case 'han':
      return `${toChineseNumeral(value)}、`;
    case 'han-bracket':
      return `（${toChineseNumeral(value)}）`;
    case 'arabic':
      return `${value}.`;
    case 'arabic-bracket':
      return `（${value}）`;
  }
}

/** Depth of a numbering class, 0 for the outermost. */
export function ordinalDepth(ordinalClass: OrdinalClass): number {
  return ORDINAL_CLASSES.indexOf(ordinalClass);
}
