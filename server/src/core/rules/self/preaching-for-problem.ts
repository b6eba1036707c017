import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { tellings } from '../../language/telling.js';
import { defineRule } from '../../rule.js';

/** General truths or reflections where problems are due, without a fact of one's own in the same item. */
export default defineRule<'preaching'>({
  id: 'self/preaching-for-problem',
  kinds: ['team', 'individual'],
  severity: 'error',
  fixable: 'suggestion',
  summary: {
    'zh-CN': '以讲道理、谈体会代替摆问题',
    en: 'General truths or reflections in place of problems',
  },
  why: {
    'zh-CN': '道理讲得再对，也看不出自己哪里没有做到。查摆部分要先亮出问题，认识可以写进原因剖析。',
    en: 'However right a truth is, it does not show where one fell short. Problems come first; insights belong in the cause analysis.',
  },
  basis: ['no-preaching'],
  messages: {
    preaching: {
      'zh-CN':
        '这里在讲道理、谈体会（“{words}”），没有摆问题。会议要求不能以讲道理、谈体会代替摆问题。请直接写：对照这一条，哪件事没有做到，时间、经过、后果是什么。',
      en: 'This preaches or reflects ("{words}") and states no problem, which the meeting forbids. Write straight away which matter fell short of it: when, how, with what result.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of tellings(context, ['problems'], ['preaching'])) {
      yield { messageId: 'preaching', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '对照这一条，没有做到的是：何时、何事、造成什么后果'),
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 一、存在的问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n⟦通过学习，我深刻认识到，理想信念是共产党人精神上的“钙”，没有理想信念，精神上就会“缺钙”。⟧\n',
      fixed:
        '## 一、存在的问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n通过学习，我深刻认识到，理想信念是共产党人精神上的“钙”，没有理想信念，精神上就会“缺钙”。〔对照这一条，没有做到的是：何时、何事、造成什么后果〕\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （三）带头践行以人民为中心的发展思想\n\n江山就是人民，人民就是江山。⟦只有始终同人民想在一起、干在一起，才能战胜一切困难。⟧\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '## 一、查摆的问题\n\n### （四）带头学习运用党在不同历史时期成功应对风险挑战的丰富经验\n\n1. 汛前检查走过场。5月我带队查了三座水库，两座没有下到坝脚。\n2. ⟦党员干部必须发扬斗争精神，在大是大非面前敢于亮剑，在矛盾冲突面前敢于迎难而上。⟧\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n理论上的清醒是政治上坚定的前提，我却没有做到：全年自学笔记要求写12篇，我写了5篇，其中3篇是12月最后一周补的。\n',
      note: {
        'zh-CN': '道理后面有本人的事实。',
        en: 'A fact of the author’s own follows the general truth.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 二、产生问题的原因剖析\n\n深刻反思，我对理想信念是精神之“钙”体会不深，放松了主观世界的改造，把学习当成了任务。\n',
      note: {
        'zh-CN': '原因剖析里谈认识，不是代替摆问题。',
        en: 'In the cause analysis an insight replaces no problem.',
      },
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （三）带头践行以人民为中心的发展思想\n\n嘴上常讲“民生无小事”，幸福里小区漏水的12封来信在班子成员手里转了四个月，没有一人到过现场。\n',
    },
  ],
});
