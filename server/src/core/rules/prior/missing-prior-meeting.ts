import { foldedSentences, foldedWords } from '../../draft/item-words.js';
import { allSections, type Item, type Section } from '../../draft/model.js';
import { fromWords } from '../../draft/origin.js';
import { itemsIn } from '../../meeting/items-in.js';
import { mentionOf } from '../../meeting/mention.js';
import type { Outline } from '../../meeting/outline.js';
import type { ResolvedProfile } from '../../meeting/profile.js';
import { defineRule, type RuleContext } from '../../rule.js';
import { anchorOf } from '../../skeleton/anchor.js';
import { endBefore, insertionEdits } from '../../skeleton/insert.js';
import { outermost, sectionsOf } from '../../skeleton/place.js';
import { priorPrompt } from '../../template.js';
import { fold } from '../../text/characters.js';
import type { Range } from '../../text/range.js';

type Meeting = ResolvedProfile['priorMeetings'][number];

/** Where the profile names no meeting. */
const LAST_MEETING = '上年度民主生活会';
/** What people call the year before, whatever the meeting was. */
const LAST_YEAR = /上一?年|去年|前次|上次|上一次/;
/** A meeting of no special subject: in a report on last year nothing else can be meant. */
const ORDINARY = /^(?:20\d\d年度?|上一?年度?|去年)(?:的)?民主生活会$/;
/** A sentence outside the report speaks of an earlier meeting only with one of these. */
const REPORTS = /整改|查摆|承诺|问题|措施|落实|完成/;

/** A meeting whose measures are to be reported on is not mentioned in the report. */
export default defineRule<'missing'>({
  id: 'prior/missing-prior-meeting',
  kinds: ['individual', 'team'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '没有报告以往民主生活会的整改落实情况', en: 'An earlier meeting is not reported on' },
  why: {
    'zh-CN': '会议方案点名的每次会议，整改落实情况都要报告，旧账不能丢。',
    en: 'The plan names the meetings whose measures are to be reported on; none of them may be dropped.',
  },
  basis: ['prior'],
  messages: {
    missing: {
      'zh-CN': '没有报告“{meeting}”的整改落实情况。请逐项写明是否整改到位，没有落实的说明原因。',
      en: 'The draft does not report on "{meeting}". Say for each measure whether it was carried out, and why not where it was not.',
    },
  },
  *check(context) {
    const { draft, profile, kind } = context;
    const [report] = sectionsOf('prior', context);
    const range: Range = report?.heading.textRange ?? anchorOf(draft);
    const own = ownWords(context);
    const words = [...own.folded, ...preamble(context)].join('\n');
    if (profile.priorMeetings.length === 0) {
      const demanded = profile.parts[kind].some(({ id, required }) => id === 'prior' && required);
      if (demanded && !own.lastYear && !saysLastYear(context))
        yield { messageId: 'missing', range, data: { meeting: LAST_MEETING }, key: 'last-year' };
      return;
    }
    for (const meeting of profile.priorMeetings) {
      const mentions = mentionOf(withYears(meeting, profile));
      if (mentions(words) || (isLastYears(meeting, profile) && own.lastYear)) continue;
      yield { messageId: 'missing', range, data: { meeting: meeting.name }, key: meeting.id };
    }
  },
  fix({ data }, context) {
    const report = sectionsOf('prior', context).at(-1);
    if (report === undefined) return [];
    const meeting = String(data?.['meeting']);
    const offset = endBefore(context.draft, report.range.end);
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': `补写“${meeting}”的整改情况`, en: `Add the report on "${meeting}"` },
        edits: insertionEdits(context.draft, [{ offset, blocks: [priorPrompt(meeting)] }]),
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      messageIds: ['missing'],
      text: '# 个人发言提纲\n\n## 一、⟦以往整改落实情况⟧\n\n2020年度民主生活会查摆问题4个，均已整改到位。\n\n## 二、存在的突出问题\n\n我压了2件信访件。\n',
      fixed:
        '# 个人发言提纲\n\n## 一、以往整改落实情况\n\n2020年度民主生活会查摆问题4个，均已整改到位。\n\n2020年专项巡视整改专题民主生活会查摆问题〔几〕个，已整改到位〔几个，逐项写明做法和结果〕；没有整改到位的〔哪几个〕，原因是〔主要原因〕，下一步〔措施和完成时限〕。\n\n## 二、存在的突出问题\n\n我压了2件信访件。\n',
    },
    {
      kind: 'team',
      profile: '2024',
      valid: false,
      messageIds: ['missing'],
      text: '# ⟦领导班子对照检查材料⟧\n\n## 一、存在的突出问题\n\n上年度机关支出超了预算，3次临时动议上会。\n',
      note: {
        'zh-CN': '问题里提到上年度，不等于报告了整改情况。',
        en: 'To speak of last year among the problems is no report.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '# 个人发言提纲\n\n会前，我对2020年度民主生活会和专项巡视整改专题民主生活会查摆的问题逐项对账，均已整改到位。\n\n## 一、存在的突出问题\n\n我压了2件信访件。\n',
      note: { 'zh-CN': '写在导语里也算。', en: 'A report in the preamble counts.' },
    },
    {
      kind: 'team',
      profile: '2024',
      valid: true,
      text: '一、去年民主生活会查摆问题整改情况\n\n7项措施均已完成。\n\n二、存在的问题\n\n3次临时动议上会。\n',
      note: { 'zh-CN': '“去年”“上年度”“2023年度”都认得。', en: 'The year may be named in any way.' },
    },
  ],
});

