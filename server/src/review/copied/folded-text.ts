import type { Range } from '../../core/text/range.js';
import { proseLines, type ProseLine } from './prose-lines.js';

/**
 * A draft as it is compared: its running text without white space and punctuation, every number (`3`, `三十`) as one `9`
 * and every known name as one `N`. `at` leads back to the text.
 */
export interface FoldedText {
  readonly codes: Uint16Array;
  /** Offset in the text of each code. */
  readonly at: Uint32Array;
  /** Offset behind the last character that a code stands for. */
  readonly end: Uint32Array;
  /** Codes between quotation marks, where they are few: a saying, a slogan, not somebody's report. */
  readonly quoted: readonly Range[];
}

/** Codes of a quotation that is quoted because everybody knows it. */
const LONGEST_QUOTED = 24;
const OPENS = new Set([...'“「『'].map((char) => char.charCodeAt(0)));
const CLOSES = new Set([...'”」』'].map((char) => char.charCodeAt(0)));
const STRAIGHT = 0x22;

/** Stands where a heading does: no passage goes on across it. */
export const BREAK = 1;
const NINE = 0x39;
const NAME = 0x4e;
const NUMERALS = new Set([...'零〇一二两三四五六七八九十百千万亿'].map((char) => char.charCodeAt(0)));

/** Names by their first character, to be found in a text. */
export type NameTable = ReadonlyMap<number, readonly string[]>;

/** @param names of two characters or more; the longest that fits is taken */
export function nameTable(names: Iterable<string>): NameTable {
  const table = new Map<number, string[]>();
  for (const name of new Set(names)) {
    if (name.length < 2) continue;
    const first = name.charCodeAt(0);
    table.set(
      first,
      [...(table.get(first) ?? []), name].sort((a, b) => b.length - a.length),
    );
  }
  return table;
}

/** Folds the running text of a draft; linear. */
export function foldDraft(text: string, names: NameTable): FoldedText {
  return foldRanges(text, proseLines(text), names);
}

/** Folds the whole of a text: a clause, a set phrase. */
export function foldPhrase(text: string, names: NameTable): FoldedText {
  return foldRanges(text, [{ start: 0, end: text.length, apart: false }], names);
}

function foldRanges(text: string, ranges: readonly ProseLine[], names: NameTable): FoldedText {
  const codes = new Uint16Array(text.length + ranges.length);
  const at = new Uint32Array(text.length + ranges.length);
  const end = new Uint32Array(text.length + ranges.length);
  const quoted: Range[] = [];
  let length = 0;
  for (const range of ranges) {
    let open = -1;
    if (range.apart && length > 0) {
      codes[length] = BREAK;
      at[length] = range.start;
      end[length++] = range.start;
    }
    for (let i = range.start; i < range.end; i++) {
      let code = text.charCodeAt(i);
      if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
      const closes = CLOSES.has(code) || (code === STRAIGHT && open >= 0);
      if (closes && open >= 0) {
        if (length > open && length - open <= LONGEST_QUOTED) quoted.push({ start: open, end: length });
        open = -1;
      } else if (OPENS.has(code) || code === STRAIGHT) open = length;
      if ((code >= 0x30 && code <= 0x39) || NUMERALS.has(code)) {
        if (length > 0 && codes[length - 1] === NINE) {
          end[length - 1] = i + 1;
          continue;
        }
        code = NINE;
      } else if (code >= 0x41 && code <= 0x5a) code += 32;
      else if (!(code >= 0x4e00 && code <= 0x9fff) && !(code >= 0x61 && code <= 0x7a) && !isLetter(code))
        continue;
      const name = names.get(code)?.find((one) => text.startsWith(one, i));
      const width = name?.length ?? 1;
      codes[length] = name === undefined ? code : NAME;
      at[length] = i;
      end[length++] = i + width;
      i += width - 1;
    }
  }
  return { codes: codes.slice(0, length), at: at.slice(0, length), end: end.slice(0, length), quoted };
}

function isLetter(code: number): boolean {
  return code > 0x7f && /[\p{L}\p{Co}]/u.test(String.fromCharCode(code));
}
