import fields from '../../../lexicons/rectification-fields.yaml';
import { LexiconFinder } from '../language/lexicon.js';
import type { Lexicon } from '../schema/types.js';

const LEXICON = fields as Lexicon;
const DATES = new LexiconFinder(LEXICON, ['date']);
const LASTING = new LexiconFinder(LEXICON, ['lasting']);
const NOBODY = new LexiconFinder(LEXICON, ['nobody']);
const IN_CHARGE = new LexiconFinder(LEXICON, ['in-charge', 'owner']);

/** True where a text names a date or a period: 「2022年3月底前」, 「两个月内」. */
export function namesDate(text: string): boolean {
  return DATES.has(text);
}

/** True where a text says that something is done at once, for good, or at fixed times: 「立行立改」, 「每月」. */
export function namesRhythm(text: string): boolean {
  return LASTING.has(text);
}

/** The words of an owner that are nobody in particular, as 「相关科室」; undefined where there are none. */
export function nobodyIn(text: string): string | undefined {
  const [match] = NOBODY.find(text);
  return match === undefined ? undefined : text.slice(match.start, match.end);
}

/** True where running text says who is in charge: 「由办公室负责」, 「我带队」. */
export function namesOwner(text: string): boolean {
  return IN_CHARGE.has(text);
}

/** True for a cell that somebody left out: empty, a dash, 「无」. */
export function isBlank(text: string): boolean {
  return /^[\s\-—–－/／\\无、。.]*$/.test(text);
}
