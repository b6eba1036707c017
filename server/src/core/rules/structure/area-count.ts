import type { Draft, Item, Sentence } from '../../draft/model.js';
import { defineRule, type RuleContext } from '../../rule.js';
import { missingAreas } from '../../skeleton/place.js';
import { parseCount } from '../../text/numerals.js';
import type { Range } from '../../text/range.js';

const NUMBER = '[一二两三四五六七八九十]{1,3}|[0-9０-９]{1,3}';
/** 「从以下五个方面」, 「五个带头」: how many areas the draft says it examines. */
const AREAS = new RegExp(`(${NUMBER})\\s?个(?:方面|带头)`, 'g');
/** What makes 五个方面 an announcement of the areas, and not a word about something else. */
const ANNOUNCES = /对照|检视|检查|查摆|剖析|重点|存在|问题|不足|以下|如下|围绕|聚焦/;
/** 「征求到意见12条：」, 「梳理出问题5个，分别是」: a number with the list behind it. */
const ANNOUNCED_LIST = new RegExp(
  `(?:意见|建议|问题|不足|措施|事项|任务)(?:和建议|建议)?(?:共|共计|一共)?(${NUMBER})\\s?(?:条|个|项|件|点|方面)|(${NUMBER})\\s?(?:条|个|项|件|点|方面)(?:的)?(?:主要|突出|具体)?(?:意见|建议|问题|不足|措施|事项|任务)`,
);
/** 「其中」, 「等」, 「已完成」: the list need not be the whole. */
const PARTIAL = /其中|等方面|等问题|等意见|除|已完成|已整改|未完成|没有完成|尚未|主要有|主要是|部分/;

/** A number in the draft that its own areas or its own list contradict. */
export default defineRule<'areas' | 'list'>({
  id: 'structure/area-count',
  kinds: ['individual', 'team'],
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '写的数目与实际列出的不符', en: 'A number and what is listed under it differ' },
  why: {
    'zh-CN': '写五个方面而列了六个，说 12 条意见只列 10 条，审阅人会认为漏写或照搬。',
    en: 'Five areas announced and six examined, or twelve opinions and ten listed, look left out or copied.',
  },
  basis: ['areas'],
  messages: {
    areas: {
      'zh-CN': '这里写“{text}”，实际检查了 {count} 个方面。请核对，改正数目或补齐、合并内容。',
      en: 'It says "{text}", but {count} areas are examined. Check it, and correct the number or the sections.',
    },
    list: {
      'zh-CN': '这里写“{text}”，后面列出的是 {count} 条。请核对，改正数目或补齐内容。',
      en: 'It says "{text}", but {count} are listed behind it. Check it, and correct the number or the list.',
    },
  },
  *check(context) {
    yield* areaCounts(context);
    yield* listCounts(context.draft);
  },
  examples: [
    {
      kind: 'individual',
      profile: '2024',
      valid: false,
      messageIds: ['areas'],
      text: '# 个人发言提纲\n\n现对照⟦五个方面⟧检查如下。\n\n## 一、严守政治纪律和政治规矩方面\n\n请示报告拖了三天。\n\n## 二、增强党性、砥砺作风方面\n\n全年下去4次。\n\n## 三、勇于担责、敢于创新方面\n\n压了2件信访件。\n\n## 四、履行管党治党责任方面\n\n只谈过一次话。\n',
    },
    {
      kind: 'team',
      valid: false,
      messageIds: ['list'],
      text: '会前征求到⟦意见建议5条⟧：一是议事规则执行不严；二是调研不深；三是会议偏多；四是信访件办得慢。\n',
    },
    {
      kind: 'team',
      valid: false,
      messageIds: ['list'],
      text: '梳理出⟦三个突出问题⟧：\n\n1. 议事规则执行不严。\n2. 调研不深。\n3. 会议偏多。\n4. 信访件办得慢。\n',
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '现从四个方面对照检查。\n\n## 一、严守政治纪律和政治规矩方面\n\n请示报告拖了三天。\n\n## 二、增强党性、砥砺作风方面\n\n全年下去4次。\n\n## 三、勇于担责、敢于创新方面\n\n压了2件信访件。\n',
      note: {
        'zh-CN': '少写的方面由 structure/missing-check-area 提示，数目没有错。',
        en: 'The area left out is reported by structure/missing-check-area; the number is right.',
      },
    },
    {
      kind: 'team',
      valid: true,
      text: '会前征求到意见建议12条，其中对班子5条。主要有：一是议事规则执行不严；二是调研不深。\n',
      note: { 'zh-CN': '只举了主要的，不算数目不符。', en: 'Only the main ones are listed.' },
    },
    {
      kind: 'individual',
      profile: '2024',
      valid: true,
      text: '我从三个方面督促过他，他都没有改。去年查摆的5个问题，完成4个。\n\n## 一、增强党性、砥砺作风方面\n\n全年下去4次。\n',
      note: { 'zh-CN': '说的不是检查方面。', en: 'This is not about the check areas.' },
    },
  ],
});

