import type { ClauseTopic, Profile } from '../../schema/types.js';
import type { Range } from '../../text/range.js';
import { rangeIn, type PlanSentence, type PlanText } from './plan-text.js';
import type { FoundSubstitution } from './forbidden.js';

type ProfileClause = NonNullable<Profile['clauses']>[number];

export interface FoundClause {
  readonly clause: ProfileClause;
  readonly range: Range;
}

/** What a sentence must say to be the clause of a topic; the first pattern that any sentence meets decides. */
const TOPICS: readonly (readonly [ClauseTopic, readonly RegExp[]])[] = [
  [
    'areas',
    [
      /方面.{0,8}(?:进行)?(?:对照检查|查摆|检视)|(?:对照|围绕|紧扣).{0,30}(?:方面|内容).{0,12}(?:查摆|检查|自查|检视)/,
    ],
  ],
  [
    'self-written',
    [
      /自己动手|亲自(?:动手|撰写)|本人(?:动手)?(?:撰写|执笔)|自己(?:写|执笔|撰写)|自拟|个人(?:的)?(?:材料)?个人写|不得由.{0,10}代/,
    ],
  ],
  [
    'concrete',
    [/具体人.{0,2}具体事|有人、?有事|一件一件|有事例|见人见事|具体(?:课题|问题|事例)|把自己摆进去/],
  ],
  ['causes', [/(?:剖析|挖掘|深挖|查找|讲).{0,12}(?:根源|原因|党性)|党性分析|原因.{0,4}剖析/]],
  ['measures', [/(?:制定|提出|明确|完善).{0,8}整改措施|整改措施/]],
  ['accountability', [/(?:问责|处分)[^。；]{0,24}(?:检查|检讨|说明)/]],
  ['harm', [/危害/]],
  [
    'mutual-criticism',
    [/相互批评(?:要|时|应)|(?<!自我)批评(?:意见)?(?:要|时|应)|互提意见/, /互?相互?批评(?:不|，|须)/],
  ],
  ['case-analysis', [/典型案例.{0,30}剖析|案例剖析|剖析.{0,12}案例/]],
  ['rectification-list', [/(?:整改|问题).{0,2}(?:清单|台账)/]],
  ['deadlines', [/(?:明确|列明|整改).{0,20}(?:完成时限|时限)|立查立改|即知即改|限期/]],
  ['review', [/审阅|把关|审定|书记审/]],
];
const NO: Readonly<Partial<Record<FoundSubstitution['id'], ClauseTopic>>> = {
  preaching: 'no-preaching',
  team: 'no-team',
  subordinate: 'no-subordinate',
  hope: 'no-hope',
  advice: 'no-advice',
};
const LONGEST = 500;
/** 「（2022年1月3日前）」 in front of a sentence is the date of its step. */
const LEADING_DATE = /^(?:[0-9０-９]{1,2}[.．、]\s*)?(?:[（(][^（）()]{2,30}[）)])?(?=.)/;

/** The sentences of a plan that rules quote, one for each topic. */
export function findClauses(
  plan: PlanText,
  facts: {
    readonly forbidden: readonly FoundSubstitution[];
    readonly matters: PlanSentence | undefined;
    readonly prior: PlanSentence | undefined;
  },
): FoundClause[] {
  const found: FoundClause[] = [];
  const add = (topic: ClauseTopic, sentence: PlanSentence | undefined): void => {
    if (sentence === undefined || found.some(({ clause }) => clause.topic === topic)) return;
    const { path, label } = sentence.paragraph;
    const section = [...path, ...(label === undefined ? [] : [label])].join(' ');
    const text = sentence.text.replace(LEADING_DATE, '').slice(0, LONGEST);
    found.push({
      clause: { topic, text, ...(section === '' ? {} : { section }) },
      range: rangeIn(sentence.paragraph, sentence.start, sentence.end),
    });
  };
  for (const [topic, patterns] of TOPICS) {
    for (const pattern of patterns)
      add(
        topic,
        plan.sentences.find(
          ({ text, paragraph }) => paragraph.kind === 'text' && text.length > 6 && pattern.test(text),
        ),
      );
  }
  add('prior', facts.prior);
  add('explanations', facts.matters);
  for (const { id, sentence } of facts.forbidden) {
    const topic = NO[id];
    if (topic !== undefined) add(topic, sentence);
  }
  return found;
}
