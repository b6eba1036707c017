import type { DraftKind } from '../../draft/model.js';
import { DRAFT_KINDS } from '../../draft/model.js';
import type { ResolvedProfile } from '../../meeting/profile.js';
import { defineRule, type RuleContext } from '../../rule.js';
import { anchorOf } from '../../skeleton/anchor.js';
import { insertParts } from '../../skeleton/fill.js';
import { sectionsOf } from '../../skeleton/place.js';

type FullPart = ResolvedProfile['parts'][DraftKind][number];

/** A required part of this kind of draft has no section. */
export default defineRule<'missing'>({
  id: 'structure/missing-section',
  kinds: DRAFT_KINDS,
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '缺少这类材料应有的部分', en: 'A part that this kind of draft must have is missing' },
  why: {
    'zh-CN': '上年度整改情况、查摆的问题、原因剖析、整改措施、事项说明都是规定内容，缺了就要返工。',
    en: 'The report on last year, the problems, their causes, the measures and the explanations are all demanded; a draft without one comes back.',
  },
  basis: ['areas', 'prior', 'explanations', 'causes', 'measures'],
  messages: {
    missing: {
      'zh-CN': '缺少“{part}”部分。这是规定的内容，请补写，并单列标题。',
      en: 'The part "{part}" is missing. It is demanded of this kind of draft; write it under a heading of its own.',
    },
  },
  *check(context) {
    const range = anchorOf(context.draft);
    for (const part of missingParts(context)) {
      yield { messageId: 'missing', range, data: { part: part.title }, key: part.id, state: part };
    }
  },
  fix({ state }, context) {
    const part = state as FullPart;
    const missing = missingParts(context);
    const one = {
      safety: 'suggestion' as const,
      title: { 'zh-CN': `插入“${part.title}”的模板`, en: `Insert the template of "${part.title}"` },
      edits: insertParts([part], context),
    };
    if (missing.length === 1) return [one];
    const all = {
      safety: 'suggestion' as const,
      group: 'all' as const,
      title: {
        'zh-CN': `插入全部 ${missing.length} 个缺少的部分`,
        en: `Insert all ${missing.length} missing parts`,
      },
      edits: insertParts(missing, context),
    };
    return [one, all];
  },
  examples: [
    {
      kind: 'individual',
      profile: '2024',
      valid: false,
      text: `# ⟦个人发言提纲⟧

## 一、上年度民主生活会整改落实情况

上年度民主生活会查摆问题4个，均已整改到位。

## 二、存在的突出问题

我压了2件信访件，半年没有答复。

## 三、产生问题的原因剖析

我怕担责。

## 五、需要说明的事项

没有需要说明的情况。
`,
      fixed: `# 个人发言提纲

## 一、上年度民主生活会整改落实情况

上年度民主生活会查摆问题4个，均已整改到位。

## 二、存在的突出问题

我压了2件信访件，半年没有答复。

## 三、产生问题的原因剖析

我怕担责。

## 四、今后努力方向和整改措施

一是针对〔哪个问题〕，〔做什么、做到什么程度〕，〔完成时限〕，〔如何检验〕。

## 五、需要说明的事项

没有需要说明的情况。
`,
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      text: `⟦领导班子对照检查材料⟧

一、存在的问题

3次临时动议上会。

二、原因分析

班子规矩意识不强。

三、努力方向

每月第一个周一公布议题，由办公室主任负责，3月起执行。
`,
      fixed: `领导班子对照检查材料

一、上年度民主生活会整改落实情况

上年度民主生活会查摆问题〔几〕个，已整改到位〔几个，逐项写明做法和结果〕；没有整改到位的〔哪几个〕，原因是〔主要原因〕，下一步〔措施和完成时限〕。

一、存在的问题

3次临时动议上会。

二、原因分析

班子规矩意识不强。

三、努力方向

每月第一个周一公布议题，由办公室主任负责，3月起执行。
`,
      note: {
        'zh-CN': '后面标题的序号由 structure/heading-numbering 自动改正。',
        en: 'The numbers of the headings behind it are mended by structure/heading-numbering.',
      },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: `**一、2023年度民主生活会查摆问题整改情况**

均已整改到位。

**二、对照检查的问题**

我压了2件信访件，半年没有答复。

**三、问题根源**

我怕担责。

**四、下一步打算**

每周五下午接访，由我本人负责，3月起执行。

**五、个人有关事项的说明**

没有需要说明的情况。
`,
      note: { 'zh-CN': '标题不必与规定的字句相同。', en: 'Headings need not repeat the exact words.' },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '# 相互批评意见\n\n## 一、对李四同志的批评意见\n\n一是3月的验收会，你没有到现场就签了字。\n',
    },
  ],
});

/** Where the areas stand on their own they are the part on problems, so it is not missing. */
function missingParts(context: RuleContext): readonly FullPart[] {
  const { profile, kind } = context;
  return profile.parts[kind].filter((part) => part.required && sectionsOf(part.id, context).length === 0);
}
