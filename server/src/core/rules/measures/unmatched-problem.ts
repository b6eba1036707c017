import { DRAFT_KINDS } from '../../draft/model.js';
import { titleOf } from '../../language/telling.js';
import { unansweredProblems } from '../../meeting/answers.js';
import { isBlank } from '../../meeting/deadlines.js';
import { readEntries } from '../../meeting/rectification.js';
import { defineRule, type Detection, type RuleContext } from '../../rule.js';
import { endBefore, insertionEdits } from '../../skeleton/insert.js';

type MessageId = 'unmatched' | 'several' | 'blank';

/** More than these are told together at the measures, where they are to be mended. */
const MOST_ALONE = 2;
const MOST_NAMED = 4;

/** A stated problem that no measure answers. Silent where the draft has no measures at all: that is another rule's. */
export default defineRule<MessageId>({
  id: 'measures/unmatched-problem',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '查摆的问题没有对应的整改措施', en: 'A stated problem that no measure answers' },
  why: {
    'zh-CN': '查摆出来而不整改，等于没有查摆。每个问题都要在措施里有着落。',
    en: 'A problem that is stated and not dealt with might as well not have been. Each needs its measure.',
  },
  basis: ['measures', 'rectification-list'],
  messages: {
    unmatched: {
      'zh-CN':
        '问题“{problem}”在整改措施里没有着落。请在“{heading}”里补一条：针对它做什么、何时完成、谁来检查；已经写了的，在措施里点明这件事。',
      en: 'No measure answers the problem "{problem}". Add one under "{heading}": what is done about it, by when, who checks; where one is there, let it name the matter.',
    },
    several: {
      'zh-CN':
        '“{heading}”没有答复 {count} 个问题：{problems}。请逐个补上措施：做什么、何时完成、谁来检查；已经写了的，在措施里点明是哪件事。',
      en: '"{heading}" leaves {count} problems unanswered: {problems}. Add a measure for each: what is done, by when, who checks; where one is there, let it name the matter.',
    },
    blank: {
      'zh-CN': '问题“{problem}”没有填整改措施。请写明做什么、做到什么程度；需要时间的写明阶段目标。',
      en: 'No measure is filled in for the problem "{problem}". Say what is done and how far; where it takes time, the stage to be reached.',
    },
  },
  *check(context) {
    yield* blanks(context);
    const section = context.outline.parts.find(({ part }) => part === 'measures')?.section;
    if (section === undefined) return;
    const { heading } = section;
    const unanswered = unansweredProblems(context);
    if (unanswered.length <= MOST_ALONE) {
      for (const { item } of unanswered) {
        const range = item.sentences[0]?.range ?? item.range;
        const problem = titleOf(item);
        const message = { 'zh-CN': '整改措施在这里', en: 'The measures are here' };
        const related = [{ range: heading.textRange, message }];
        yield {
          messageId: 'unmatched',
          range,
          data: { problem, heading: heading.text },
          related,
          state: [problem],
        };
      }
      return;
    }
    const titles = unanswered.map(({ item }) => titleOf(item));
    const named = titles.slice(0, MOST_NAMED).map((title) => `“${title}”`);
    const problems = named.join('、') + (titles.length > MOST_NAMED ? '……' : '');
    const related = unanswered.map(({ item }) => ({
      range: item.sentences[0]?.range ?? item.range,
      message: { 'zh-CN': '这个问题没有对应的措施', en: 'No measure answers this problem' },
    }));
    const data = { heading: heading.text, count: unanswered.length, problems };
    yield { messageId: 'several', range: heading.textRange, data, related, state: titles };
  },
  fix({ state }, { draft, outline }) {
    const section = outline.parts.findLast(({ part }) => part === 'measures')?.section;
    const titles = (state as readonly string[] | undefined) ?? [];
    if (section === undefined || titles.length === 0) return [];
    const offset = endBefore(draft, section.range.end);
    const blocks = titles.map(
      (title) => `〔针对“${title.replace(/[〔〕]/g, '')}”：做什么、何时完成、谁来检查〕`,
    );
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': '在整改措施末尾插入提示', en: 'Insert prompts at the end of the measures' },
        edits: insertionEdits(draft, [{ offset, blocks }]),
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 二、存在的突出问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n⟦一是学习笔记补抄。⟧全年要求写12篇，我有5篇是年底抄的。\n\n### （三）带头践行以人民为中心的发展思想\n\n一是接访常换人。安排我接访6次，我换了4次。\n\n## 四、今后努力方向和整改措施\n\n1. 接访日一律本人到场，3月起由信访科每月公布一次。\n',
      messageIds: ['unmatched'],
      fixed:
        '## 二、存在的突出问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n一是学习笔记补抄。全年要求写12篇，我有5篇是年底抄的。\n\n### （三）带头践行以人民为中心的发展思想\n\n一是接访常换人。安排我接访6次，我换了4次。\n\n## 四、今后努力方向和整改措施\n\n1. 接访日一律本人到场，3月起由信访科每月公布一次。\n\n〔针对“学习笔记补抄”：做什么、何时完成、谁来检查〕\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n一是东站路改造拖期。6月该开工，班子三次推迟协调会，11月才进场。\n\n二是发文过多。全年发文214份，比上年多63份。\n\n### （三）带头践行以人民为中心的发展思想\n\n一是幸福里小区漏水没人管。12封来信在班子成员手里转了四个月。\n\n### （五）带头深刻汲取党史中正反两方面经验，履行全面从严治党责任\n\n一是廉政谈话走形式。应谈42人次，实际谈了17人次。\n\n## 四、⟦整改措施⟧\n\n1. 发文比上年减少三成，可发可不发的一律不发，每季度通报。\n',
      messageIds: ['several'],
    },
    {
      kind: 'rectification',
      valid: false,
      text: '# 整改清单\n\n| 存在的问题 | 整改措施 | 责任人 | 完成时限 |\n| --- | --- | --- | --- |\n| ⟦接访常换人⟧ |  | 张建国 | 2026年3月 |\n| 发文过多 | 清理13份重复文件，全年发文减少三成 | 李和平 | 2026年4月 |\n',
      messageIds: ['blank'],
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 二、存在的突出问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n一是学习笔记补抄。全年要求写12篇，我有5篇是年底抄的。\n\n### （三）带头践行以人民为中心的发展思想\n\n一是接访常换人。安排我接访6次，我换了4次。\n\n## 四、今后努力方向和整改措施\n\n1. 群众来访一律本人到场，3月起由办公室每月公布一次。\n2. 每周三晚上读原著两小时，笔记当周写完，由支部书记签字。\n',
      note: {
        'zh-CN': '次序不同、说法不同（“接访”与“来访”）也算对上。',
        en: 'Another order and other words for the matter still match.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 二、存在的突出问题\n\n### （五）带头深刻汲取党史中正反两方面经验，履行全面从严治党责任\n\n一是对身边人管得松。司机两次私用公车，我听说后没有过问。\n\n## 四、今后努力方向和整改措施\n\n### （一）在履行全面从严治党责任方面\n\n逐人谈一次话，3月底前完成，记录交机关纪委。\n',
      note: { 'zh-CN': '措施的标题点明了同一个方面。', en: "The measure's heading names the same area." },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 二、存在的突出问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n一是学习笔记补抄。全年要求写12篇，我有5篇是年底抄的。\n',
      note: {
        'zh-CN': '没有措施部分的，由 structure/missing-section 提示。',
        en: 'A draft without measures is reported by structure/missing-section.',
      },
    },
  ],
});

/** Rows and entries of a rectification list whose measure was left out. */
function* blanks(context: RuleContext): Generator<Detection<MessageId>> {
  for (const { fields, columns } of readEntries(context)) {
    const problem = fields.problem?.find(({ text }) => !isBlank(text));
    if (problem === undefined || !columns.has('measure')) continue;
    if (fields.measure?.some(({ text }) => !isBlank(text)) === true) continue;
    const words = problem.text.length <= 24 ? problem.text : `${problem.text.slice(0, 23)}…`;
    yield {
      messageId: 'blank',
      range: problem.item?.sentences[0]?.range ?? problem.range,
      data: { problem: words },
    };
  }
}
