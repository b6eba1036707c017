import { HAN } from '../text/characters.js';

/** 「经过认真调研，发现以下几个主要问题」 */
const ANNOUNCES =
  /^[^。；]{0,60}(?:发现|查摆|检视|梳理|查找)(?:出|了|仍|还){0,2}(?:存在)?(?:着|有)?(?:以下|如下|下列|一些|几个|[0-9一二三四五六七八九十]{1,3}个)[^。；，]{0,14}(?:问题|不足|差距)[。：:]?$/;

const NAMES_PROBLEMS = /(?:问题|不足|差距)[。：:]?$/;

/**
 * Words that belong to the occasion and state nothing: greetings, closings, signatures, captions. Whole items only; the
 * classifier would have to give them some label. By what they begin with, so that few of them are ever looked for.
 */
const FORMALITIES: readonly (readonly [string, RegExp])[] = [
  [
    '尊各领书同组大上下晚你好、，,：:！!。',
    /^(?:尊敬的)?(?:(?:各位|领导|书记|同志们?|组长|大家)[、，,：:！!]?){0,4}(?:(?:大家|上午|下午|晚上|你们)好)?[。！!：:]?$/,
  ],
  [
    '以上我这不如',
    /^(?:以上|上述|我的|这些|不当|不妥|如有)[^。；]{0,40}(?:批评指正|批评帮助|指正|供参考|供你参考|多提意见|多批评)[。！!]?$/,
  ],
  [
    '恳敬真请',
    /^(?:恳请|敬请|真诚希望|请)(?:各位)?(?:领导|组织|同志们?|大家)[^。；]{0,20}(?:批评指正|批评帮助|批评|指正)[。！!]?$/,
  ],
  [
    '最让愿',
    /^(?:最后，?)?(?:让|愿)我们(?:一起|一道|共同|携手|互相|相互){1,2}(?:学习、?)?(?:进步|提高|努力|前行|成长)[。！!]?$/,
  ],
  ['谢感', /^(?:谢谢|感谢)(?:大家|各位|同志们)?[^。；]{0,8}[。！!]?$/],
  ['（(【〔', /^[（(【〔][^（）()【】〔〕]{1,40}[）)】〕]$/],
  // 「——在专题民主生活会上的发言」: a subtitle.
  ['—－–', /^[—－–]{1,2}[^。；！？]{2,40}(?:发言|提纲|材料|报告|讲话|汇报|稿)$/],
];
const LONGEST = 80;
/** 「王建 2022年1月10日」 */
const SIGNED = new RegExp(
  `^(?:[${HAN}·]{2,12}[\\s\\u3000]*)?[0-9０-９〇一二三四五六七八九十]{2,4}年[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?$`,
);

/** True where a text is one of these and nothing else. */
export function isFormality(text: string): boolean {
  const words = text.trim();
  if (words === '' || announces(words)) return true;
  if (words.length > LONGEST) return false;
  const first = words[0] as string;
  for (const [opens, pattern] of FORMALITIES) if (opens.includes(first) && pattern.test(words)) return true;
  return (words.endsWith('月') || words.endsWith('日')) && SIGNED.test(words);
}

/** True where an item that ends in this sentence only leads to what stands below it: 「存在问题的具体表现有：」 */
export function announces(lastSentence: string): boolean {
  const words = lastSentence.trim();
  if (words.endsWith('：') || words.endsWith(':')) return true;
  return words.length <= LONGEST && NAMES_PROBLEMS.test(words) && ANNOUNCES.test(words);
}
