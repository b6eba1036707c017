import type { Item } from '../../draft/model.js';
import { itemsIn } from '../../meeting/items-in.js';
import type { AreaMatch } from '../../meeting/outline.js';
import { defineRule, type RuleContext } from '../../rule.js';
import { endBefore, insertionEdits } from '../../skeleton/insert.js';
import { problemPrompt } from '../../template.js';
import { hasPlaceholders } from '../../wording/in-item.js';

/** A check area has its heading, and states no problem. */
export default defineRule<'empty' | 'no-problem'>({
  id: 'structure/empty-check-area',
  kinds: ['individual', 'team'],
  severity: 'error',
  fixable: 'suggestion',
  summary: {
    'zh-CN': '检查方面只有标题，没有查摆出问题',
    en: 'A check area has a heading and states no problem',
  },
  why: {
    'zh-CN': '列了标题而不摆问题，等于没有对照检查。',
    en: 'A heading without a problem under it examines nothing.',
  },
  basis: ['areas', 'concrete'],
  messages: {
    empty: {
      'zh-CN': '“{area}”只有标题，没有内容。请写出这个方面的具体问题：什么人、什么事、什么时间、什么后果。',
      en: '"{area}" is a heading without text. State a concrete problem: who, what, when and with what result.',
    },
    'no-problem': {
      'zh-CN': '“{area}”下面没有摆出问题。请从具体人具体事入手，写出存在的问题。',
      en: 'Nothing under "{area}" states a problem. Start from concrete people and matters, and say what was wrong.',
    },
  },
  *check(context) {
    const { profile, outline } = context;
    const stated = new Map<string, { items: number; problems: number }>();
    for (const item of itemsIn(outline, 'problems')) {
      const area = outline.area(item);
      if (area === undefined || item.lead) continue;
      const count = stated.get(area) ?? { items: 0, problems: 0 };
      count.items++;
      if (statesProblem(item, context)) count.problems++;
      stated.set(area, count);
    }
    const seen = new Set<string>();
    for (const match of outline.areas) {
      const { items, problems } = stated.get(match.area) ?? { items: 0, problems: 0 };
      if (problems > 0 || seen.has(match.area)) continue;
      seen.add(match.area);
      const area = profile.areas.find(({ id }) => id === match.area)?.name ?? match.section.heading.text;
      const range = match.section.heading.textRange;
      yield {
        messageId: items === 0 ? 'empty' : 'no-problem',
        range,
        data: { area },
        area: match.area,
        state: match,
      };
    }
  },
  fix({ messageId, state }, { draft, kind }) {
    if (messageId !== 'empty') return [];
    const { section } = state as AreaMatch;
    const offset = endBefore(draft, section.range.end);
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': '插入问题的提示', en: 'Insert prompts for a problem' },
        edits: insertionEdits(draft, [{ offset, blocks: [problemPrompt(kind)] }]),
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      profile: '2024',
      valid: false,
      messageIds: ['empty'],
      text: '## 一、存在的突出问题\n\n### （一）⟦带头履行全面从严治党政治责任⟧\n\n## 二、原因剖析\n\n我怕得罪人。\n',
      fixed:
        '## 一、存在的突出问题\n\n### （一）带头履行全面从严治党政治责任\n\n一是〔我存在的一个具体问题〕。比如，〔时间〕，我在〔什么事〕上对〔什么人〕〔怎么说的、怎么做的〕，〔造成的后果〕。\n\n## 二、原因剖析\n\n我怕得罪人。\n',
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      messageIds: ['empty', 'empty'],
      text: '（一）⟦带头增强党性、严守纪律、砥砺作风⟧\n\n主要有以下问题：\n\n（二）⟦带头履行全面从严治党政治责任⟧\n',
      note: {
        'zh-CN': '只有一句引出下文的话，也算没有内容。',
        en: 'A sentence that only leads in is no content.',
      },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: false,
      messageIds: ['no-problem'],
      text: '### （一）⟦带头增强党性、严守纪律、砥砺作风⟧\n\n通过学习，我深刻认识到，纪律是管党治党的戒尺，作风关系人心向背。\n',
      note: { 'zh-CN': '只谈体会，没有摆问题。', en: 'It tells of insights and states no problem.' },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '### （一）带头增强党性、严守纪律、砥砺作风\n\n#### 1.下基层走过场\n\n我全年到联系村4次，每次不到一小时，没有进过一户人家。\n',
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '（一）带头增强党性、严守纪律、砥砺作风方面。一是下基层走过场，我全年到联系村4次，每次不到一小时。\n',
    },
    {
      kind: 'team',
      profile: '2024',
      valid: true,
      text: '### （一）带头增强党性、严守纪律、砥砺作风\n\n一是〔班子存在的一个具体问题〕。\n',
      note: {
        'zh-CN': '还是提示语，由 wording/placeholder 提示。',
        en: 'Prompts are reported by wording/placeholder.',
      },
    },
  ],
});

/** A vague problem is one too: self/vague-problem says what it lacks. */
function statesProblem(item: Item, { judge }: RuleContext): boolean {
  const { label } = judge(item);
  return label === 'problem' || label === 'vague' || hasPlaceholders(item);
}
