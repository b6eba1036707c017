import { DRAFT_KINDS, type DraftKind } from '../../draft/model.js';
import { fieldGaps } from '../../meeting/field-gaps.js';
import { defineRule } from '../../rule.js';

interface Options {
  readonly drafts: readonly DraftKind[];
}

/** A measure of the rectification list without a person responsible. Measures of other drafts only where the options ask for them. */
export default defineRule<'missing' | 'unclear' | 'column', Options>({
  id: 'measures/missing-owner',
  kinds: ['rectification', 'team', 'individual'],
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '整改措施没有责任人', en: 'A measure without a person responsible' },
  why: {
    'zh-CN': '“相关科室”负责等于没人负责。责任落实到人，才能督办、才能问责。',
    en: 'Where “the departments concerned” are in charge nobody is. A person can be asked and held to account.',
  },
  basis: ['rectification-list'],
  messages: {
    missing: {
      'zh-CN':
        '“{words}”没有写责任人。整改清单要落实整改责任。请写明由谁负责（姓名或职务），需要配合的写明牵头人。',
      en: '"{words}" has no person responsible. Name who is in charge, by name or post, and who leads where several work on it.',
    },
    unclear: {
      'zh-CN': '“{words}”没有落实到人。请写明姓名或具体职务、科室，多个单位的写明牵头人。',
      en: '"{words}" is nobody in particular. Name a person, a post or the one department, and who leads where there are several.',
    },
    column: {
      'zh-CN': '这张清单没有“责任人”一栏，措施里也没有写由谁负责（如“{words}”）。请加一栏，逐项写明责任人。',
      en: 'This list has no column for the persons responsible, and the measures name none (for instance "{words}"). Add a column and fill it for each.',
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
    for (const { type, range, words, insertAt } of fieldGaps('owner', context, context.options.drafts)) {
      yield { messageId: type, range, data: { words }, state: insertAt };
    }
  },
  fix({ state }) {
    if (typeof state !== 'number') return [];
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': '插入责任人的提示', en: 'Insert a prompt for the person responsible' },
        edits: [{ range: { start: state, end: state }, text: '〔责任人：姓名或职务〕' }],
      },
    ];
  },
  examples: [
    {
      kind: 'rectification',
      valid: false,
      text: '# 整改清单\n\n| 序号 | 存在的问题 | 整改措施 | 责任人 | 完成时限 |\n| --- | --- | --- | --- | --- |\n| 1 | ⟦督办只发通知不看结果⟧ | 每月抽查5件办结件，到现场看 |  | 2026年3月 |\n| 2 | 接访常换人 | 接访日本人到场，换人须书面报告 | ⟦相关科室⟧ | 2026年4月 |\n',
      messageIds: ['missing', 'unclear'],
      fixed:
        '# 整改清单\n\n| 序号 | 存在的问题 | 整改措施 | 责任人 | 完成时限 |\n| --- | --- | --- | --- | --- |\n| 1 | 督办只发通知不看结果 | 每月抽查5件办结件，到现场看 | 〔责任人：姓名或职务〕 | 2026年3月 |\n| 2 | 接访常换人 | 接访日本人到场，换人须书面报告 | 相关科室 | 2026年4月 |\n',
    },
    {
      kind: 'rectification',
      valid: false,
      text: '# 问题整改清单\n\n| 存在问题 | 整改措施 | 完成时限 |\n| --- | --- | --- |\n| ⟦学习笔记补抄⟧ | 笔记手写，按月检查 | 2026年3月 |\n| 调研走过场 | 到联系村住三晚，逐户走访 | 2026年6月 |\n',
      messageIds: ['column'],
    },
    {
      kind: 'rectification',
      valid: false,
      text: '# 整改台账\n\n1. 问题：⟦周例会拖沓⟧；整改措施：例会不超过一小时；完成时限：2026年3月底。\n2. 问题：发文过多；整改措施：全年发文减少三成；责任人：李和平；完成时限：2026年12月底。\n',
      messageIds: ['missing'],
    },
    {
      kind: 'rectification',
      valid: true,
      text: '# 整改清单\n\n| 存在的问题 | 整改措施 | 责任领导 | 责任单位 | 整改时限 |\n| --- | --- | --- | --- | --- |\n| 督办只发通知不看结果 | 每月抽查5件办结件 | 李和平 | 督查室 | 2026年3月底前 |\n',
    },
    {
      kind: 'rectification',
      valid: true,
      text: '# 整改台账\n\n| 问题 | 整改措施 | 完成时限 |\n| --- | --- | --- |\n| 发文过多 | 由办公室主任牵头清理13份重复文件 | 4月20日前 |\n',
      note: { 'zh-CN': '措施里写明由谁牵头也算。', en: 'A measure that says who leads counts.' },
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 四、整改措施\n\n1. 全年发文比上年减少三成，每季度通报一次。\n',
      note: { 'zh-CN': '默认只查整改清单。', en: 'By default only rectification lists are checked.' },
    },
  ],
});
