import type { Member } from '../schema/types.js';
import { looksLikeName } from '../text/names.js';

/** Somebody whom a heading or an opening names. */
export interface NamedTarget {
  /** The roster's name, else the name or post as written. */
  readonly name: string;
  readonly member: Member | undefined;
}

/** 「对…的批评意见」, 「给…提三条」: whom it is about stands behind the preposition. */
const TOWARDS = /(?:^|[^面应针相反])(?:对|给|向|关于|批评)([^，,。：:；;]{2,40})/;
const OPENS =
  /^(?:首先|先|再|接着|下面|最后|其次|然后)?(?:来)?(?:说说|谈谈|说|谈|讲)?(?:第[一二三四五六七八九十]位[，,、：:是]?)?(?:对|给|向|关于|批评)?/;
const TAIL =
  /(?:提|讲|说|谈)[出点条个两几一二三四五六七八九十\d意见建议批评的]*$|的?(?:相互)?(?:批评|互评|意见|建议|看法).{0,6}$/;
const EVERYBODY =
  /班子|成员|同志们|大家|各位|其他同志|其它同志|有关同志|自己|本人|^(?:领导|党员|干部|同志|同事|人员|全体|领导干部)*$/;
/** What follows 对 and is no person: 「对工作的意见」. */
const MATTER =
  /工作|问题|方面|建设|落实|管理|思想|学习|情况|发展|服务|整改|批评|意见|单位|部门|机关|支部|党委|党组/;
const POST =
  /(?:总工程师|书记|县长|市长|区长|镇长|乡长|局长|厅长|主任|院长|校长|园长|总经理|经理|董事长|总裁|主席|部长|处长|科长|所长|行长|站长|队长|庭长|检察长|护士长|[\u4e00-\u9fff]{2}师|总工|总监|委员|常委|组长|社长|秘书长|巡视员|调研员)/g;

/** Members of the roster that a text names, by name or other form of address, in the order of the text. */
export function membersIn(
  text: string,
  roster: readonly Member[],
): { member: Member; index: number; end: number }[] {
  const found: { member: Member; index: number; end: number }[] = [];
  for (const member of roster) {
    let best: { index: number; end: number } | undefined;
    for (const name of [member.name, ...(member.aliases ?? [])]) {
      const index = text.indexOf(name);
      if (name.length < 2 || index < 0 || (best !== undefined && name.length <= best.end - best.index))
        continue;
      best = { index, end: index + name.length };
    }
    if (best !== undefined) found.push({ member, ...best });
  }
  const outer = found.filter((one) => !found.some((other) => other !== one && covers(other, one)));
  return outer.sort((a, b) => a.index - b.index);
}

function covers(outer: { index: number; end: number }, inner: { index: number; end: number }): boolean {
  return (
    outer.end - outer.index > inner.end - inner.index && outer.index <= inner.index && outer.end >= inner.end
  );
}

/**
 * Whom a heading or an introducing line is about: 「对张三同志的批评意见」, 「张三同志：」, 「先说县长罗世安」. With a roster also
 * by post. Empty where it is about nobody in particular.
 */
export function targetsOfHeading(
  text: string,
  roster: readonly Member[],
  author: string | undefined,
): NamedTarget[] {
  const towards = TOWARDS.exec(text)?.[1];
  const words = (towards ?? text).replace(/[\s\u3000]/g, '');
  const members = membersIn(words, roster).filter(({ member }) => member.name !== author);
  if (members.length > 0) return members.map(({ member }) => ({ name: member.name, member }));
  const person = personIn(words, towards !== undefined);
  if (person === undefined || person === author) return [];
  const holders = roster.filter(({ post, name }) => name !== author && post !== undefined && post === person);
  if (holders.length === 1) return holders.map((member) => ({ name: member.name, member }));
  return [{ name: person, member: undefined }];
}

/**
 * Whom an item addresses in its opening words: 「张三同志：…」, 「对张三同志，…」, 「县长罗世安：…」. `alone`: it says nothing else.
 */
export function targetOfOpening(
  text: string,
  roster: readonly Member[],
  author: string | undefined,
): (NamedTarget & { readonly alone: boolean }) | undefined {
  const opened = OPENS.exec(text)?.[0] ?? '';
  const words = text.slice(opened.length);
  const [opening = ''] = words.slice(0, 40).split(/[。；;！？]/);
  const found = membersIn(opening, roster).find(
    (one) => one.member.name !== author && addresses(opening, one),
  );
  if (found !== undefined)
    return { name: found.member.name, member: found.member, alone: saysNothing(words.slice(found.end)) };
  const [head = ''] = opening.split(/[，,：:]/);
  if (head.length < 2 || head.length > 30) return undefined;
  const person = personIn(head, opened !== '');
  const alone = saysNothing(words.slice(head.length));
  const sure = opened !== '' || alone || /同志$/.test(head) || /^[：:]/.test(opening.slice(head.length));
  return person === undefined || person === author || !sure
    ? undefined
    : { name: person, member: undefined, alone };
}

/** What may follow a name on a line that only names somebody. */
function saysNothing(text: string): boolean {
  return /^(?:同志)?(?:的?(?:批评)?意见|提.{0,6}意见|提.{0,3}条|提)?[：:。，,\s]*$/.test(text);
}

function addresses(opening: string, { index, end }: { index: number; end: number }): boolean {
  const before = opening.slice(0, index).replace(OPENS, '');
  return (
    before === '' ||
    endsWithPost(before) ||
    /[对给向]$/.test(opening.slice(0, index)) ||
    /^(?:同志|[，,：:])/.test(opening.slice(end))
  );
}

function endsWithPost(text: string): boolean {
  return [...text.matchAll(POST)].some((match) => match.index + match[0].length === text.length);
}

/**
 * The name, else the post, of the one person that words such as 「县委书记陶启明同志的批评意见」 are about.
 * @param directed a preposition stands in front of them, so that a bare post is enough
 */
function personIn(words: string, directed: boolean): string | undefined {
  const phrase = words
    .replace(OPENS, '')
    .replace(TAIL, '')
    .replace(/[：:。的]+$/, '');
  const comrade = phrase.endsWith('同志');
  const core = phrase.replace(/同志$/, '').replace(/[（(].{0,20}[）)]$/, '');
  const last = [...core.matchAll(POST)].at(-1);
  if (last !== undefined) {
    const name = core.slice(last.index + last[0].length);
    if (/^\p{Script=Han}{2,4}$/u.test(name) && !EVERYBODY.test(name)) return name;
    if (
      name === '' &&
      core.length <= 20 &&
      (directed || comrade || core.length <= 6) &&
      !EVERYBODY.test(core)
    )
      return core;
  }
  if (core.length > 12 || EVERYBODY.test(core)) return undefined;
  if (directed && phrase.length < words.length && /^\p{Script=Han}{2,6}$/u.test(core) && !MATTER.test(core))
    return core;
  if (looksLikeName(core) || (comrade && /^\p{Script=Han}{2,4}$/u.test(core))) return core;
  return comrade && looksLikeName(core.slice(-3)) ? core.slice(-3) : undefined;
}
