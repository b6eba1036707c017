import { DRAFT_KINDS, type Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { tellingOf, tellings } from '../../language/telling.js';
import { readEntries } from '../../meeting/rectification.js';
import { defineRule } from '../../rule.js';

/** A measure without an action, a number, a date or a checker. Lists are judged by their column of measures. */
export default defineRule<'empty'>({
  id: 'measures/empty-measure',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '整改措施空泛，无法核对', en: 'A measure that cannot be checked' },
  why: {
    'zh-CN': '“进一步加强学习”做没做都一样。措施要写到能验收：做什么、做几次、何时完成、谁来检查。',
    en: '“Study harder” looks the same done and undone. A measure can be checked: what, how often, by when, by whom.',
  },
  basis: ['measures', 'rectification-list'],
  messages: {
    empty: {
      'zh-CN':
        '这条措施（“{words}”）没有可以核对的动作，到时无法验收。请写明做什么、做几次或做到什么程度、何时完成、谁来检查。',
      en: 'This measure ("{words}") names no action that could be checked. Say what is done, how often or how far, by when, and who checks it.',
    },
  },
  *check(context) {
    const entries = readEntries(context);
    const listed = new Set<Item>(entries.flatMap(({ items }) => items));
    for (const { item, range, words, related } of tellings(
      context,
      ['measures', 'prior', 'list'],
      ['empty-measure'],
    )) {
      if (!listed.has(item)) yield { messageId: 'empty', range, data: { words }, related, state: item };
    }
    for (const { item } of entries.flatMap(({ fields }) => fields.measure ?? [])) {
      if (item === undefined) continue;
      const judgement = context.judge(item);
      if (judgement.label !== 'empty-measure') continue;
      const { range, words, related } = tellingOf(item, judgement);
      yield { messageId: 'empty', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '具体做法：做什么、做几次、何时完成、谁来检查'),
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 四、今后努力方向和整改措施\n\n⟦进一步加强理论学习，不断提高政治站位，增强工作的主动性。⟧\n\n每月到联系村住一晚，走访不少于10户，记录交党政办。\n',
      fixed:
        '## 四、今后努力方向和整改措施\n\n进一步加强理论学习，不断提高政治站位，增强工作的主动性。〔具体做法：做什么、做几次、何时完成、谁来检查〕\n\n每月到联系村住一晚，走访不少于10户，记录交党政办。\n',
    },
    {
      kind: 'rectification',
      valid: false,
      text: '# 整改清单\n\n| 存在的问题 | 整改措施 | 责任人 | 完成时限 |\n| --- | --- | --- | --- |\n| 接访常换人 | ⟦强化宗旨意识，切实转变工作作风⟧ | 张建国 | 2026年3月 |\n| 发文过多 | 清理13份重复文件，全年发文减少三成 | 李和平 | 2026年4月 |\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 四、整改措施\n\n1. ⟦牢固树立以人民为中心的发展思想，始终把群众利益放在首位，努力提升服务水平。⟧\n2. 班子成员每人每月接访一天，办结结果在政务网公布。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 四、今后努力方向和整改措施\n\n进一步加强理论学习，每周三晚上自学两小时，每季度由机关党委抽查一次笔记。\n',
      note: {
        'zh-CN': '开头是“进一步加强”，后面有动作、次数、检查人。',
        en: 'It begins with “further strengthen”, and names action, frequency and checker.',
      },
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 四、整改措施\n\n1. 6月底前把幸福里小区漏水的12户全部修完，分管副局长到场验收。\n2. 周例会压到一小时以内，由办公室计时，月底通报。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、上年度民主生活会整改落实情况\n\n上年度承诺的“接访不少于12次”，实际到场12次，办结31件，剩下2件因涉及诉讼，预计今年5月办结。\n',
    },
  ],
});