/** What the part on earlier meetings says, headings and all, and whether it speaks of last year. */
function ownWords(context: RuleContext): { folded: string[]; lastYear: boolean } {
  const { outline } = context;
  const sections = outermost(sectionsOf('prior', context));
  const titles = sections.flatMap((section) =>
    [section, ...allSections(section.children)].map(({ heading }) => heading.text),
  );
  const folded = titles.map(fold);
  let lastYear = titles.some((text) => LAST_YEAR.test(text));
  for (const item of inPrior(outline, sections)) {
    folded.push(foldedWords(item));
    lastYear ||= namesLastYear(item);
  }
  return { folded, lastYear };
}

function inPrior(outline: Outline, sections: readonly Section[]): Iterable<Item> {
  const own = itemsIn(outline, 'prior');
  const others = sections.flatMap((section) =>
    section.items.filter((item) => outline.role(item) !== 'prior'),
  );
  return others.length === 0 ? own : [...own, ...others];
}

const namesLastYear = fromWords(({ sentences, cells }: Item) =>
  [...sentences, ...cells].some(({ text }) => LAST_YEAR.test(text)),
);

/** Sentences of the preamble that report something, folded. */
function preamble({ outline }: RuleContext): string[] {
  return itemsIn(outline, 'preamble').flatMap(reports);
}

const reports = fromWords((item: Item) =>
  foldedSentences(item).filter((_, index) => REPORTS.test(item.sentences[index]?.text ?? '')),
);

function saysLastYear({ outline }: RuleContext): boolean {
  return itemsIn(outline, 'preamble').some(({ sentences }) =>
    sentences.some(({ text }) => REPORTS.test(text) && LAST_YEAR.test(text)),
  );
}

function isLastYears({ name }: Meeting, { year }: ResolvedProfile): boolean {
  return (
    ORDINARY.test(name) && (!/20\d\d/.test(name) || year === undefined || name.includes(String(year - 1)))
  );
}

/** A meeting of the year before the profile's may be called last year's. */
function withYears(
  { name, aliases }: Meeting,
  { year }: ResolvedProfile,
): { name: string; aliases: string[] } {
  const before = year === undefined ? undefined : String(year - 1);
  const lastYear = before !== undefined && name.includes(before) ? before : /上一?年度?|去年/.exec(name)?.[0];
  if (lastYear === undefined) return { name, aliases: [...aliases] };
  const calls = [
    '上年度',
    '上一年度',
    '上年',
    '去年',
    '去年度',
    ...(before === undefined ? [] : [`${before}年度`, `${before}年`]),
  ];
  const pattern = new RegExp(`${lastYear}(?:年度|年)?`);
  return {
    name,
    aliases: [
      ...aliases,
      ...[name, ...aliases]
        .filter((one) => pattern.test(one))
        .flatMap((one) => calls.map((call) => one.replace(pattern, call))),
    ],
  };
}
