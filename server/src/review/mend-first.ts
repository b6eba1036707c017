import type { Locale, Localized } from '../core/locale.js';
import { fillTemplate } from '../core/locale.js';
import { groupBy } from './group-by.js';
import type { MendFirst, ReviewFinding } from '../core/schema/types.js';

/** What to do, as one would say it to the author; in the order in which it is worth doing. `{n}` is how many places. */
const ACTIONS: readonly (readonly [rule: string, text: Localized])[] = [
  [
    'structure/missing-check-area',
    {
      'zh-CN': '补上缺的 {n} 个检查方面，每个方面至少写一件自己的事',
      en: 'Add the {n} missing check {n|area|areas}, each with at least one matter of your own',
    },
  ],
  [
    'batch/copied-passage',
    {
      'zh-CN': '重写与别处雷同的 {n} 段，换成自己经手的人和事',
      en: 'Rewrite the {n} shared {n|passage|passages} with people and matters of your own',
    },
  ],
  [
    'self/team-for-personal',
    {
      'zh-CN': '有 {n} 处写的是班子，改写成“我”做了什么、没做什么',
      en: '{n} {n|place is|places are} about the team: say what you did or left undone',
    },
  ],
  [
    'self/subordinate-for-personal',
    {
      'zh-CN': '有 {n} 处写的是下级，改写成“我”的责任',
      en: '{n} {n|place is|places are} about subordinates: say what is your own responsibility',
    },
  ],
  [
    'self/preaching-for-problem',
    {
      'zh-CN': '有 {n} 处在讲道理、谈体会，删掉，直接摆问题',
      en: '{n} {n|place preaches|places preach}: delete {n|it|them} and state the problem',
    },
  ],
  [
    'criticism/hope-for-criticism',
    {
      'zh-CN': '有 {n} 处是提希望，改成点问题：哪件事、怎么不对',
      en: '{n} {n|place voices|places voice} a hope: name the matter and what was wrong',
    },
  ],
  [
    'criticism/advice-for-criticism',
    {
      'zh-CN': '有 {n} 处是工作建议，改成批评：他做错了什么',
      en: '{n} {n|place gives|places give} advice: criticise what was done wrong',
    },
  ],
  [
    'criticism/preaching-for-criticism',
    {
      'zh-CN': '有 {n} 处是大道理，改成批评他本人的一件事',
      en: '{n} {n|place is|places are} general truths: criticise one thing that was done',
    },
  ],
  [
    'criticism/missing-target',
    {
      'zh-CN': '有 {n} 名同志没有批评到，逐人补上',
      en: '{n} {n|colleague is|colleagues are} not criticised: add {n|the one|each}',
    },
  ],
  [
    'structure/empty-check-area',
    {
      'zh-CN': '有 {n} 个检查方面没有摆问题，每个至少补一件事',
      en: '{n} check {n|area states|areas state} no problem: add at least one each',
    },
  ],
  ['structure/missing-section', { 'zh-CN': '补上缺的 {n} 个部分', en: 'Add the {n} missing {n|part|parts}' }],
  [
    'prior/missing-prior-meeting',
    { 'zh-CN': '补写上年度整改落实情况，逐项交账', en: 'Report on last year’s measures item by item' },
  ],
  [
    'prior/unexplained-unfinished',
    {
      'zh-CN': '上年度有 {n} 项没落实，写明原因和完成时间',
      en: '{n} {n|item of last year is|items of last year are} unfinished: give reason and date',
    },
  ],
  [
    'explanations/missing-explanation',
    {
      'zh-CN': '需要说明的事项缺 {n} 处，逐项写明，没有的写“无”',
      en: '{n} {n|explanation is|explanations are} missing: write each, or "none"',
    },
  ],
  [
    'explanations/shallow-accountability',
    { 'zh-CN': '受到问责的，写出深刻检查', en: 'Having been held accountable, examine yourself in depth' },
  ],
  [
    'wording/placeholder',
    {
      'zh-CN': '还有 {n} 处没填（XX、〔…〕），填上真实内容',
      en: '{n} {n|gap is|gaps are} unfilled: fill in what is true',
    },
  ],
  [
    'self/vague-problem',
    {
      'zh-CN': '有 {n} 处问题太空，写清哪件事、什么时候、谁、多少',
      en: '{n} {n|problem is|problems are} vague: say which matter, when, who, how much',
    },
  ],
  [
    'self/praise-for-problem',
    { 'zh-CN': '有 {n} 处在评功摆好，删掉', en: '{n} {n|place praises|places praise}: delete {n|it|them}' },
  ],
  [
    'self/task-for-problem',
    {
      'zh-CN': '有 {n} 处写成了任务或打算，改写成没做好的事',
      en: '{n} {n|place is a task|places are tasks}: say what was not done well',
    },
  ],
  [
    'criticism/praise-for-criticism',
    { 'zh-CN': '有 {n} 处是表扬，改成批评', en: '{n} {n|place praises|places praise}: criticise' },
  ],
  [
    'criticism/vague-criticism',
    {
      'zh-CN': '有 {n} 处批评太空，点出一件具体的事',
      en: '{n} {n|criticism is|criticisms are} vague: name one matter',
    },
  ],
  [
    'criticism/missing-harm',
    {
      'zh-CN': '有 {n} 处没有点出危害，补一句对思想、政治、作风有什么害处',
      en: '{n} {n|criticism names|criticisms name} no harm: add it',
    },
  ],
  [
    'batch/unanswered-opinion',
    {
      'zh-CN': '征求到的意见有 {n} 条没有回应，逐条回应',
      en: '{n} solicited {n|opinion is|opinions are} not answered: answer each',
    },
  ],
  [
    'batch/unreported-item',
    {
      'zh-CN': '上年度整改清单有 {n} 项没有交账，逐项写明结果',
      en: '{n} {n|item|items} of last year’s list {n|is|are} not reported on',
    },
  ],
  [
    'batch/unlisted-problem',
    {
      'zh-CN': '有 {n} 个问题没有列入整改清单，补上',
      en: '{n} {n|problem is|problems are} not on the rectification list: add {n|it|them}',
    },
  ],
  [
    'cause/objective-cause',
    {
      'zh-CN': '有 {n} 处把原因推给客观条件，从自己身上找',
      en: '{n} {n|cause blames|causes blame} conditions: look to yourself',
    },
  ],
  [
    'cause/shallow-cause',
    {
      'zh-CN': '原因挖到理想信念、党性和宗旨上去',
      en: 'Take the causes down to ideals, Party spirit and purpose',
    },
  ],
  [
    'measures/unmatched-problem',
    {
      'zh-CN': '有 {n} 个问题没有对应的整改措施，逐个补上',
      en: '{n} {n|problem has|problems have} no measure: add one each',
    },
  ],
  [
    'measures/empty-measure',
    {
      'zh-CN': '有 {n} 条措施查不了，写清做什么、到什么程度、何时完成',
      en: '{n} {n|measure|measures} cannot be checked: say what, how far, by when',
    },
  ],
  [
    'measures/missing-owner',
    {
      'zh-CN': '有 {n} 条措施没有责任人，落实到人',
      en: '{n} {n|measure has|measures have} no owner: name one',
    },
  ],
  [
    'measures/missing-deadline',
    {
      'zh-CN': '有 {n} 条措施没有时限，写到年月',
      en: '{n} {n|measure has|measures have} no deadline: give year and month',
    },
  ],
  ['wording/set-phrase', { 'zh-CN': '改正 {n} 处固定表述', en: 'Correct {n} set {n|phrase|phrases}' }],
];
const RANK = new Map(ACTIONS.map(([rule], index) => [rule, index]));
const TEXT = new Map(ACTIONS);
const SEVERITIES = { error: 0, warning: 1, info: 2 };

/**
 * The three things that are worth mending first: blocking ones before others, severe before mild, then by what they
 * mean to the meeting.
 */
export function mendFirst(findings: readonly ReviewFinding[], locale: Locale, most = 3): MendFirst[] {
  const byRule = groupBy(
    findings.filter(({ waived, severity }) => waived === undefined && severity !== 'info'),
    ({ rule }) => rule,
  );
  const weight = (list: readonly ReviewFinding[]): number => {
    const severity = Math.min(...list.map((finding) => SEVERITIES[finding.severity]));
    const [first] = list;
    const rank = RANK.get(first?.rule ?? '') ?? ACTIONS.length;
    return (list.some(({ blocking }) => blocking) ? 0 : 10_000) + severity * 1000 + rank;
  };
  return [...byRule.values()]
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, most)
    .flatMap((list): MendFirst[] => {
      const [first] = list;
      if (first === undefined) return [];
      const text = TEXT.get(first.rule);
      return [
        {
          rule: first.rule,
          text: text === undefined ? first.message : fillTemplate(text[locale], { n: list.length }),
          count: list.length,
          line: first.range.start.line,
        },
      ];
    });
}
