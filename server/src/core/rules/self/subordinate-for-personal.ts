import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { tellings } from '../../language/telling.js';
import { defineRule } from '../../rule.js';

/** Subordinates' problem where the author's own is due. */
export default defineRule<'subordinate'>({
  id: 'self/subordinate-for-personal',
  kinds: ['individual'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '以下级问题代替个人问题', en: "Subordinates' problem in place of one's own" },
  why: {
    'zh-CN': '下级出了问题，分管领导有没有教育、检查、处理，才是本人要查摆的。',
    en: 'Where subordinates are at fault, what their superior taught, checked or let pass is what has to be examined.',
  },
  basis: ['no-subordinate', 'self-written'],
  messages: {
    subordinate: {
      'zh-CN':
        '这里说的是下级或承办人（“{words}”）的问题，不是本人的。会议要求不能以下级问题代替个人问题。请改写为“对这件事，我该管而没有……”，写明本人哪一环没有尽责、造成什么后果。',
      en: 'This is the problem of subordinates ("{words}"), not yours, and the meeting forbids the one in place of the other. Rewrite it as "I was to supervise it and did not …": where you failed, with what result.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of tellings(
      context,
      ['problems'],
      ['subordinate-for-personal'],
    )) {
      yield { messageId: 'subordinate', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '对这件事，我该管而没有做的是：何时、何事、造成什么后果'),
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 一、存在的问题\n\n### （三）带头践行以人民为中心的发展思想\n\n⟦分管科室的工作人员服务意识不强，对来办事的群众态度生硬。⟧\n',
      fixed:
        '## 一、存在的问题\n\n### （三）带头践行以人民为中心的发展思想\n\n分管科室的工作人员服务意识不强，对来办事的群众态度生硬。〔对这件事，我该管而没有做的是：何时、何事、造成什么后果〕\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '---\nkind: individual\nname: 周立群\n---\n\n## 一、存在的突出问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n一是项目推进慢。东站路改造6月就该开工，我三次推迟协调会，11月才进场。\n\n⟦二是一些村干部能力不足、责任心不强，政策落实到村里就走了样。⟧\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '## 一、查摆的问题\n\n### （五）带头深刻汲取党史中正反两方面经验，履行全面从严治党责任\n\n⟦个别乡镇负责同志纪律观念淡薄，工作中不作为、慢作为，执行上级要求打折扣。⟧\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （三）带头践行以人民为中心的发展思想\n\n窗口两名工作人员对群众态度生硬，全年被投诉14次，投诉单都送到我这里，我只批了“阅”，没有找他们谈过一次话。\n',
      note: {
        'zh-CN': '下级的错处只是起头，后面写了本人没有做什么。',
        en: "The subordinates' fault only opens it; what the author failed to do follows.",
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （五）带头深刻汲取党史中正反两方面经验，履行全面从严治党责任\n\n对年轻干部教育管理宽松。去年科里小陈三次夜里值班脱岗，我知道后没有批评，也没有向机关党委报告。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n我把难事往下推。4月信访积案包案分解时，我把自己名下的5件分给了三个科长，自己一件没留。\n',
    },
  ],
});
