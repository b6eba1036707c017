import type { Item } from '../../draft/model.js';
import { promptBehind } from '../../language/prompts.js';
import { tellings } from '../../language/telling.js';
import { defineRule } from '../../rule.js';

/** The team's or unnamed others' problem where the author's own is due. The judge tells taking one's share from it. */
export default defineRule<'team'>({
  id: 'self/team-for-personal',
  kinds: ['individual'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '以班子问题代替个人问题', en: "The team's problem in place of one's own" },
  why: {
    'zh-CN': '个人发言提纲查摆的是本人的责任。只写班子、单位或“有的同志”怎样，谁也不用改。',
    en: "An individual outline examines its author's own responsibility. Where only the team or “some comrades” are at fault, nobody has to change.",
  },
  basis: ['no-team', 'self-written'],
  messages: {
    team: {
      'zh-CN':
        '这里说的是班子或别人（“{words}”）的问题，不是本人的。会议要求不能以班子问题代替个人问题。请改写为“我在其中……没有……”，写明哪件事、本人没有做什么、造成什么后果。',
      en: 'This is the problem of the team or of others ("{words}"), not yours, and the meeting forbids the one in place of the other. Rewrite it as "my part in it was …": which matter, what you failed to do, with what result.',
    },
  },
  *check(context) {
    for (const { item, range, words, related } of tellings(context, ['problems'], ['team-for-personal'])) {
      yield { messageId: 'team', range, data: { words }, related, state: item };
    }
  },
  fix: ({ state }) => promptBehind(state as Item, '我在其中：何时、何事、没有做什么、造成什么后果'),
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n⟦班子抓落实不够有力，对上级部署的重点工作督促检查不够经常。⟧\n',
      fixed:
        '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n班子抓落实不够有力，对上级部署的重点工作督促检查不够经常。〔我在其中：何时、何事、没有做什么、造成什么后果〕\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '---\nkind: individual\nname: 周立群\n---\n\n## 一、存在的突出问题\n\n### （一）带头深刻感悟“两个确立”的决定性意义\n\n1. 中心组全年集中学习12次，我请假4次，补学笔记是照着同事的抄的。\n2. ⟦有的党员干部对理论学习重视不够，认为学不学一个样，存在应付了事的现象。⟧\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '## 一、查摆的问题\n\n### （五）带头深刻汲取党史中正反两方面经验，履行全面从严治党责任\n\n⟦党组落实全面从严治党主体责任还有差距，对机关党建工作研究部署不够。⟧\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n作为班子成员，去年6月讨论停车场选址时，我明知群众意见大，没有在会上提出不同意见，项目开工两个月就停了工。\n',
      note: {
        'zh-CN': '以班子成员的身份说本人没有做什么，是本人的问题。',
        en: 'What the author failed to do as a member of the team is his or her own problem.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （五）带头深刻汲取党史中正反两方面经验，履行全面从严治党责任\n\n督促各支部落实“三会一课”不够，我联系的第二支部全年只开了5次支委会，我一次也没有过问。\n',
      note: {
        'zh-CN': '省略的主语是本人，“各支部”是督促的对象。',
        en: 'The omitted subject is the author; the branches are what he or she was to supervise.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n党组3月就定了由我牵头清理积压的37件历史遗留项目，到年底我只办结了9件，其余一次调度会也没有开过。\n',
      note: {
        'zh-CN': '班子定了而本人没有落实，是本人的问题。',
        en: 'What the team decided and the author did not do is his or her own problem.',
      },
    },
  ],
});
