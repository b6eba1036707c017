import { HAN } from '../text/characters.js';

/** What stands around the words of a heading: numbers, 在…方面, 存在的问题. Every pattern is anchored and linear. */

/** Longer headings are paragraphs that somebody made bold; what they say is said in front. */
const LONGEST = 240;
const SPACE = /[\s\u3000]+/g;
const NUMBER =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．,，:：]|[（(]?[0-9０-９]{1,2}[）)、.．]|[①-⑳]|第[一二三四五六七八九十]{1,2}(?:个)?(?:方面|部分|项)?[是，,、：:]?|[一二三四五六七八九十]{1,2}(?:则)?是(?!否|什么))/;
const OPENING = /^(?:对照检查|对照|围绕|关于|聚焦|按照|结合|从|在|就|对)(?!.{0,4}照检查|组织|班子)/;
const TAIL =
  /(?:方面|上|看|来看|问题|差距|不足|短板|弱项|欠缺|不够|查摆|检视|对照检查|还有|仍有|尚有|存在|存在着|的|主要|突出|一些|以下|具体|情况|有|：|:|，|,|、|。)$/;

/** What is wrong, said of the words in front: 压得不实, 不够牢固, 有短板, 打折扣. */
const FAILING = new RegExp(
  `(?:[${HAN}]得)?(?:还|仍|尚|较|比较|有所|有些)?(?:不够?[${HAN}]{1,4}|不够|不足|有(?:所)?(?:短板|差距|偏差|欠缺|弱项|温差|落差)|打折扣|宽松软|失之于[${HAN}]{1,4}|(?:劲头)?(?:减弱|放松|淡化|弱化|松懈|缺失|滞后|薄弱|乏力|虚化|偏弱)|停留在[${HAN}]{1,4})$`,
);

/** The words of a heading up to its first full stop, without number and white space. */
export function headingWords(heading: string): string {
  let words = heading.slice(0, LONGEST).replace(SPACE, '');
  for (let i = 0; i < 3; i++) {
    const number = NUMBER.exec(words);
    if (number === null || number[0].length === words.length) break;
    words = words.slice(number[0].length).replace(/^[、.．，,：:]/, '');
  }
  const end = words.search(/[。！？；;!?]/);
  return end > 1 ? words.slice(0, end) : words;
}

/** What a heading is about: its words without 在 … 方面存在的主要问题 around them. */
export function headingCore(heading: string): string {
  let words = headingWords(heading);
  const opening = OPENING.exec(words);
  if (opening !== null) words = words.slice(opening[0].length);
  for (let i = 0; i < 12; i++) {
    const tail = TAIL.exec(words);
    if (tail === null) break;
    words = words.slice(0, -tail[0].length);
  }
  return words
    .split(/[、，,]/)
    .map(withoutFailing)
    .join('、');
}

function withoutFailing(clause: string): string {
  const bare = clause.replace(FAILING, '');
  return bare.length >= 2 ? bare : clause;
}

/** True for a heading that says what is wrong, as the small title of a problem does: 担当作为不够. */
export function saysWhatIsWrong(heading: string): boolean {
  return FAILING.test(headingWords(heading).replace(/[。：:]$/, ''));
}

/** True for a heading that says of itself that it is one of the aspects: 带头…, …方面, …上的差距. */
export function looksLikeAspect(heading: string): boolean {
  const words = headingWords(heading);
  return (
    words.startsWith('带头') ||
    words.startsWith('在带头') ||
    /方面(?:的|存在|还|仍|，|$)/.test(words) ||
    /上(?:的|有|还有|存在)?(?:差距|不足|问题)?$/.test(words)
  );
}
