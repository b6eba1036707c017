import { defineRule } from '../../rule.js';
import { anchorOf } from '../../skeleton/anchor.js';
import { insertAreas } from '../../skeleton/fill.js';
import { missingAreas } from '../../skeleton/place.js';

/** A check area of the profile has no section. All missing ones are reported, each with the clause that demands it. */
export default defineRule<'missing'>({
  id: 'structure/missing-check-area',
  kinds: ['individual', 'team'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '缺少规定的检查方面', en: 'A check area of the meeting is not examined' },
  why: {
    'zh-CN': '会议方案列出的每个方面都要对照检查，缺一个方面，材料就不完整，会被退回。',
    en: 'The meeting plan has every area examined; a draft that leaves one out is incomplete and comes back.',
  },
  basis: ['areas'],
  messages: {
    missing: {
      'zh-CN': '缺少检查方面“{area}”（第{index}个，共{total}个）。会议要求逐个方面对照检查，请补写这一部分。',
      en: 'Check area {index} of {total} is missing: "{area}". The meeting has every area examined; write this section.',
    },
  },
  *check(context) {
    const { draft, profile, outline } = context;
    const problems = outline.parts.find(({ part }) => part === 'problems')?.section.heading.textRange;
    const range = anchorOf(draft, problems);
    for (const area of missingAreas(context)) {
      const index = profile.areas.indexOf(area) + 1;
      const data = { area: area.name, index, total: profile.areas.length };
      yield { messageId: 'missing', range, data, area: area.id, key: area.id };
    }
  },
  fix(detection, context) {
    const missing = missingAreas(context);
    const area = missing.find(({ id }) => id === detection.area);
    if (area === undefined) return [];
    const one = {
      safety: 'suggestion' as const,
      title: { 'zh-CN': `插入“${area.name}”的模板`, en: `Insert the template of "${area.name}"` },
      edits: insertAreas([area], context),
    };
    if (missing.length === 1) return [one];
    const all = {
      safety: 'suggestion' as const,
      group: 'all' as const,
      title: {
        'zh-CN': `插入全部 ${missing.length} 个缺少的方面`,
        en: `Insert all ${missing.length} missing areas`,
      },
      edits: insertAreas(missing, context),
    };
    return [one, all];
  },
  examples: [
    {
      kind: 'individual',
      profile: '2024',
      valid: false,
      text: `# ⟦个人发言提纲⟧

## 一、存在的突出问题

### （一）带头严守政治纪律和政治规矩，维护党的团结统一

一是请示报告不及时。6月防汛物资缺口，我拖了三天才报告。

### （二）带头增强党性、严守纪律、砥砺作风

一是下基层走过场。我全年到联系村4次，每次不到一小时。

### （四）带头履行全面从严治党政治责任

一是谈话提醒少。我全年只同分管处室谈过一次话。
`,
      fixed: `# 个人发言提纲

## 一、存在的突出问题

### （一）带头严守政治纪律和政治规矩，维护党的团结统一

一是请示报告不及时。6月防汛物资缺口，我拖了三天才报告。

### （二）带头增强党性、严守纪律、砥砺作风

一是下基层走过场。我全年到联系村4次，每次不到一小时。

### （三）带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新

一是〔我存在的一个具体问题〕。比如，〔时间〕，我在〔什么事〕上对〔什么人〕〔怎么说的、怎么做的〕，〔造成的后果〕。

问题的根源是〔我思想上的根源〕。〔针对这个问题的整改措施、完成时限、如何检验〕。

### （四）带头履行全面从严治党政治责任

一是谈话提醒少。我全年只同分管处室谈过一次话。
`,
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      text: `**⟦领导班子对照检查材料⟧**

**二、存在的突出问题**

(一）在严守政治纪律和政治规矩，维护党的团结统一方面。一是议事规则执行不严，3次临时动议上会。

(二）在增强党性、严守纪律、砥砺作风方面。一是调研不深，5个联系点只去过2个。

(三）在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面。一是遇事往上推，2件信访件压了半年。

**三、原因剖析**
`,
      fixed: `**领导班子对照检查材料**

**二、存在的突出问题**

(一）在严守政治纪律和政治规矩，维护党的团结统一方面。一是议事规则执行不严，3次临时动议上会。

(二）在增强党性、严守纪律、砥砺作风方面。一是调研不深，5个联系点只去过2个。

(三）在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面。一是遇事往上推，2件信访件压了半年。

（四）带头履行全面从严治党政治责任

一是〔班子存在的一个具体问题〕。比如，〔时间〕，班子在〔什么事〕上〔怎么定的、怎么做的〕，〔涉及的人和造成的后果〕。

问题的根源是〔班子思想上的根源〕。〔针对这个问题的整改措施、完成时限、如何检验〕。

**三、原因剖析**
`,
      note: {
        'zh-CN': '从 Word 粘贴的稿子：加粗的标题、半角和全角混用的括号、标题与正文同段，都认得。',
        en: 'Pasted from Word: bold headings, half- and full-width brackets mixed, headings that run into their text.',
      },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: `一、严守政治纪律和政治规矩方面

请示报告不及时，6月的防汛物资缺口我拖了三天才报告。

二、在增强党性、严守纪律、砥砺作风上的差距

下基层走过场，全年到联系村4次，每次不到一小时。

三、“勇于担责、敢于创新”方面

我压了2件信访件，半年没有答复。

四、履行管党治党责任方面存在的问题

我全年只同分管处室谈过一次话。
`,
      note: {
        'zh-CN': '简写、改写、带引号的标题都算。',
        en: 'Abbreviated, reworded and quoted headings count.',
      },
    },
    {
      kind: 'team',
      profile: '2024',
      valid: true,
      text: `# 领导班子对照检查材料

## 一、存在的突出问题

主要表现在以下四个方面：一是带头严守政治纪律和政治规矩方面。议事规则执行不严，3次临时动议上会。二是带头增强党性、严守纪律、砥砺作风方面。5个联系点只去过2个。三是带头勇于担责、敢于创新方面。2件信访件压了半年。四是带头履行全面从严治党政治责任方面。全年没有专题研究过一次。
`,
      note: {
        'zh-CN': '各方面写在一段里，用“一是、二是”分开，也算。',
        en: 'Areas enumerated inside one paragraph count.',
      },
    },
  ],
});
