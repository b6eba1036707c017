import harm from '../../../../lexicons/harm.yaml';
import type { Item } from '../../draft/model.js';
import { LexiconFinder } from '../../language/lexicon.js';
import { promptBehind } from '../../language/prompts.js';
import { readTargets } from '../../meeting/targets.js';
import { defineRule, type RuleContext } from '../../rule.js';
import type { Lexicon } from '../../schema/types.js';
import { anchorOf } from '../../skeleton/anchor.js';
import type { Range } from '../../text/range.js';

const HARM = new LexiconFinder(harm as Lexicon);
const PROMPT = '危害：这件事反映出思想、政治、作风上的什么问题，影响了什么';
/** More than these are told at once, at the title: the same warning at every heading is noise. */
const MOST_ALONE = 2;

/** The criticisms of one colleague state facts and nowhere say what harm they do. */
export default defineRule<'harm' | 'several'>({
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
    several: {
      'zh-CN':
        '对 {count} 位同志（{names}）的批评都没有点出危害。会议要求点出在思想、政治、作风等方面的危害。请逐人补一句：这件事反映出什么（党性、宗旨、作风、纪律……），影响了什么。',
      en: 'The criticisms of {count} colleagues ({names}) do not name the harm in ideology, politics or style that the meeting asks for. Add for each what the matter shows (Party spirit, purpose, style, discipline …) and damaged.',
    },
  },
  *check(context) {
    const groups = harmless(context);
    const all = groups.length > MOST_ALONE;
    for (const { name, range, last } of all ? [] : groups) {
      yield { messageId: 'harm', range, data: { name }, key: name, state: [last] };
    }
    if (!all) return;
    const message = {
      'zh-CN': '对这位同志的批评没有点出危害',
      en: 'No harm is named in the criticism of this colleague',
    };
    const related = groups.map(({ range }) => ({ range, message }));
    const data = { count: groups.length, names: groups.map(({ name }) => name).join('、') };
    yield {
      messageId: 'several',
      range: anchorOf(context.draft),
      data,
      related,
      state: groups.map(({ last }) => last),
    };
  },
  fix({ state }) {
    const fixes = (state as readonly Item[]).flatMap((item) => promptBehind(item, PROMPT));
    const [first] = fixes;
    return first === undefined ? [] : [{ ...first, edits: fixes.flatMap(({ edits }) => edits) }];
  },
  examples: [
    {
      kind: 'criticism',
      valid: false,
      messageIds: ['harm'],
      text: '## ⟦对张建国同志的批评意见⟧\n\n一是项目调度抓得松。全年应开12次调度会，你开了5次，三号标段停工48天。\n\n二是接访常换人。安排你接访6次，你换了4次。\n',
      fixed:
        '## 对张建国同志的批评意见\n\n一是项目调度抓得松。全年应开12次调度会，你开了5次，三号标段停工48天。\n\n二是接访常换人。安排你接访6次，你换了4次。〔危害：这件事反映出思想、政治、作风上的什么问题，影响了什么〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      messageIds: ['several'],
      text: '# ⟦相互批评意见⟧\n\n**对张建国：**\n\n一是全年应开12次调度会，你开了5次，三号标段停工48天。\n\n**对李秀英：**\n\n一是你分管的口子全年发文214份，比上年多了63份。\n\n**对王海：**\n\n一是值班你请人代过6次，交接本上签的都是你的名字。\n',
      fixed:
        '# 相互批评意见\n\n**对张建国：**\n\n一是全年应开12次调度会，你开了5次，三号标段停工48天。〔危害：这件事反映出思想、政治、作风上的什么问题，影响了什么〕\n\n**对李秀英：**\n\n一是你分管的口子全年发文214份，比上年多了63份。〔危害：这件事反映出思想、政治、作风上的什么问题，影响了什么〕\n\n**对王海：**\n\n一是值班你请人代过6次，交接本上签的都是你的名字。〔危害：这件事反映出思想、政治、作风上的什么问题，影响了什么〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      messageIds: ['harm'],
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

interface Harmless {
  readonly name: string;
  readonly range: Range;
  /** The last criticism with facts: the harm goes behind it. */
  readonly last: Item;
}

function harmless({ outline, roster, judge }: RuleContext): Harmless[] {
  return readTargets(outline, roster).groups.flatMap(({ name, range, items }) => {
    const last = items.findLast((item) => judge(item).label === 'problem');
    if (last === undefined || items.some(({ sentences }) => sentences.some(({ text }) => HARM.has(text))))
      return [];
    return [{ name, range, last }];
  });
}
