import { DRAFT_KINDS, type Section } from '../../draft/model.js';
import { defineRule } from '../../rule.js';
import { outOfOrder } from '../../skeleton/order.js';
import { sectionsOf } from '../../skeleton/place.js';

/** A part stands out of the profile's order. */
export default defineRule<'before' | 'after'>({
  id: 'structure/section-order',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '各部分没有按规定的顺序写', en: 'A part is out of order' },
  why: {
    'zh-CN': '先报告上年度整改，再摆问题、挖根源、定措施，是会上发言的顺序，也便于审阅。',
    en: 'Last year, problems, causes, measures: that is the order of speaking at the meeting and of review.',
  },
  basis: ['prior', 'causes', 'measures'],
  messages: {
    before: {
      'zh-CN': '“{part}”应在“{other}”之前。请调整顺序，便于发言和审阅。',
      en: '"{part}" belongs in front of "{other}". Move it, so that the draft can be read out and reviewed in order.',
    },
    after: {
      'zh-CN': '“{part}”应在“{other}”之后。请调整顺序，便于发言和审阅。',
      en: '"{part}" belongs behind "{other}". Move it, so that the draft can be read out and reviewed in order.',
    },
  },
  *check(context) {
    const { profile, kind } = context;
    const found: { section: Section; rank: number }[] = [];
    const taken = new Set<Section>();
    for (const [rank, { id }] of profile.parts[kind].entries()) {
      const [section] = id === 'other' ? [] : sectionsOf(id, context);
      // One heading over two parts (上年度整改和有关事项说明) is placed as the first of them.
      if (section === undefined || taken.has(section)) continue;
      taken.add(section);
      found.push({ section, rank });
    }
    found.sort((a, b) => a.section.range.start - b.section.range.start);
    const moved = outOfOrder(found.map(({ rank }) => rank));
    const title = (rank: number): string => profile.parts[kind][rank]?.title ?? '';
    for (const [i, { section, rank }] of found.entries()) {
      if (moved[i] !== true) continue;
      const next = found.findIndex((other, j) => moved[j] !== true && other.rank > rank);
      const previous = found.findLastIndex((other, j) => moved[j] !== true && other.rank < rank);
      const messageId = next >= 0 && next < i ? 'before' : 'after';
      const other = found[messageId === 'before' ? next : previous];
      if (other === undefined) continue;
      yield {
        messageId,
        range: section.heading.textRange,
        data: { part: title(rank), other: title(other.rank) },
        related: [
          {
            range: other.section.heading.textRange,
            message: { 'zh-CN': '另一部分在这里', en: 'The other part is here' },
          },
        ],
      };
    }
  },
  examples: [
    {
      kind: 'individual',
      profile: '2024',
      valid: false,
      messageIds: ['before'],
      text: '## 一、存在的突出问题\n\n我压了2件信访件。\n\n## 二、原因剖析\n\n我怕担责。\n\n## 三、整改措施\n\n每周五接访。\n\n## 四、⟦上年度民主生活会整改落实情况⟧\n\n均已整改到位。\n',
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      messageIds: ['after'],
      text: '**一、⟦整改措施⟧**\n\n议题提前三天公布。\n\n**二、存在的突出问题**\n\n3次临时动议上会。\n\n**三、原因剖析**\n\n班子规矩意识不强。\n',
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '一、去年民主生活会整改情况\n\n均已整改到位。\n\n二、存在的问题\n\n我压了2件信访件。\n\n三、原因分析\n\n我怕担责。\n\n四、努力方向\n\n每周五接访。\n\n五、个人有关事项说明\n\n没有需要说明的情况。\n',
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '一、存在的问题\n\n（一）增强党性、砥砺作风方面\n\n1.问题\n\n下基层走过场，全年4次。\n\n2.整改措施\n\n每季度住村三天。\n\n二、原因分析\n\n我怕吃苦。\n',
      note: {
        'zh-CN': '方面里面自带的“措施”小标题不算单独的部分。',
        en: 'Measures inside an area are no part of their own.',
      },
    },
  ],
});
