import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { criticisms } from '../../meeting/criticisms.js';
import { defineRule } from '../../rule.js';

/** A criticism with nothing in it that could be checked. */
export default defineRule<'vague'>({
  id: 'criticism/vague-criticism',
  kinds: ['criticism'],
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '批评意见空泛，没有具体事', en: 'A criticism without a concrete matter' },
  why: {
    'zh-CN': '“创新意识不够强”不痛不痒，对方无从改起。批评要用事实说话。',
    en: '“Not innovative enough” hurts nobody and helps nobody. A criticism speaks through facts.',
  },
  basis: ['mutual-criticism', 'concrete'],
  messages: {
    vague: {
      'zh-CN':
        '这条批评空泛（“{words}”），没有可以核对的事。相互批评要从具体问题表现入手。请补上：这位同志何时、在哪件事上、做了或没做什么、造成什么影响。',
      en: 'This criticism is vague ("{words}"): nothing in it can be checked. Start from a concrete instance: when and in which matter, what the colleague did or failed to do, with what effect.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of criticisms(context, ['vague'])) {
      yield { messageId: 'vague', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '实例：何时、何事、做了或没做什么、造成什么影响'),
  examples: [
    {
      kind: 'criticism',
      valid: false,
      text: '## 对张建国同志的批评意见\n\n⟦创新意识不够强，开拓进取的精神还需进一步增强。⟧\n',
      fixed:
        '## 对张建国同志的批评意见\n\n创新意识不够强，开拓进取的精神还需进一步增强。〔实例：何时、何事、做了或没做什么、造成什么影响〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n## 一、对李秀英同志的批评意见\n\n一是发文太多。你分管的口子全年发文214份，比上年多了63份。\n\n⟦二是深入基层不够，调查研究的广度和深度有待提升。⟧\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '## 对王海同志的批评意见\n\n1. ⟦抓落实的力度有时不够大，工作的系统性、前瞻性不足。⟧\n2. 值班你请人代过6次，交接本上签的都是你的名字。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对张建国同志的批评意见\n\n深入基层不够。全年你到联系点2次，加起来不到三个小时，村里修路缺6万元的事你年底才知道。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对李秀英同志的批评意见\n\n你在党组会上表态支持轮岗，会后却对科长们说“谁也别想动我的人”。\n',
      note: {
        'zh-CN': '没有时间和数字，但有可以核对的事。',
        en: 'No date and no number, but a matter that can be checked.',
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对王海同志的批评意见\n\n担当不够。去年信访局请你包案的三件积案，你两次批转给别人，最老的一件拖到现在。\n',
    },
  ],
});
