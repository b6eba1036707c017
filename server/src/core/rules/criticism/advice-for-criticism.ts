import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { criticisms } from '../../meeting/criticisms.js';
import { defineRule } from '../../rule.js';

/** Advice on work where a criticism is due. Problem and advice bundled in one item are the usual and right form. */
export default defineRule<'advice'>({
  id: 'criticism/advice-for-criticism',
  kinds: ['criticism'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '以工作建议代替批评意见', en: 'Advice on work in place of a criticism' },
  why: {
    'zh-CN': '工作建议谁都可以提，点不到人身上。批评意见要说清对方在哪件事上做得不对。',
    en: 'Advice on work concerns no one in person. A criticism says in which matter the colleague was wrong.',
  },
  basis: ['no-advice'],
  messages: {
    advice: {
      'zh-CN':
        '这里只提了工作建议（“{words}”），没有批评。会议要求不能以工作建议代替批评意见。请先写对方哪件事做得不对：何时、何事、造成什么影响；建议可以放在后面。',
      en: 'This is only advice on work ("{words}") and no criticism, which the meeting forbids. First say in which matter the colleague was wrong: when, what, with what effect; advice may follow.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of criticisms(context, ['advice'])) {
      yield { messageId: 'advice', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '存在的问题：何时、何事、做得不对在哪里、造成什么影响'),
  examples: [
    {
      kind: 'criticism',
      valid: false,
      text: '## 对张建国同志的批评意见\n\n⟦建议进一步加强对重点项目的调度，健全部门联动机制。⟧\n',
      fixed:
        '## 对张建国同志的批评意见\n\n建议进一步加强对重点项目的调度，健全部门联动机制。〔存在的问题：何时、何事、做得不对在哪里、造成什么影响〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n## 一、对李秀英同志的批评意见\n\n一是听不进不同意见。7月讨论校车方案，你打断了两名副职的发言，方案三个月后重做。\n\n⟦二是在师资队伍建设方面，应当完善培训体系，加大骨干教师培养力度。⟧\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '## 对王海同志的批评意见\n\n1. ⟦下一步要统筹推进安全生产专项整治，注重运用信息化手段提升监管效能。⟧\n2. 值班你请人代过6次，交接本上签的都是你的名字。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对张建国同志的批评意见\n\n项目调度抓得松。全年应开12次调度会，你开了5次，三号标段停工48天没有人过问。建议每月固定一天到工地开会。\n',
      note: {
        'zh-CN': '先有事实，后附建议，是常见的正确写法。',
        en: 'Advice behind the facts is the usual and right form.',
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对李秀英同志的批评意见\n\n工会去年建议给值夜班的护士配休息室，你在报告上压了八个月没有批。\n',
      note: {
        'zh-CN': '别人的建议被压下，说的是问题。',
        en: "Other people's advice that was shelved is a problem.",
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对王海同志的批评意见\n\n你要求各科室材料不超过两页，自己上个月的总结写了31页，还让科室照着补。\n',
    },
  ],
});
