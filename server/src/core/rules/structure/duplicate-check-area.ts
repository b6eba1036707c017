import { defineRule } from '../../rule.js';

/** One check area has two sections. */
export default defineRule<'duplicate'>({
  id: 'structure/duplicate-check-area',
  kinds: ['individual', 'team'],
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '同一个检查方面写了两处', en: 'A check area has two sections' },
  why: {
    'zh-CN': '同一方面分两处写，往往是标题抄错，真正该写的方面反而漏了。',
    en: 'Two sections for one area often mean a heading copied by mistake, and another area left out.',
  },
  basis: ['areas'],
  messages: {
    duplicate: {
      'zh-CN': '“{area}”前面已经写过。请合并到一处；如果标题写错，改成该写的方面。',
      en: '"{area}" has a section already. Merge the two, or correct the heading if it is meant for another area.',
    },
  },
  *check({ profile, outline }) {
    const first = new Map<string, (typeof outline.areas)[number]>();
    for (const match of outline.areas) {
      const earlier = first.get(match.area);
      if (earlier === undefined) {
        first.set(match.area, match);
        continue;
      }
      const area = profile.areas.find(({ id }) => id === match.area)?.name ?? match.area;
      yield {
        messageId: 'duplicate',
        range: match.section.heading.textRange,
        data: { area },
        area: match.area,
        related: [
          {
            range: earlier.section.heading.textRange,
            message: { 'zh-CN': '第一处在这里', en: 'The first one is here' },
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
      text: '### （一）带头增强党性、严守纪律、砥砺作风\n\n下基层走过场，全年4次。\n\n### （二）⟦带头增强党性、严守纪律、砥砺作风⟧\n\n压了2件信访件。\n',
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      text: '一、严守政治纪律和政治规矩方面\n\n3次临时动议上会。\n\n二、⟦在带头严守政治纪律和政治规矩，维护党的团结统一方面⟧\n\n5个联系点只去过2个。\n',
      note: { 'zh-CN': '字句不同，说的是同一个方面。', en: 'The words differ, the area is the same.' },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '### （一）带头增强党性、严守纪律、砥砺作风\n\n下基层走过场，全年4次。\n\n#### 1.作风漂浮\n\n我没有进过一户人家。\n',
      note: {
        'zh-CN': '方面里的小标题不是另一个方面。',
        en: 'A small title inside an area is no area of its own.',
      },
    },
    {
      kind: 'team',
      profile: '2024',
      valid: true,
      text: '## 二、存在的突出问题\n\n### （一）增强党性、砥砺作风方面\n\n5个联系点只去过2个。\n\n## 三、整改措施\n\n### （一）增强党性、砥砺作风方面\n\n每季度到联系点一次。\n',
      note: {
        'zh-CN': '问题和措施都按方面写，不算重复。',
        en: 'Problems and measures may both be written area by area.',
      },
    },
  ],
});
