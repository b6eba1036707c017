import { defineRule } from '../../rule.js';
import { outOfOrder } from '../../skeleton/order.js';

/** A check area stands out of the profile's order. */
export default defineRule<'before' | 'after'>({
  id: 'structure/check-area-order',
  kinds: ['individual', 'team'],
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '检查方面没有按规定的顺序写', en: 'A check area is out of order' },
  why: {
    'zh-CN': '按会议方案的顺序写，汇总和审阅时才能逐项对上。',
    en: 'In the order of the meeting plan the drafts can be compared and reviewed area by area.',
  },
  basis: ['areas'],
  messages: {
    before: {
      'zh-CN': '“{area}”应在“{other}”之前。请按会议方案的顺序调整，便于逐项审阅。',
      en: '"{area}" belongs in front of "{other}". Move it into the order of the meeting plan.',
    },
    after: {
      'zh-CN': '“{area}”应在“{other}”之后。请按会议方案的顺序调整，便于逐项审阅。',
      en: '"{area}" belongs behind "{other}". Move it into the order of the meeting plan.',
    },
  },
  *check({ profile, outline }) {
    const rank = new Map(profile.areas.map(({ id }, index) => [id, index]));
    const seen = new Set<string>();
    const first = outline.areas.filter(({ area }) => !seen.has(area) && seen.add(area));
    const ranks = first.map(({ area }) => rank.get(area) ?? 0);
    const moved = outOfOrder(ranks);
    for (const [i, match] of first.entries()) {
      if (moved[i] !== true) continue;
      const own = ranks[i] as number;
      const next = first.findIndex((_other, j) => moved[j] !== true && (ranks[j] as number) > own);
      const previous = first.findLastIndex((_other, j) => moved[j] !== true && (ranks[j] as number) < own);
      const messageId = next >= 0 && next < i ? 'before' : 'after';
      const other = first[messageId === 'before' ? next : previous];
      if (other === undefined) continue;
      const name = (id: string): string => profile.areas.find((area) => area.id === id)?.name ?? id;
      yield {
        messageId,
        range: match.section.heading.textRange,
        data: { area: name(match.area), other: name(other.area) },
        area: match.area,
        related: [
          {
            range: other.section.heading.textRange,
            message: { 'zh-CN': '另一个方面在这里', en: 'The other area is here' },
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
      text: '（一）带头增强党性、严守纪律、砥砺作风\n\n下基层走过场，全年4次。\n\n（二）⟦带头严守政治纪律和政治规矩，维护党的团结统一⟧\n\n请示报告拖了三天。\n\n（三）带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新\n\n压了2件信访件。\n\n（四）带头履行全面从严治党政治责任\n\n全年只谈过一次话。\n',
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      messageIds: ['after'],
      text: '## ⟦履行管党治党责任方面⟧\n\n全年没有专题研究过。\n\n## 严守政治纪律和政治规矩方面\n\n3次临时动议上会。\n\n## 增强党性、砥砺作风方面\n\n5个联系点只去过2个。\n\n## 勇于担责、敢于创新方面\n\n2件信访件压了半年。\n',
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '（一）严守政治纪律和政治规矩方面\n\n请示报告拖了三天。\n\n（二）勇于担责、敢于创新方面\n\n压了2件信访件。\n\n（三）履行管党治党责任方面\n\n全年只谈过一次话。\n',
      note: {
        'zh-CN': '缺一个方面，其余顺序没有错。',
        en: 'One area is missing, and the others are in order.',
      },
    },
    {
      kind: 'team',
      profile: '2024',
      valid: true,
      text: '## 一、严守政治纪律和政治规矩方面\n\n3次临时动议上会。\n\n## 二、增强党性、砥砺作风方面\n\n5个联系点只去过2个。\n\n## 三、整改措施\n\n（一）增强党性方面\n\n每季度到联系点一次。\n\n（二）严守政治纪律方面\n\n议题提前三天公布。\n',
      note: {
        'zh-CN': '措施部分的小标题不按方面的顺序查。',
        en: 'Small titles among the measures are not check areas.',
      },
    },
  ],
});
