import { foldedSentences } from '../../draft/item-words.js';
import { allSections, type Draft, type Item, type Section } from '../../draft/model.js';
import { fromWords } from '../../draft/origin.js';
import type { SectionRole } from '../../meeting/outline.js';
import type { ResolvedProfile } from '../../meeting/profile.js';
import { mentionOf } from '../../meeting/mention.js';
import { memoiseLasting } from '../../memo.js';
import { defineRule, type RuleContext } from '../../rule.js';
import { fold } from '../../text/characters.js';
import { anchorOf } from '../../skeleton/anchor.js';
import { endBefore, insertionEdits } from '../../skeleton/insert.js';
import { outermost, sectionsOf } from '../../skeleton/place.js';
import { explanationPrompt } from '../../template.js';

type Matter = ResolvedProfile['explanations'][number];

/** What people call the usual matters; a profile read from a plan has no aliases of its own. */
const USUAL: readonly (readonly [RegExp, readonly string[]])[] = [
  [/群众|信访|举报/, ['群众反映', '信访', '举报', '群众来信', '群众意见']],
  [/巡视|巡察/, ['巡视', '巡察']],
  [/约谈|函询|谈话/, ['约谈', '函询', '谈话提醒', '提醒谈话', '诫勉']],
  [/重大事项|有关事项|报告(?:的)?事项/, ['重大事项', '个人有关事项', '有关事项报告', '个人事项', '重要事项']],
];
/** An explanation, even where it is that there is nothing to explain. */
const EXPLAINS =
  /无|没有|不存在|未(?:发现|收到|受到|被|涉及|有|发生)|说明|如实报告|已[^。；，]{0,8}(?:报告|整改|回复|办结|说明|答复)|反馈的?.{0,30}(?:已|我)|接受|收到/;
/** Nothing at all: 「无上述情况」, 「均无」, 「没有需要说明的事项」, 「无」 alone. */
const NOTHING =
  /(?:均|都|皆|全部)(?:无|没有|不存在)|(?:无|没有|不存在|未发生|未有)(?:上述|以上|前述|上列|所列|这几?[方类种]|这些)|(?:上述|以上|前述)[^。；]{0,16}(?:无|没有|不存在|未发生)|(?:无|没有|不存在)(?!其他|别的)[^。；，,]{0,4}(?:需要?|应当?|须|要)[^。；，,]{0,10}(?:说明|报告)|^[\s（(]*(?:无|没有)[。.）)\s]*$/;

