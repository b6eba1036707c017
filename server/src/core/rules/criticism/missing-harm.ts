import harm from '../../../../lexicons/harm.yaml';
import type { Item } from '../../draft/model.js';
import { LexiconFinder } from '../../language/lexicon.js';
import { promptBehind } from '../../language/prompts.js';
import { readTargets } from '../../meeting/targets.js';
import { defineRule } from '../../rule.js';
import type { Lexicon } from '../../schema/types.js';

const HARM = new LexiconFinder(harm as Lexicon);

/** The criticisms of one colleague state facts and nowhere say what harm they do. One finding for each colleague. */
export default defineRule<'harm'>({
  id: 'criticism/missing-harm',
  kinds: ['criticism'],
  severity: 'warning',
  fixable: 'suggestion',
  summary: { 'zh-CN': '没有点出危害', en: 'The harm is not named' },
  why: {
    'zh-CN': '只说事不说危害，容易变成就事论事。点到思想、政治、作风上，对方才知道问题的分量。',
    en: 'Facts alone stay a matter of work. Named as a matter of ideology, politics or style they show their weight.',
  },
  basis: ['harm', 'mutual-criticism'],
  messages: {
    harm: {
      'zh-CN':
        '对{name}的批评点了事，没有点出危害。会议要求从具体问题表现入手，点出在思想、政治、作风等方面的危害。请补一句：这件事反映出什么（党性、宗旨、作风、纪律……），影响了什么。',
      en: 'The criticism of {name} states facts and not their harm. The meeting asks for the harm in ideology, politics and style: add what it shows (Party spirit, purpose, style, discipline …) and what it damaged.',
    },
  },
  *check({ draft, outline, roster, judge }) {
    for (const { name, range, items } of readTargets(draft, outline, roster).groups) {
      const facts = items.filter((item) => judge(item).label === 'problem');
      const last = facts.at(-1);
      if (last === undefined || items.some(({ sentences }) => sentences.some(({ text }) => HARM.has(text))))
        continue;
      yield { messageId: 'harm', range, data: { name }, key: name, state: last };
    }
  },
  fix: ({ state }) =>
    promptBehind(state as Item, '危害：这件事反映出思想、政治、作风上的什么问题，影响了什么'),
  examples: [
    {
      kind: 'criticism',
      valid: false,
      text: '## ⟦对张建国同志的批评意见⟧\n\n一是项目调度抓得松。全年应开12次调度会，你开了5次，三号标段停工48天。\n\n二是接访常换人。安排你接访6次，你换了4次。\n',
      fixed:
        '## 对张建国同志的批评意见\n\n一是项目调度抓得松。全年应开12次调度会，你开了5次，三号标段停工48天。\n\n二是接访常换人。安排你接访6次，你换了4次。〔危害：这件事反映出思想、政治、作风上的什么问题，影响了什么〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n## 一、⟦对李秀英同志⟧\n\n你分管的口子全年发文214份，比上年多了63份，其中两页以内的不到三成。\n\n## 二、对王海同志\n\n值班你请人代过6次，交接本上签的都是你的名字，这是对党不老实，带坏了科里的风气。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对张建国同志的批评意见\n\n全年应开12次调度会，你开了5次，三号标段停工48天没有人过问，根子是政绩观偏了，只盯着开工剪彩。\n',
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对李秀英同志的批评意见\n\n一是来访的老人等了一上午，你从后门走了。\n\n二是承诺的免费体检拖了两年，伤了群众的心。\n',
      note: {
        'zh-CN': '同一位同志的几条意见中有一条点出危害即可。',
        en: 'One of the criticisms of a colleague naming the harm is enough.',
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '## 对王海同志的批评意见\n\n希望你今后多下基层，多听听群众的意见。\n',
      note: {
        'zh-CN': '还没有点出问题的，先由其他规则提示。',
        en: 'Where no problem is named yet, other rules speak first.',
      },
    },
  ],
});
