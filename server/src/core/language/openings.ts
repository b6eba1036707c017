import { isClauseMark } from './clause-marks.js';

/**
 * What nouns for people and units end in. There are too many of them for any lexicon (水管所, 闸门工, 代办员, 征地专班):
 * what the first noun of a clause ends in tells who acts.
 */
const ENDS_NOUN = table(
  '员师长工医警班队组站所科股室处部院局厂校行社心司口们志人手门区镇乡村街道馆台会委厅系线场店点家属生民户专',
);
/** What a clause begins with whose first noun does not act: it is acted upon, or comes after 我. */
const LEADS = table('对把给跟向替叫让为与和被从在因听见看就但也却由于除虽尽本我自');
/** Characters from the beginning of a clause in which its first noun ends. */
const REACH = 10;

function table(characters: string): Uint8Array {
  const marked = new Uint8Array(0x10000);
  for (const character of characters) marked[character.charCodeAt(0)] = 1;
  return marked;
}

/** Where a clause stands in its sentence. */
const FIRST = 0;
const MIDDLE = 1;
const LAST = 2;

/**
 * Reads what each clause of a folded sentence begins with.
 * @param take gets the place of the clause, the {@link LEADS lead} it begins with (0: none), and the character that its
 * first noun ends in (0: there is none)
 */
export function readOpenings(
  codes: Uint16Array,
  start: number,
  length: number,
  take: (place: number, lead: number, noun: number) => void,
): void {
  let place = FIRST;
  for (let at = start; at < length;) {
    let end = at;
    while (end < length && !endsClause(codes[end] as number)) end++;
    if (end > at) {
      const first = codes[at] as number;
      const here = place === FIRST ? FIRST : end >= length - 1 ? LAST : MIDDLE;
      take(here, LEADS[first] === 1 ? first : 0, nounEnd(codes, at, end));
      place = MIDDLE;
    }
    at = end + 1;
  }
}

/** The character that the first noun of a clause ends in; 0 where none is near. */
function nounEnd(codes: Uint16Array, start: number, end: number): number {
  const last = Math.min(end, start + REACH);
  for (let i = start + 1; i < last; i++) {
    const code = codes[i] as number;
    if (ENDS_NOUN[code] === 1 && (i + 1 >= end || ENDS_NOUN[codes[i + 1] as number] === 0)) return code;
  }
  return 0;
}

function endsClause(code: number): boolean {
  return isClauseMark(code) || code === 0xff01 || code === 0xff1f;
}
