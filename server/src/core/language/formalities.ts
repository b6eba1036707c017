import { HAN } from '../text/characters.js';

/**
 * Words that belong to the occasion and state nothing: greetings, closings, signatures, captions. Whole items only; the
 * classifier would have to give them some label.
 */
const FORMALITIES: readonly RegExp[] = [
  /^(?:尊敬的)?(?:(?:各位|领导|书记|同志们?|组长|大家)[、，,：:！!]?){0,4}(?:(?:大家|上午|下午|晚上|你们)好)?[。！!：:]?$/,
  /^(?:以上|上述|我的|这些|不当|不妥|如有)[^。；]{0,40}(?:批评指正|批评帮助|指正|供参考|供你参考|多提意见|多批评)[。！!]?$/,
  /^(?:恳请|敬请|真诚希望|请)(?:各位)?(?:领导|组织|同志们?|大家)[^。；]{0,20}(?:批评指正|批评帮助|批评|指正)[。！!]?$/,
  /^(?:谢谢|感谢)(?:大家|各位|同志们)?[^。；]{0,8}[。！!]?$/,
  /^[（(【〔][^（）()【】〔〕]{1,40}[）)】〕]$/,
  new RegExp(
    `^(?:[${HAN}·]{2,12}[\\s\\u3000]*)?[0-9０-９〇一二三四五六七八九十]{2,4}年[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?$`,
  ),
];
const LONGEST = 80;
/** What one of these begins with; but for a name with a date, which ends with the date. */
const OPENS = new Set('尊各领书同组大上下晚你好以我这不如恳敬真请谢感（(【〔、，,：:！!。');
const DATED = /[月日]$/;

/** True where a text is one of these and nothing else. */
export function isFormality(text: string): boolean {
  const words = text.trim();
  if (words === '') return true;
  if (words.length > LONGEST || !(OPENS.has(words[0] as string) || DATED.test(words))) return false;
  return FORMALITIES.some((pattern) => pattern.test(words));
}
