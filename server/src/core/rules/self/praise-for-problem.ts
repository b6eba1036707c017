import { tellings } from '../../language/telling.js';
import { defineRule } from '../../rule.js';

/** Achievements, praise or a good fault where problems are due. No fix: the words have to go, not to be added to. */
export default defineRule<'praise'>({
  id: 'self/praise-for-problem',
  kinds: ['team', 'individual'],
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '在查摆问题的地方评功摆好', en: 'Achievements where problems are due' },
  why: {
    'zh-CN': '查摆部分只讲问题。讲成绩，或者把“对自己要求太严”之类的好缺点当问题，是把自我批评变成自我表扬。',
    en: 'The part on problems states problems. Achievements, or faults that are virtues, turn self-criticism into self-praise.',
  },
  basis: ['concrete', 'self-written'],
  messages: {
    praise: {
      'zh-CN':
        '这里在讲成绩、讲优点（“{words}”），不是摆问题。查摆部分不评功摆好。请删去或移到上年度整改情况里，改写自己没有做好的具体事。',
      en: 'This tells of achievements or virtues ("{words}"), not of a problem. Delete it or move it to the report on the last measures, and write what was not done well.',
    },
  },
  *check(context) {
    for (const { range, words, related } of tellings(context, ['problems'], ['praise'])) {
      yield { messageId: 'praise', range, data: { words }, related };
    }
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n⟦一年来，我始终勤勉尽责、任劳任怨，带领干部职工圆满完成了各项任务，得到上级的充分肯定。⟧\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （三）带头践行以人民为中心的发展思想\n\n⟦班子始终把群众放在心上，扎实办好民生实事，群众满意度连年提升，走在全省前列。⟧\n',
    },
    {
      kind: 'individual',
      valid: false,
      text: '## 一、查摆的问题\n\n### （五）带头深刻汲取党史中正反两方面经验，履行全面从严治党责任\n\n1. 谈话提醒少。全年应谈12人次，我谈了5人次。\n2. ⟦工作上太拼，一心扑在事业上，经常加班加点，不太注意身体。⟧\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、存在的问题\n\n### （二）带头牢记我们党是什么、要干什么这个根本问题\n\n连续三年考核优秀，我就飘了，今年4月以后没有参加过一次项目调度会，两个标段停工四十多天我还不知道。\n',
      note: {
        'zh-CN': '成绩是引子，落脚在本人的问题上。',
        en: 'The achievement leads up to a problem of one’s own.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、上年度民主生活会整改落实情况\n\n上年度查摆的5个问题全部整改到位，接访由全年4次增加到12次，回访满意率由71%提高到93%。\n',
      note: { 'zh-CN': '整改情况里可以讲成效。', en: 'In the report on the last measures results are due.' },
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n### （三）带头践行以人民为中心的发展思想\n\n报上去的群众满意度是98%，班子复核时发现，217份问卷里有60份是村干部代填的。\n',
    },
  ],
});
