import type { Item } from '../../draft/model.js';
import { opensEnumeration } from '../../draft/enumeration-opening.js';
import { promptBehind } from '../../language/prompts.js';
import { tellings } from '../../language/telling.js';
import { defineRule } from '../../rule.js';

/** A problem with nothing in it that could be checked. */
export default defineRule<'vague'>({
  id: 'self/vague-problem',
  kinds: ['team', 'individual'],
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    'zh-CN': '问题写得空泛，没有具体人、具体事',
    en: 'A problem without a person, a matter or a number',
  },
  why: {
    'zh-CN': '“不够深入”“有差距”放在谁身上都成立。没有时间、事情、数量、后果，问题就无法核对，也无法整改。',
    en: '“Not deep enough” fits anyone. Without a time, a matter, a number or a result nobody can check the problem or mend it.',
  },
  basis: ['concrete'],
  messages: {
    vague: {
      'zh-CN':
        '这个问题写得空泛（“{words}”），没有可以核对的人和事。会议要求从具体人具体事入手。请补一个实例：何时、何事、涉及谁、多少次，造成什么后果。',
      en: 'This problem is vague ("{words}"): nothing in it can be checked, and the meeting asks for concrete people and matters. Add an instance: when, what, whom, how often, with what result.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of tellings(context, ['problems'], ['vague'])) {
      if (opensEnumeration(item, context.draft)) continue;
      yield { messageId: 'vague', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '实例：何时、何事、涉及谁、多少次、造成什么后果'),
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 一、存在的问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n⟦理论学习不够深入，系统性不强，学用结合不够紧密。⟧\n',
      fixed:
        '## 一、存在的问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n理论学习不够深入，系统性不强，学用结合不够紧密。〔实例：何时、何事、涉及谁、多少次、造成什么后果〕\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （三）带头践行以人民为中心的发展思想\n\n一是答复群众走形式。全年网民留言213条，直接复制往年答复的有87条。\n\n⟦二是联系服务群众还不够紧密，宗旨意识有待进一步增强。⟧\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '## 一、查摆的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n⟦担当精神不足，比如，在推进重点工作中，思考谋划不够充分，统筹协调不够到位，存在畏难情绪。⟧\n',
      note: {
        'zh-CN': '有“比如”而没有事实，还是空泛。',
        en: 'An "for instance" without a fact is still vague.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n理论学习不够深入。《党史简论》发下来半年，我只看了前两章，7月研讨的发言稿是办公室代写的。\n',
      note: { 'zh-CN': '“不够深入”后面有实例。', en: 'An instance follows the judgement.' },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （三）带头践行以人民为中心的发展思想\n\n到桥东社区调研三次，次次都是书记陪着走那条主街，没有进过一户居民家。\n',
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n营商环境整治抓得不紧，企业反映的9项审批卡点，班子年内只研究过两项。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （二）带头增强党性\n\n理论武装抓得不实，学用结合不够紧密。\n\n一是学得少。《党史简论》我只看了前两章。\n\n二是用得浅。7月研讨的发言稿是办公室代写的。\n',
      note: {
        'zh-CN': '概括的话后面有“一是……二是……”，看的是各条有没有实例。',
        en: 'What only sums up the members that follow is left to them.',
      },
    },
  ],
});
