import type { Member } from '../schema/types.js';
import { comradeIn, looksLikeName } from '../text/names.js';

/** Somebody whom a heading or an opening names. */
export interface NamedTarget {
  /** As written, or the roster's name. */
  readonly name: string;
  readonly member: Member | undefined;
}

/** 「对…的批评意见」, 「给…提三条」: whom it is about stands behind the preposition. */
const TOWARDS = /(?:^|[^面应针相反])(?:对|给|向|关于)([^，,。：:；;]{2,40})/;
const ABOUT_TAIL =
  /(?:提出?的?[一二三四五六七八九十\d几]*[条点个]?(?:批评)?(?:意见|建议)?|的?(?:相互)?(?:批评|互评|意见|建议|看法)(?:和建议|意见|与建议)?|提|讲|说)[：:（(]?.*$/;
/** Nobody in particular. */
const EVERYBODY =
  /^(?:领导|党委|党组|支部)?(?:班子)?(?:其他|其它|各位|全体|有关|相关|部分)?(?:班子|领导|党员|成员|同志|同事|人员|干部|领导干部)*们?$|同志们|大家|自己|本人/;
const POST_END =
  /(?:书记|县长|市长|区长|镇长|乡长|局长|厅长|主任|院长|校长|园长|经理|董事长|总裁|主席|部长|处长|科长|所长|行长|站长|队长|庭长|检察长|会计师|工程师|总工|委员|常委|组长|社长|秘书长|总监|长)$/;

/** Members of the roster that a text names, by name or other form of address, in the order of the text. */
export function membersIn(text: string, roster: readonly Member[]): { member: Member; index: number }[] {
  const found: { member: Member; index: number; length: number }[] = [];
  for (const member of roster) {
    let best: { index: number; length: number } | undefined;
    for (const name of [member.name, ...(member.aliases ?? [])]) {
      const index = text.indexOf(name);
      if (name.length > 1 && index >= 0 && (best === undefined || name.length > best.length)) best = { index, length: name.length };
    }
    if (best !== undefined) found.push({ member, ...best });
  }
  const outer = found.filter((one) => !found.some((other) => other !== one && covers(other, one)));
  return outer.sort((a, b) => a.index - b.index).map(({ member, index }) => ({ member, index }));
}

function covers(outer: { index: number; length: number }, inner: { index: number; length: number }): boolean {
  return outer.length > inner.length && outer.index <= inner.index && outer.index + outer.length >= inner.index + inner.length;
}

/**
 * Whom a heading or an introducing line is about: 「对张三同志的批评意见」, 「张三同志：」, 「县长罗世安」. With a roster also by
 * post. Empty where it is about nobody in particular.
 */
export function targetsOfHeading(text: string, roster: readonly Member[], author: string | undefined): NamedTarget[] {
  const towards = TOWARDS.exec(text)?.[1];
  const words = (towards ?? text).replace(/[\s\u3000]/g, '');
  const members = membersIn(words, roster).filter(({ member }) => member.name !== author);
  if (members.length > 0) return members.map(({ member }) => ({ name: member.name, member }));
  const core = words.replace(towards === undefined ? /[：:。]+$/ : ABOUT_TAIL, '').replace(/同志$/, '').replace(/[：:。的]+$/, '');
  const byPost = roster.filter(({ post, name }) => post !== undefined && name !== author && post === core);
  if (byPost.length === 1) return byPost.map((member) => ({ name: member.name, member }));
  if (core === '' || core === author || EVERYBODY.test(core)) return [];
  const comrade = comradeIn(words);
  if (comrade !== undefined && comrade.name !== author) return [{ name: comrade.name, member: undefined }];
  const named = towards !== undefined ? core.length <= 24 && namesPerson(core) : namesPerson(core) && core.length <= 20;
  return named ? [{ name: core, member: undefined }] : [];
}

function namesPerson(core: string): boolean {
  return looksLikeName(core) || looksLikeName(core.slice(-3)) || looksLikeName(core.slice(-2)) || POST_END.test(core);
}

/** Whom an item addresses in its opening words: 「张三同志：…」, 「对张三同志，…」. */
export function targetOfOpening(text: string, roster: readonly Member[], author: string | undefined): NamedTarget | undefined {
  const opening = text.slice(0, 40).split(/[。；;！？]/)[0] ?? '';
  const direct = /^(?:对|给|向)?([^，,：:]{2,20}?)(?:同志)?(?:的(?:批评)?意见)?[，,：:]/.exec(opening);
  for (const { member, index } of membersIn(opening, roster)) {
    if (member.name === author) continue;
    const before = opening.slice(0, index);
    const behind = opening.slice(index + member.name.length);
    if (index === 0 || /[对给向]$/.test(before) || POST_END.test(before) || /^(?:同志|[，,：:])/.test(behind)) return { name: member.name, member };
  }
  const prefix = /^(?:对|给|向)/.test(opening);
  const core = direct?.[1] ?? '';
  const comrade = comradeIn(opening.slice(0, 16));
  if (comrade !== undefined && comrade.name !== author && (comrade.index === 0 || prefix)) return { name: comrade.name, member: undefined };
  if (core !== '' && core !== author && !EVERYBODY.test(core) && (looksLikeName(core) || (prefix && namesPerson(core)))) {
    return { name: core, member: undefined };
  }
  return undefined;
}
