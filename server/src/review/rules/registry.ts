import type { BatchRule } from './batch-rule.js';

/** Rules across drafts, in the order in which they are listed. */
export const BATCH_RULES: readonly BatchRule[] = [
  {
    id: 'batch/missing-draft',
    severity: 'error',
    summary: { 'zh-CN': '名册上的成员没有交材料', en: 'A member of the roster has no draft' },
    why: {
      'zh-CN': '每名班子成员都要撰写个人发言提纲，会前审阅把关；缺一份，会就开不成。',
      en: 'Every member of the team writes an outline that is reviewed before the meeting.',
    },
    basis: ['self-written', 'review'],
    messages: {
      individual: {
        'zh-CN': '{name}没有个人发言提纲。请催交；已经写好的，在文件头写明“姓名: {name}”。',
        en: '{name} has no individual outline. Ask for it; where there is one, put "name: {name}" into its front matter.',
      },
      criticism: {
        'zh-CN': '{name}没有相互批评意见，而其他成员有。请催交。',
        en: '{name} has no mutual criticism though others have. Ask for it.',
      },
      team: {
        'zh-CN': '没有班子对照检查材料。请由主要负责人主持起草。',
        en: "The team's own self-examination is missing. The secretary sees to its drafting.",
      },
    },
  },
  {
    id: 'batch/duplicate-draft',
    severity: 'error',
    summary: { 'zh-CN': '一名成员交了两份同类材料', en: 'A member has two drafts of one kind' },
    why: {
      'zh-CN': '不知道以哪一份为准，就可能审阅了旧稿、会上念了另一份。',
      en: 'Nobody knows which one counts: the one that was reviewed may not be the one that is read out.',
    },
    basis: ['review'],
    messages: {
      twice: {
        'zh-CN': '{name}有 {count} 份{kind}：{paths}。请只留定稿，其余移出文件夹。',
        en: '{name} has {count} drafts of one kind ({kind}): {paths}. Keep the final one and move the others away.',
      },
    },
  },
  {
    id: 'batch/unknown-author',
    severity: 'warning',
    summary: { 'zh-CN': '作者不在名册上', en: 'The author is not on the roster' },
    why: {
      'zh-CN': '认不出作者的材料，既算不到谁名下，也查不出谁没有交。',
      en: 'A draft of an unknown author counts for nobody, and whoever is missing cannot be told.',
    },
    basis: ['review'],
    messages: {
      unknown: {
        'zh-CN': '作者“{name}”不在名册上。请核对姓名，或者在名册里补上这个人或这个称呼。',
        en: 'The author "{name}" is not on the roster. Check the name, or add the person or the form of address.',
      },
      nameless: {
        'zh-CN': '看不出是谁写的。请在文件头写明“姓名: …”。',
        en: 'Nothing says who wrote it. Put "name: …" into the front matter.',
      },
    },
  },
  {
    id: 'batch/copied-passage',
    severity: 'warning',
    summary: { 'zh-CN': '与别处的材料雷同', en: 'Shared with another draft' },
    why: {
      'zh-CN':
        '发言提纲要自己动手撰写。与同事、往年或范文雷同的段落，查摆的不是自己的问题。条文、标题、固定表述、名言古语、引号里的短句、许多人都写的短套话，不算雷同。',
      en: 'Outlines are to be written by oneself. What is shared with a colleague, an earlier year or a sample is not one’s own problem. Clauses, headings, set phrases, sayings, short quotations and short formulas that many share do not count.',
    },
    basis: ['self-written'],
    messages: {
      unit: {
        'zh-CN':
          '这一段 {length} 字与{who}的材料雷同（{place}，相同 {identity}%）。请自己动手，换成自己经手的人和事。',
        en: 'These {length} characters are shared with {who} ({place}, {identity}% alike). Write it yourself, with people and matters of your own.',
      },
      'last-year': {
        'zh-CN':
          '这一段 {length} 字与上年度的材料雷同（{place}，相同 {identity}%）。请写今年的事；老问题没有改好的，写明为什么没有改好。',
        en: 'These {length} characters are shared with last year’s draft ({place}, {identity}% alike). Write about this year; where an old problem stands, say why.',
      },
      archive: {
        'zh-CN':
          '这一段 {length} 字与存档材料雷同（{place}，相同 {identity}%）。请自己动手，换成自己经手的人和事。',
        en: 'These {length} characters are shared with a draft of the archive ({place}, {identity}% alike). Write it yourself.',
      },
      sample: {
        'zh-CN': '这一段 {length} 字照抄了范文（{place}，相同 {identity}%）。请换成自己经手的人和事。',
        en: 'These {length} characters are taken from a sample text ({place}, {identity}% alike). Replace them by your own.',
      },
    },
  },
  {
    id: 'batch/unanswered-opinion',
    severity: 'warning',
    summary: { 'zh-CN': '征求到的意见没有回应', en: 'A solicited opinion is not answered' },
    why: {
      'zh-CN': '群众意见和上级点明的问题，要逐一检查并作出实事求是的回应。',
      en: 'What people said before the meeting is to be answered one by one.',
    },
    basis: ['explanations'],
    messages: {
      unanswered: {
        'zh-CN': '征求到的意见“{text}”（{place}）没有回应。请查摆到位，或者说明情况。',
        en: 'The opinion "{text}" ({place}) is not answered. Examine it, or explain.',
      },
      unsure: {
        'zh-CN':
          '征求到的意见“{text}”（{place}）可能在第 {line} 行有回应，把握不大。请核对；确有回应的，点明是哪件事。',
        en: 'The opinion "{text}" ({place}) may be answered in line {line}; that is not sure. Check it, and let the answer name the matter.',
      },
    },
  },
  {
    id: 'batch/unreported-item',
    severity: 'warning',
    summary: {
      'zh-CN': '上年度整改清单有一项没有交账',
      en: "An item of last year's list is not reported on",
    },
    why: {
      'zh-CN': '上年度的整改要逐项交账，没落实的要说明原因。',
      en: 'What was promised last year is to be reported on item by item, with the reason where it was not done.',
    },
    basis: ['prior'],
    messages: {
      unanswered: {
        'zh-CN': '上年度整改清单的“{text}”（{place}）没有交账。请写明是否整改到位，没有到位的写明原因。',
        en: 'Last year’s "{text}" ({place}) is not reported on. Say whether it was done, and if not, why.',
      },
      unsure: {
        'zh-CN': '上年度整改清单的“{text}”（{place}）可能在第 {line} 行交了账，把握不大。请核对。',
        en: 'Last year’s "{text}" ({place}) may be reported on in line {line}; that is not sure. Check it.',
      },
    },
  },
  {
    id: 'batch/unlisted-problem',
    severity: 'warning',
    summary: {
      'zh-CN': '查摆的问题没有列入整改清单',
      en: 'A stated problem is not on the rectification list',
    },
    why: {
      'zh-CN': '查摆出来的问题都要列入整改清单，落实责任。',
      en: 'Every problem stated is to be on the rectification list with its measure and owner.',
    },
    basis: ['rectification-list'],
    messages: {
      unanswered: {
        'zh-CN':
          '问题“{text}”没有列入整改清单 {list}。请补上问题、措施、责任人和时限；selfexam rectify 可以起草。',
        en: 'The problem "{text}" is not on the list {list}. Add it with measure, owner and deadline; "selfexam rectify" drafts it.',
      },
      unsure: {
        'zh-CN': '问题“{text}”可能已列入整改清单 {list} 第 {line} 行，把握不大。请核对。',
        en: 'The problem "{text}" may be in line {line} of {list}; that is not sure. Check it.',
      },
    },
  },
  {
    id: 'batch/deadline-outside',
    severity: 'warning',
    summary: { 'zh-CN': '整改时限不在会议方案的时间内', en: "A deadline lies outside the meeting's dates" },
    why: {
      'zh-CN': '整改时限早于会议或晚于方案规定的期限，清单就兑现不了。',
      en: 'A deadline before the meeting or after its last day cannot be kept.',
    },
    basis: ['deadlines'],
    messages: {
      early: {
        'zh-CN': '完成时限“{deadline}”早于会议日期 {limit}。请核对年份和月份。',
        en: 'The deadline "{deadline}" is before the meeting of {limit}. Check year and month.',
      },
      late: {
        'zh-CN': '完成时限“{deadline}”晚于方案规定的 {limit}。请提前，或者写明阶段目标。',
        en: 'The deadline "{deadline}" is after {limit}, the last day of the plan. Move it, or name the stage to be reached.',
      },
    },
  },
  {
    id: 'batch/not-approved',
    severity: 'error',
    summary: { 'zh-CN': '材料没有审阅通过', en: 'The draft is not approved' },
    why: {
      'zh-CN': '个人发言提纲要经审阅把关；通过以后改动过的，要重新审阅。',
      en: 'Outlines are approved before the meeting; one that changed since is to be approved again.',
    },
    basis: ['review'],
    messages: {
      none: {
        'zh-CN': '这份材料还没有审阅通过。运行 selfexam approve 记录审阅结论。',
        en: 'This draft is not approved. "selfexam approve" records the approval.',
      },
      returned: {
        'zh-CN': '这份材料已由{by}退回：{comment}',
        en: 'This draft was returned by {by}: {comment}',
      },
      stale: {
        'zh-CN': '这份材料在{by}审阅以后又有改动（{why}），须重新审阅。',
        en: 'This draft changed after {by} reviewed it ({why}); it is to be reviewed again.',
      },
    },
  },
];

/** @throws where there is no such rule: a slip in the program */
export function batchRule(id: string): BatchRule {
  const rule = BATCH_RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no batch rule ${id}`);
  return rule;
}
