import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { criticisms } from '../../meeting/criticisms.js';
import { defineRule } from '../../rule.js';

/** A hope where a criticism is due. Hopes that are quoted, denied or follow a stated fault are none. */
export default defineRule<'hope'>({
  id: 'criticism/hope-for-criticism',
  kinds: ['criticism'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '以提希望代替点问题', en: 'A hope in place of a criticism' },
  why: {
    'zh-CN': '只提希望，对方听不出自己哪里做错了。相互批评要真点问题、点真问题。',
    en: 'Whoever hears only a hope cannot tell what was wrong. Mutual criticism names real problems.',
  },
  basis: ['no-hope'],
  messages: {
    hope: {
      'zh-CN':
        '这里只提了希望（“{words}”），没有点出问题。会议要求不能以提希望代替点问题。请先写对方哪件事没有做好：何时、何事、造成什么影响；希望可以放在最后。',
      en: 'This is only a hope ("{words}") and names no problem, which the meeting forbids. First say what the colleague did not do well: when, what, with what effect; a hope may come last.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of criticisms(context, ['hope'])) {
      yield { messageId: 'hope', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '存在的问题：何时、何事、没有做好什么、造成什么影响'),
  examples: [
    {
      kind: 'criticism',
      valid: false,
      text: '## 对张建国同志的批评意见\n\n⟦希望你今后多下基层，多听听群众的意见。⟧\n',
      fixed:
        '## 对张建国同志的批评意见\n\n希望你今后多下基层，多听听群众的意见。〔存在的问题：何时、何事、没有做好什么、造成什么影响〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n## 一、对李秀英同志的批评意见\n\n一是开会拖沓。全年周例会42次，有19次超过三个小时，窗口单位的同志只能轮流请假。\n\n⟦二是期待秀英同志继续发挥好传帮带作用，带出一支过硬的队伍。⟧\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '## 对王海同志的批评意见\n\n1. ⟦希望王海同志在新的一年里，再接再厉，把分管工作做得更好。⟧\n2. 去年三次安全检查，你都让副手代你签了字。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对张建国同志的批评意见\n\n希望你正视一个问题：去年三次调研你都没有到现场，报告里的数字是乡镇报上来的。\n',
      note: { 'zh-CN': '“希望”后面点出了问题。', en: 'The hope leads to a stated problem.' },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对李秀英同志的批评意见\n\n一是接访怕麻烦。9月安排你接访4次，你3次临时换成科长，来访的老人等了一上午。希望今后说到做到。\n\n二是多次希望你把分管的账理清楚，你至今拿不出一张完整的往来明细。\n',
      note: {
        'zh-CN': '先点问题后提希望、转述过去的希望，都不是以提希望代替点问题。',
        en: 'A hope after a stated problem, or a former hope reported, replaces no criticism.',
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对王海同志的批评意见\n\n1. 抓安全图省事。5月的隐患排查，你在办公室批了17张检查单，一处现场也没有去。\n\n希望你从下一次检查做起，到现场去。\n',
      note: {
        'zh-CN': '紧接在有事实的一条批评后面、单独成段的希望，归入那一条。',
        en: 'A hope as a paragraph of its own right behind a criticism with facts belongs to it.',
      },
    },
  ],
});