function* areaCounts(
  context: RuleContext,
): Generator<{ messageId: 'areas'; range: Range; data: { text: string; count: number } }> {
  const { outline, profile } = context;
  const sections = new Set(outline.areas.map(({ area }) => area)).size;
  if (sections === 0) return;
  const missing = missingAreas(context).length;
  const total = profile.areas.length;
  for (const { text, at } of announcements(context)) {
    for (const match of text.matchAll(AREAS)) {
      const said = parseCount(match[1] as string);
      if (said === undefined || said < 2 || said === sections || said === sections + missing) continue;
      if (
        !match[0].endsWith('带头') &&
        !ANNOUNCES.test(text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20))
      )
        continue;
      if (said > 2 * total) continue;
      yield {
        messageId: 'areas',
        range: at(match.index, match.index + match[0].length),
        data: { text: match[0], count: sections },
      };
    }
  }
}

interface Place {
  readonly text: string;
  at(start: number, end: number): Range;
}

/** Where a draft announces its areas: its preamble, headings over areas, the words in front of the first area. */
function* announcements({ draft, outline }: RuleContext): Generator<Place> {
  const first = outline.areas[0]?.section.range.start ?? 0;
  for (const { part, section } of outline.parts) {
    const { textRange, text } = section.heading;
    if (part !== 'problems' || draft.source.slice(textRange) !== text) continue;
    yield { text, at: (start, end) => ({ start: textRange.start + start, end: textRange.start + end }) };
  }
  for (const item of draft.items) {
    if (item.range.start >= first) break;
    const role = outline.role(item);
    if (role !== 'preamble' && role !== 'problems') continue;
    for (const sentence of item.sentences) yield placeOf(sentence);
  }
}

function placeOf({ text, prose, start: from }: Sentence): Place {
  return { text, at: (start, end) => prose.sourceRange(from + start, from + end) };
}

/** A lead that gives a number, and the enumeration directly behind it. */
function listCounts({
  items,
}: Draft): { messageId: 'list'; range: Range; data: { text: string; count: number } }[] {
  const wrong: ReturnType<typeof listCounts> = [];
  for (let index = 0; index < items.length; index++) {
    const lead = items[index] as Item;
    if (!lead.lead) continue;
    const sentence = lead.sentences.at(-1);
    if (sentence === undefined || !/[：:]$/.test(sentence.text) || PARTIAL.test(sentence.text)) continue;
    const matches = [...sentence.text.matchAll(new RegExp(ANNOUNCED_LIST.source, 'g'))];
    const [match] = matches;
    if (match === undefined || matches.length > 1) continue;
    const said = parseCount(match[1] ?? match[2] ?? '');
    const count = listed(items, index);
    if (said === undefined || count < 2 || said === count) continue;
    const range = sentence.prose.sourceRange(
      sentence.start + match.index,
      sentence.start + match.index + match[0].length,
    );
    wrong.push({ messageId: 'list', range, data: { text: match[0], count } });
  }
  return wrong;
}

/** Members of the one enumeration behind a lead; 0 where it is not clear where it ends. */
function listed(items: readonly Item[], lead: number): number {
  const first = items[lead + 1];
  if (first?.marker?.value !== 1 || first.section !== items[lead]?.section) return 0;
  let count = 0;
  for (let i = lead + 1; i < items.length; i++) {
    const { marker, form, section } = items[i] as Item;
    if (
      section !== first.section ||
      form !== first.form ||
      marker === undefined ||
      marker.value !== count + 1
    )
      break;
    count++;
  }
  const behind = items[lead + count + 1];
  const unclear =
    behind !== undefined &&
    behind.section === first.section &&
    behind.marker !== undefined &&
    behind.form === first.form;
  return unclear ? 0 : count;
}
