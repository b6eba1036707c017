import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { criticisms } from '../../meeting/criticisms.js';
import { defineRule } from '../../rule.js';

/** General truths where a criticism is due. */
export default defineRule<'preaching'>({
  id: 'criticism/preaching-for-criticism',
  kinds: ['criticism'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '以讲道理代替批评', en: 'General truths in place of a criticism' },
  why: {
    'zh-CN': '道理人人都懂，讲给谁听都行。批评要落到这位同志的具体问题上。',
    en: 'Everybody knows general truths, and they fit everyone. A criticism is about this colleague’s own problem.',
  },
  basis: ['mutual-criticism', 'no-preaching'],
  messages: {
    preaching: {
      'zh-CN':
        '这里在讲道理（“{words}”），没有点到这位同志的问题。相互批评要直截了当、真点问题。请写他在哪件事上没有做到：何时、何事、造成什么影响。',
      en: 'This states general truths ("{words}") and no problem of the colleague. Mutual criticism is straightforward and names problems: in which matter, when, with what effect.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of criticisms(context, ['preaching'])) {
      yield { messageId: 'preaching', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '对照这一条，没有做到的是：何时、何事、造成什么影响'),
  examples: [
    {
      kind: 'criticism',
      valid: false,
      text: '## 对张建国同志的批评意见\n\n⟦党员领导干部必须牢记宗旨，时刻把群众的冷暖放在心上，这是我们党的根本立场。⟧\n',
      fixed:
        '## 对张建国同志的批评意见\n\n党员领导干部必须牢记宗旨，时刻把群众的冷暖放在心上，这是我们党的根本立场。〔对照这一条，没有做到的是：何时、何事、造成什么影响〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n## 一、对李秀英同志的批评意见\n\n一是发文太多。你分管的口子全年发文214份，比上年多了63份。\n\n⟦二是群众路线是党的生命线，党员干部只有始终同群众心连心，才能赢得群众的拥护。⟧\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '## 对王海同志的批评意见\n\n1. ⟦安全生产责任重于泰山，任何时候都不能有丝毫麻痹和松懈。⟧\n2. 值班你请人代过6次，交接本上签的都是你的名字。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对张建国同志的批评意见\n\n党员干部应当带头守信，你答应职工的年休假方案去年拖、今年还拖。\n',
      note: { 'zh-CN': '道理后面点了事。', en: 'The truth leads to a fact.' },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对李秀英同志的批评意见\n\n你在大会上讲“安全责任重于泰山”，自己带队检查的四家企业，两家没有进车间。\n',
      note: { 'zh-CN': '道理是引用对方的话。', en: 'The truth is quoted from the colleague.' },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对王海同志的批评意见\n\n你对自己要求松，全年迟到23次，办公室的人都知道九点以前找不到你。\n',
    },
  ],
});
