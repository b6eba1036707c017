import { DRAFT_KINDS, type DraftKind } from '../../draft/model.js';
import { fieldGaps } from '../../meeting/field-gaps.js';
import { defineRule } from '../../rule.js';

interface Options {
  readonly drafts: readonly DraftKind[];
}

/** A measure of the rectification list without a deadline. Measures of other drafts only where the options ask for them. */
export default defineRule<'missing' | 'unclear' | 'column', Options>({
  id: 'measures/missing-deadline',
  kinds: ['rectification', 'team', 'individual'],
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '整改措施没有完成时限', en: 'A measure without a deadline' },
  why: {
    'zh-CN': '没有时限就无法对账销号。能当下改的写明日期，一时解决不了的写明阶段目标和时间。',
    en: 'Without a deadline nobody can tell when it is due. What can be done now gets a date, the rest a stage and its time.',
  },
  basis: ['deadlines', 'rectification-list'],
  messages: {
    missing: {
      'zh-CN':
        '“{words}”没有写完成时限。整改清单要明时限、可销号。请写明到哪年哪月（哪日）前完成；长期坚持的写明每月或每季度做什么。',
      en: '"{words}" has no deadline. Name the year and month, better the day, by which it is done; for lasting ones what is done each month or quarter.',
    },
    unclear: {
      'zh-CN':
        '“{words}”不是可以核对的时限。请改成具体日期，如“2026年3月底前”；长期坚持的写明每月或每季度做什么。',
      en: '"{words}" is no deadline that could be checked. Write a date such as "by the end of March 2026", or what is done each month or quarter.',
    },
    column: {
      'zh-CN':
        '这张清单没有“完成时限”一栏，措施里也没有写时间（如“{words}”）。请加一栏，逐项写明哪年哪月前完成。',
      en: 'This list has no column for deadlines, and the measures name none (for instance "{words}"). Add a column with the month by which each is done.',
    },
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      drafts: {
        type: 'array',
        uniqueItems: true,
        items: { enum: [...DRAFT_KINDS] },
        description: 'Kinds of drafts whose measures are checked. 检查哪些文种的整改措施。',
      },
    },
  },
  defaults: { drafts: ['rectification'] },
  *check(context) {
    for (const { type, range, words, insertAt } of fieldGaps('deadline', context, context.options.drafts)) {
      yield { messageId: type, range, data: { words }, state: insertAt };
    }
  },
  fix({ state }) {
    if (typeof state !== 'number') return [];
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': '插入完成时限的提示', en: 'Insert a prompt for the deadline' },
        edits: [{ range: { start: state, end: state }, text: '〔完成时限：哪年哪月哪日前〕' }],
      },
    ];
  },
  examples: [
    {
      kind: 'rectification',
      valid: false,
      text: '# 整改清单\n\n| 序号 | 存在的问题 | 整改措施 | 责任人 | 完成时限 |\n| --- | --- | --- | --- | --- |\n| 1 | ⟦督办只发通知不看结果⟧ | 每月抽查5件办结件，到现场看 | 李和平 |  |\n| 2 | 接访常换人 | 接访日本人到场，换人须书面报告 | 张建国 | ⟦尽快⟧ |\n',
      messageIds: ['missing', 'unclear'],
      fixed:
        '# 整改清单\n\n| 序号 | 存在的问题 | 整改措施 | 责任人 | 完成时限 |\n| --- | --- | --- | --- | --- |\n| 1 | 督办只发通知不看结果 | 每月抽查5件办结件，到现场看 | 李和平 | 〔完成时限：哪年哪月哪日前〕 |\n| 2 | 接访常换人 | 接访日本人到场，换人须书面报告 | 张建国 | 尽快 |\n',
    },
    {
      kind: 'rectification',
      valid: false,
      text: '# 问题整改清单\n\n| 存在问题 | 整改措施 | 责任领导 |\n| --- | --- | --- |\n| ⟦学习笔记补抄⟧ | 笔记手写，交支部书记查看 | 周立群 |\n| 调研走过场 | 到联系村住三晚，逐户走访 | 周立群 |\n',
      messageIds: ['column'],
    },
    {
      kind: 'rectification',
      valid: false,
      text: '# 整改台账\n\n## 一、作风方面\n\n问题一：⟦周例会拖沓⟧。\n\n整改措施：例会不超过一小时，由办公室计时通报。\n\n责任人：李和平\n\n问题二：发文过多。\n\n整改措施：全年发文比上年减少三成。\n\n责任人：李和平\n\n完成时限：2026年12月底\n',
      messageIds: ['missing'],
    },
    {
      kind: 'individual',
      valid: false,
      options: { drafts: ['rectification', 'individual'] },
      text: '## 四、今后努力方向和整改措施\n\n1. ⟦到联系村住三晚，逐户走访。⟧\n2. 3月底前把接访台账补齐。\n',
      messageIds: ['missing'],
    },
    {
      kind: 'rectification',
      valid: true,
      text: '# 整改清单\n\n| 存在的问题 | 整改措施 | 责任人 | 整改时限 |\n| --- | --- | --- | --- |\n| 督办只发通知不看结果 | 每月抽查5件办结件 | 李和平 | 2026年3月底前，长期坚持 |\n| 接访常换人 | 接访日本人到场 | 张建国 | 立行立改 |\n',
    },
    {
      kind: 'rectification',
      valid: true,
      text: '# 整改台账\n\n| 问题 | 措施及完成时限 | 责任单位 |\n| --- | --- | --- |\n| 发文过多 | 清理13份重复文件，4月20日前完成 | 办公室 |\n',
      note: { 'zh-CN': '时限写在措施里也算。', en: 'A deadline inside the measure counts.' },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 四、今后努力方向和整改措施\n\n1. 到联系村住三晚，逐户走访。\n',
      note: { 'zh-CN': '默认只查整改清单。', en: 'By default only rectification lists are checked.' },
    },
  ],
});
