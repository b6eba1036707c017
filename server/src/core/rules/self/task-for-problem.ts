import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { tellings } from '../../language/telling.js';
import { defineRule } from '../../rule.js';

/** A wish, a task or advice where a problem is due. */
export default defineRule<'task' | 'wish'>({
  id: 'self/task-for-problem',
  kinds: ['team', 'individual'],
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '把问题写成任务、愿望或建议', en: 'A problem dressed as a task, a wish or advice' },
  why: {
    'zh-CN': '“需提标增效”“还要进一步……”只说今后要做什么，没有说现在错在哪里，等于没有查摆。',
    en: '“Needs to be stepped up” says what is to come, not what went wrong; nothing has been examined.',
  },
  basis: ['concrete'],
  messages: {
    task: {
      'zh-CN':
        '这里把问题写成了任务或建议（“{words}”）。查摆部分要写已经发生的问题。请把“要、需、应当……”改成“没有、不……”，写明哪件事、差在哪里；怎么做放到整改措施里。',
      en: 'A problem is dressed as a task or as advice here ("{words}"). Turn "should" into "did not": which matter, where it fell short. What is to be done belongs in the measures.',
    },
    wish: {
      'zh-CN':
        '这里写的是愿望（“{words}”），不是问题。查摆部分要写已经发生的问题。请写明哪件事没有做到、造成什么后果；打算放到整改措施里。',
      en: 'This is a wish ("{words}"), not a problem. Write which matter was not done and with what result; intentions belong in the measures.',
    },
  },
  *check(context) {
    for (const { item, judgement, range, words, related } of tellings(
      context,
      ['problems'],
      ['advice', 'hope'],
    )) {
      const messageId = judgement.label === 'hope' ? 'wish' : 'task';
      yield { messageId, range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '已经发生的问题：何时、何事、没有做到什么、造成什么后果'),
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n⟦要进一步加大重点项目推进力度，压实各部门责任，确保各项任务按期完成。⟧\n',
      messageIds: ['task'],
      fixed:
        '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n要进一步加大重点项目推进力度，压实各部门责任，确保各项任务按期完成。〔已经发生的问题：何时、何事、没有做到什么、造成什么后果〕\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （三）带头践行以人民为中心的发展思想\n\n一是接访制度落实不到位。全年安排班子成员接访24次，实际到场15次。\n\n⟦二是建议建立健全群众诉求快速响应机制，安排专人负责，定期通报办理情况。⟧\n',
      messageIds: ['task'],
    },
    {
      kind: 'individual',
      valid: false,
      text: '## 一、查摆的问题\n\n### （四）带头学习运用党在不同历史时期成功应对风险挑战的丰富经验\n\n⟦希望今后能够有更多机会到一线锻炼，不断提高应对复杂局面的能力。⟧\n',
      messageIds: ['wish'],
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （三）带头践行以人民为中心的发展思想\n\n居民代表两次建议把垃圾站移到路口外，我嫌牵扯部门多，压了七个月没有上会。\n',
      note: {
        'zh-CN': '群众提的建议被本人压下，说的是问题。',
        en: "Residents' suggestions that the author shelved: a problem.",
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n局党组要求每月到联系企业一次，我全年只去了4次，其中两次是陪上级检查顺路去的。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 三、整改措施\n\n1. 3月底前把联系的6家企业全部走访一遍，问题清单交局办公室，每月由我销号一次。\n',
      note: { 'zh-CN': '任务写在整改措施里是对的。', en: 'Among the measures a task is right.' },
    },
  ],
});
