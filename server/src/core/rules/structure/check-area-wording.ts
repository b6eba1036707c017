import { defineRule } from '../../rule.js';
import { fold } from '../../text/characters.js';
import { headingCore } from '../../meeting/heading-words.js';
import type { ResolvedProfile } from '../../meeting/profile.js';
import type { Range } from '../../text/range.js';
import type { Source } from '../../text/source.js';
import type { Heading } from '../../draft/model.js';

/** 在带头…, 带头在…, 在…: openings that say nothing. */
const OPENING = /^在?(?:带头)?在?/;

interface Mend {
  readonly range: Range;
  readonly name: string;
}

/** The heading of a check area departs from the profile's words, or could mean two areas. */
export default defineRule<'departs' | 'unsure' | 'either'>({
  id: 'structure/check-area-wording',
  kinds: ['individual', 'team'],
  severity: 'info',
  fixable: 'suggestion',
  summary: {
    'zh-CN': '检查方面的标题与会议方案的提法不一致',
    en: 'The heading of a check area departs from the plan’s wording',
  },
  why: {
    'zh-CN': '标题与会议方案一致，审阅人一眼就能对上是哪个方面，也免得漏写半句。',
    en: 'With the plan’s own words a reviewer sees at once which area it is, and no half of it gets lost.',
  },
  basis: ['areas'],
  messages: {
    departs: {
      'zh-CN': '这个标题对应“{area}”，但提法不同。建议使用会议方案的提法，便于逐项审阅。',
      en: 'This heading stands for "{area}" in other words. Prefer the plan’s wording, so that it can be reviewed area by area.',
    },
    unsure: {
      'zh-CN': '这个标题可能是“{area}”，但不能确定，按这个方面检查。请改用会议方案的提法。',
      en: 'This heading may mean "{area}" and is read so, but it is not clear. Use the plan’s wording.',
    },
    either: {
      'zh-CN': '这个标题可能是“{area}”，也可能是“{rival}”，暂按前者检查。请改用会议方案的提法。',
      en: 'This heading may mean "{area}" or "{rival}" and is read as the first. Use the plan’s wording.',
    },
  },
  *check({ draft, profile, outline }) {
    const area = (id: string | undefined): ResolvedProfile['areas'][number] | undefined =>
      profile.areas.find((one) => one.id === id);
    for (const match of outline.areas) {
      const own = area(match.area);
      if (own === undefined) continue;
      const { textRange } = match.section.heading;
      if (match.sure && sameWords(match.section.heading, draft.source, own)) continue;
      const rival = area(match.rival)?.name;
      const messageId = match.sure ? 'departs' : rival === undefined ? 'unsure' : 'either';
      const data = { area: own.name, ...(messageId === 'either' && rival !== undefined ? { rival } : {}) };
      const state: Mend = { range: textRange, name: own.name };
      yield { messageId, range: textRange, data, area: own.id, state };
    }
  },
  fix({ state }) {
    const { range, name } = state as Mend;
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': `改为“${name}”`, en: `Change to "${name}"` },
        edits: [{ range, text: name }],
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      profile: '2024',
      valid: false,
      messageIds: ['departs'],
      text: '### （一）⟦在讲政治、守规矩和团结上的差距⟧\n\n请示报告拖了三天。\n',
      fixed: '### （一）带头严守政治纪律和政治规矩，维护党的团结统一\n\n请示报告拖了三天。\n',
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      messageIds: ['departs'],
      text: '（二）⟦带头增强党性、砥砺作风方面⟧。一是调研不深，5个联系点只去过2个。\n',
      fixed: '（二）带头增强党性、严守纪律、砥砺作风。一是调研不深，5个联系点只去过2个。\n',
      note: {
        'zh-CN': '漏了“严守纪律”。只改标题的字句，不动后面的正文。',
        en: 'A third of it is missing. Only the words of the heading change.',
      },
    },
    {
      kind: 'individual',
      profile: '2021-party-history',
      valid: false,
      messageIds: ['either', 'unsure'],
      text: '### （一）⟦履职尽责、敢于斗争方面⟧\n\n征地矛盾我绕着走。\n\n### （二）⟦政治建设方面⟧\n\n我全年只同分管处室谈过一次话。\n',
      fixed:
        '### （一）带头牢记我们党是什么、要干什么这个根本问题\n\n征地矛盾我绕着走。\n\n### （二）带头深刻汲取党史中正反两方面经验\n\n我全年只同分管处室谈过一次话。\n',
      note: {
        'zh-CN': '前一个标题像两个方面，后一个太笼统。',
        en: 'The first could be either of two areas, the second is too general.',
      },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '### （一）在带头增强党性、严守纪律、砥砺作风方面存在的问题\n\n下基层走过场，全年4次。\n',
      note: {
        'zh-CN': '“在…方面存在的问题”这些套上去的字不算。',
        en: 'What stands around the words does not count.',
      },
    },
    {
      kind: 'team',
      profile: '2021-party-history',
      valid: true,
      text: '**（一）带头深刻感悟"两个确立"的决定性意义方面**\n\n中心组学习3次照稿子念。\n',
      note: { 'zh-CN': '引号直弯不同不算。', en: 'Straight or curly quotes make no difference.' },
    },
  ],
});

/** The area's name or its whole clause, whatever stands around it. A heading may be cut off where its text goes on. */
function sameWords(
  { text, textRange }: Heading,
  source: Source,
  { name, clause }: { name: string; clause: string },
): boolean {
  const words = bare(text);
  if (words === bare(name) || words === bare(clause)) return true;
  if (words.startsWith(bare(name)) && bare(clause).startsWith(words)) return true;
  const running = source.text.slice(textRange.start, textRange.start + 2 * name.length + 8);
  return bare(name).startsWith(words) && fold(running).replace(OPENING, '').startsWith(bare(name));
}

function bare(text: string): string {
  return fold(headingCore(text)).replace(OPENING, '');
}