/** A matter that every member explains is not mentioned, or mentioned and not explained. */
export default defineRule<'missing' | 'unexplained'>({
  id: 'explanations/missing-explanation',
  kinds: ['individual'],
  severity: 'error',
  fixable: 'suggestion',
  summary: { 'zh-CN': '规定的事项没有逐项说明', en: 'A matter that is to be explained is not' },
  why: {
    'zh-CN': '群众反映、巡视反馈、约谈函询、个人重大事项要逐项说明；没有的也要写“无”，不能不提。',
    en: 'Each of the matters is to be explained one by one; where there is nothing, that is to be said.',
  },
  basis: ['explanations'],
  messages: {
    missing: {
      'zh-CN': '没有说明“{matter}”。这一项要逐项说明，请补写；没有的写“无”。',
      en: 'Nothing is said about "{matter}". Each matter is to be explained; where there is nothing, write 无.',
    },
    unexplained: {
      'zh-CN': '提到了“{matter}”，没有作出说明。请写明情况；没有的写“无”。',
      en: '"{matter}" is mentioned and not explained. Say what there was; where there is nothing, write 无.',
    },
  },
  *check(context) {
    const { draft, profile } = context;
    if (profile.explanations.length === 0) return;
    const known = knownMatters(profile);
    const said = statements(context, known);
    if (
      said.some(
        ({ own, text, words, lead, scoped }) =>
          own && !lead && !scoped && NOTHING.test(text) && !known.some(({ mentioned }) => mentioned(words)),
      )
    )
      return;
    const [section] = sectionsOf('explanations', context);
    const nowhere: Matter[] = [];
    for (const { matter, mentioned: mentions } of known) {
      const about = said.filter(({ words }) => mentions(words));
      if (about.some((statement) => explains(statement, matter))) continue;
      const mentioned = about.find(({ own }) => own);
      if (mentioned !== undefined) {
        yield {
          messageId: 'unexplained',
          range: mentioned.range,
          data: { matter: matter.name },
          key: matter.id,
        };
      } else nowhere.push(matter);
    }
    const range = section?.heading.textRange ?? anchorOf(draft);
    // Where the whole part is missing, one finding says so for all of them.
    const groups =
      section === undefined && nowhere.length > 1 ? [nowhere] : nowhere.map((matter) => [matter]);
    for (const group of groups) {
      const matter = group.map(({ name }) => name).join('、');
      yield { messageId: 'missing', range, data: { matter }, key: group.map(({ id }) => id).join(' ') };
    }
  },
  fix({ messageId, data }, context) {
    const section = sectionsOf('explanations', context).at(-1);
    if (section === undefined || messageId !== 'missing') return [];
    const matter = String(data?.['matter']);
    const offset = endBefore(context.draft, section.range.end);
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': `补写“${matter}”的说明`, en: `Add the explanation of "${matter}"` },
        edits: insertionEdits(context.draft, [{ offset, blocks: [explanationPrompt(matter)] }]),
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      messageIds: ['missing'],
      text: '# ⟦个人发言提纲⟧\n\n群众反映我周末用公车一事，已向组织说明，车费已补交。组织没有对我约谈函询，个人重大事项已报告。\n\n## 一、存在的突出问题\n\n巡视反馈的问题我没有牵头整改。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['missing'],
      text: '## 五、⟦需要说明的事项⟧\n\n群众反映：无。\n\n巡察反馈：涉及我1条，已整改。\n\n个人有关事项：已按规定报告。\n',
      fixed:
        '## 五、需要说明的事项\n\n群众反映：无。\n\n巡察反馈：涉及我1条，已整改。\n\n个人有关事项：已按规定报告。\n\n组织约谈函询：〔逐项说明情况；没有的写“无”〕。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['unexplained'],
      text: '## 五、需要说明的事项\n\n### 1.群众反映\n\n无。\n\n### 2.⟦巡视反馈⟧\n\n### 3.组织约谈函询\n\n无。\n\n### 4.个人需报告的重大事项\n\n女儿去年9月出国留学，已按规定报告。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['missing'],
      text: '# ⟦个人发言提纲⟧\n\n## 一、存在的突出问题\n\n巡视反馈的问题我没有牵头整改。\n',
      note: {
        'zh-CN': '一项也没有说明的，合并提示。',
        en: 'Where nothing is explained, one finding names all.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 五、需要说明的事项\n\n本人没有需要说明的情况。\n',
      note: {
        'zh-CN': '“没有需要说明的情况”“无上述情况”就是说明。',
        en: 'To say that there is nothing to explain explains all of them.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '五、群众反映、巡视反馈、组织约谈函询、个人需报告的重大事项说明\n\n以上四项本人均无。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '# 个人发言提纲\n\n需要说明的是：群众没有向我反映或举报问题；省委第三巡视组反馈的问题涉及我2条，已整改；组织对我函询1次，已如实说明；个人有关事项已按规定报告。\n\n## 一、存在的突出问题\n\n我压了2件信访件。\n',
      note: {
        'zh-CN': '写在导语里、换了说法，也算。',
        en: 'In other words and in the preamble they count, too.',
      },
    },
  ],
});

/** Parts beside the one on explanations in which something may be explained. */
const MAY_EXPLAIN: ReadonlySet<SectionRole> = new Set(['preamble', 'accountability', 'other']);

interface Statement {
  readonly text: string;
  /** The text folded; see {@link mentionOf}. */
  readonly words: string;
  readonly range: Draft['sentences'][number]['range'];
  /** It stands in the part on explanations. */
  readonly own: boolean;
  readonly heading: boolean;
  readonly lead: boolean;
  /** It stands under a small title inside the part and is about that alone. */
  readonly scoped: boolean;
  /** A heading that has text of its own. */
  readonly filled: boolean;
}

/** In the part on explanations every word about a matter explains it; elsewhere it must say so. */
function explains({ own, text, heading, lead, filled }: Statement, { name }: Matter): boolean {
  if (heading) return filled;
  return own ? !lead && text.length > name.length : EXPLAINS.test(text);
}

/** A matter and the test whether a text mentions it. */
interface Known {
  readonly matter: Matter;
  mentioned(words: string): boolean;
}

const knownMatters = memoiseLasting(({ explanations }: ResolvedProfile): Known[] =>
  explanations.map((matter) => {
    const usual = USUAL.filter(([pattern]) => pattern.test(matter.name)).flatMap(([, names]) => names);
    return { matter, mentioned: mentionOf({ name: matter.name, aliases: [...matter.aliases, ...usual] }) };
  }),
);

const foldedRow = fromWords(({ cells }: Item) => [fold(cells.map(({ text }) => text).join('：'))]);

/** Sentences that may explain, and small titles of the part on explanations. */
function statements(context: RuleContext, known: readonly Known[]): Statement[] {
  const { draft, outline } = context;
  const found: Statement[] = [];
  const sections = outermost(sectionsOf('explanations', context));
  const single = (section: Section): boolean =>
    known.filter(({ mentioned }) => mentioned(fold(section.heading.text))).length === 1;
  for (const item of draft.items) {
    const own =
      outline.role(item) === 'explanations' ||
      (item.section !== undefined && sections.includes(item.section));
    if (!own && !MAY_EXPLAIN.has(outline.role(item))) continue;
    const parts =
      item.form === 'table-row'
        ? [{ text: item.cells.map(({ text }) => text).join('：'), range: item.range }]
        : item.sentences;
    const folded = item.form === 'table-row' ? foldedRow(item) : foldedSentences(item);
    const scoped =
      own && item.section !== undefined && (!sections.includes(item.section) || single(item.section));
    for (const [index, { text, range }] of parts.entries()) {
      const words = folded[index] as string;
      found.push({ text, words, range, own, heading: false, lead: item.lead, scoped, filled: false });
    }
  }
  for (const section of sections) {
    const titles = single(section)
      ? [section, ...allSections(section.children)]
      : allSections(section.children);
    for (const { heading, items } of titles) {
      found.push({
        text: heading.text,
        words: fold(heading.text),
        range: heading.textRange,
        own: true,
        heading: true,
        lead: false,
        scoped: true,
        filled: items.some(({ lead }) => !lead),
      });
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
