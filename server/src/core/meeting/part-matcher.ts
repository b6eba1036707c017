import type { DraftKind } from '../draft/model.js';
import { memoiseLasting, memoiseFew, memoiseTexts } from '../memo.js';
import { fold } from '../text/characters.js';
import { headingWords } from './heading-words.js';
import type { SectionRole } from './outline.js';
import type { ResolvedProfile } from './profile.js';

/** Tells which parts of a draft a heading opens: none, one, or two (上年度整改和有关事项说明). */
export type PartMatcher = (heading: string) => readonly SectionRole[];

/**
 * What the headings of parts end in: the head noun tells the part, whatever stands before it. In order: 问题的原因 is a
 * cause, 问题整改情况 a report. 「情况」 and the like at the end say nothing.
 */
const BY_HEAD: readonly (readonly [SectionRole, RegExp])[] = [
  [
    'case',
    /(?:典型)?案例(?:的)?(?:警示)?(?:对照)?(?:剖析|分析|检查|反思|警示|启示)?$|(?:反面|违纪违法)典型(?:剖析|分析)?$/,
  ],
  [
    'causes',
    /(?:原因|根源|成因|症结)(?:剖析|分析|查找|检视)?$|(?:深度|深刻|深入)剖析$|^(?:深刻)?(?:党性|自我|深刻|思想)?(?:剖析|党性分析)$|党性分析$|为(?:什么|啥|何)(?:会)?(?:这样|如此|出现)?.{0,6}$/,
  ],
  [
    'accountability',
    /(?:受到?|被)?(?:问责|处分|组织处理)(?:事项|问题)?(?:的)?(?:深刻)?(?:检查|反思|说明)?$|^(?:作出)?深刻检查$/,
  ],
  [
    'prior',
    /(?:上年度?|上一年度?|去年|前次|上次|上一次|往年|以往|年度?|专题|民主生活会|主题教育|巡视|巡察|学习教育|问题).{0,24}(?:整改|整治|落实)(?:任务|措施|事项|工作|整治)*(?:完成|落实|进展|推进|销号)*$|^整改(?:完成|落实|进展)$|^(?:上年度?|上一年度?|去年).{0,16}问题.{0,6}$/,
  ],
  [
    'explanations',
    /(?:需要|需|逐项)(?:作出)?(?:报告|说明)的?.{0,8}(?:事项|问题)?(?:的)?(?:说明|报告)?$|(?:有关|重大|其他|个人)(?:事项|问题)(?:的)?(?:说明|报告)?$|(?:群众反映|巡视|巡察|函询|约谈|信访|举报).{0,16}(?:说明|报告|回应)$|^(?:群众反映|巡视巡察反馈|巡视反馈|巡察反馈|组织约谈函询|谈话函询)(?:的?问题)?$|^.{0,10}说明$/,
  ],
  [
    'measures',
    /(?:整改|改进|努力|今后|下一?步)的?.{0,10}(?:措施|方向|打算|举措|思路|安排|计划|目标)$|^(?:整改|改进)$|^(?:下一?步|今后)(?:怎么[改办]|工作|努力)?$|(?:整改|改进)(?:措施|方向|举措)(?:建议)?$|(?:怎么|咋|如何|怎样)(?:去|来)?(?:整改|改)$|^(?:具体|应对)?措施$|^(?:打算|改)$/,
  ],
  ['criticism', /(?:批评|互评)(?:意见|发言)?$/],
  ['list', /(?:清单|台账)$/],
  [
    'preamble',
    /(?:会前|会议)?(?:准备|学习|征求意见|听取意见|谈心谈话|谈心|基本)(?:工作)?$|^(?:前言|导语|引言)$/,
  ],
  [
    'problems',
    /(?:存在|查摆|检视|对照|检查|梳理|突出|主要)(?!.*(?:方面|带头)).{0,10}(?:问题|不足|差距)(?:的)?(?:分析|梳理)?$|(?:问题|四风|主义)(?:的)?(?:具体|突出|主要)?表现$|^(?:具体|突出|主要)表现$|^.{0,6}(?:形式主义|官僚主义|享乐主义|奢靡之风)(?:问题|对照检查)?$|^.{0,6}四风(?:问题|对照检查)$|^(?:个人)?(?:剖析)?(?:对照检查|检视剖析|自我检视|查摆|对照查摆|自我检查|自我批评)$|^(?:突出|主要|个人)?问题(?:查摆|检视)?$|(?:五个|六个|四个|5个|6个|4个)(?:方面|带头).{0,12}$/,
  ],
  [
    'other',
    /(?:表态|结束语|结语|收获|体会|成绩|成效|做法|总结|要点|述职|述廉|述职述廉|议程|分工|主题|讲话|点评|意见建议)(?:发言|报告)?$|(?:工作|情况)报告$/,
  ],
];
const EMPTY_TAIL = /(?:情况|部分|方面|如下|：|:|、|，|。|及|和|的)$/;
/** A small title of a problem is longer than the heading of a part inside an area. */
const LONGEST = 40;

/** Builds the part matcher of a kind of draft: the profile's own titles first, then what headings usually end in. */
export function createPartMatcher(profile: ResolvedProfile, kind: DraftKind): PartMatcher {
  return matchersOf(profile)(kind);
}

const matchersOf = memoiseLasting((profile: ResolvedProfile) =>
  memoiseFew((kind: DraftKind) => partMatcher(profile, kind)),
);

function partMatcher(profile: ResolvedProfile, kind: DraftKind): PartMatcher {
  const titles = new Map<string, SectionRole>();
  for (const { id, title, aliases } of profile.parts[kind]) {
    for (const text of [title, ...aliases]) if (!titles.has(fold(text))) titles.set(fold(text), id);
  }
  return memoiseTexts((heading) => {
    const words = headingWords(heading);
    const own = titles.get(fold(words));
    if (own !== undefined) return [own];
    if (words.length > LONGEST) return [];
    const bare = words.replace(/[（(][^（）()]{0,20}[）)]$/, '');
    const roles = [bare, ...bare.split(/以及|[和及与、]/).slice(0, 3)].map((words) =>
      asKind(roleOf(words), words, kind),
    );
    const [whole, first, second] = roles;
    if (first !== undefined && second !== undefined && first !== second) return [first, second];
    const half = whole ?? first ?? second;
    return half === undefined ? [] : [half];
  });
}

/** In a self-examination a list of problems states them, and a list of measures promises them. */
function asKind(role: SectionRole | undefined, words: string, kind: DraftKind): SectionRole | undefined {
  if (role !== 'list' || kind === 'rectification' || kind === 'criticism') return role;
  return words.includes('整改') ? 'measures' : 'problems';
}

function roleOf(words: string): SectionRole | undefined {
  let bare = words.replace(/["“”‘’'「」『』]/g, '');
  for (let i = 0; i < 4; i++) {
    const tail = EMPTY_TAIL.exec(bare);
    if (tail === null || tail[0].length === bare.length) break;
    bare = bare.slice(0, -tail[0].length);
  }
  return BY_HEAD.find(([, pattern]) => pattern.test(bare))?.[0];
}
