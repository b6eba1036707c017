import { DRAFT_KINDS, type Draft, type Item, type Sentence } from '../../draft/model.js';
import { verbatimTest } from '../../draft/verbatim.js';
import { defineRule } from '../../rule.js';
import type { Range, TextEdit } from '../../text/range.js';
import { misquotesOf } from '../../wording/in-item.js';
import type { Misquote } from '../../wording/misquote.js';
import { findMisquotes } from '../../wording/set-phrases.js';

interface Mend {
  readonly edit: TextEdit;
  readonly certain: boolean;
}

/** A fixed formulation is misquoted. What is fixed is data: server/lexicons/set-phrases.yaml. */
export default defineRule<Misquote['type']>({
  id: 'wording/set-phrase',
  kinds: DRAFT_KINDS,
  severity: 'warning',
  fixable: 'safe',
  summary: { 'zh-CN': '固定表述引用有误', en: 'A fixed formulation is misquoted' },
  why: {
    'zh-CN': '固定表述的搭配、成员、数目写错，是政治性差错，审阅时会被退回。',
    en: 'A wrong verb, member or number in a fixed formulation is a political slip, and the draft comes back from review.',
  },
  basis: ['wording', 'review'],
  messages: {
    collocation: {
      'zh-CN': '“{phrase}”的规范搭配是“{right}”，这里写作“{text}”。请改用规范搭配。',
      en: '"{phrase}" goes with "{right}"; here it says "{text}". Use the fixed verb.',
    },
    members: {
      'zh-CN': '“{phrase}”的内容是{right}，这里写作“{text}”，有错漏。请照规范表述改正。',
      en: '"{phrase}" stands for {right}; "{text}" has a wrong or missing member. Correct the list.',
    },
    number: {
      'zh-CN': '后面列举的是“{right}”的内容，这里却写作“{text}”，数目不符。请改正数目。',
      en: 'The members listed are those of "{right}", but it says "{text}". Correct the number.',
    },
    sequence: {
      'zh-CN': '规范表述是“{right}”，这里把其中一项写作“{phrase}”。如非有意，请改正。',
      en: 'The formulation is "{right}"; one of its members reads "{phrase}" here. Correct it unless it is meant.',
    },
    misspelling: {
      'zh-CN': '“{text}”是错误写法，应为“{right}”。请改正。',
      en: '"{text}" is wrong; it should read "{right}". Correct it.',
    },
  },
  *check({ draft }) {
    for (const { misquote, range, text, edit } of misquotes(draft)) {
      const { type, phrase, right, certain, entry } = misquote;
      const state: Mend | undefined = edit === undefined ? undefined : { edit, certain };
      yield { messageId: type, range, data: { text, phrase, right, entry }, state };
    }
  },
  fix({ state, data }) {
    const mend = state as Mend | undefined;
    if (mend === undefined) return [];
    const { edit, certain } = mend;
    const text = edit.text === '' ? String(data?.['right']) : edit.text;
    return [
      {
        safety: certain ? 'safe' : 'suggestion',
        title: { 'zh-CN': `改为“${text}”`, en: `Change to "${text}"` },
        edits: [edit],
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '进一步增强“四个意识”、⟦增强“四个自信”⟧、做到“两个维护”。',
      messageIds: ['collocation'],
      fixed: '进一步增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    },
    {
      kind: 'individual',
      valid: false,
      text: '学习习近平⟦新世代⟧中国特色社会主义思想不深，**⟦坚定**"四个意识"⟧流于口头。',
      messageIds: ['misspelling', 'collocation'],
      fixed: '学习习近平新时代中国特色社会主义思想不深，**增强**"四个意识"流于口头。',
      note: {
        'zh-CN': '引号直、弯、有、无都认，加粗也不妨碍。',
        en: 'Straight, curly or missing quotes and bold make no difference.',
      },
    },
    {
      kind: 'team',
      valid: false,
      text: '“四个意识”（⟦政治意识、大局意识、看齐意识⟧）树得不牢，对照⟦五大纪律⟧：政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律，也有差距。',
      messageIds: ['members', 'number'],
      fixed:
        '“四个意识”（政治意识、大局意识、核心意识、看齐意识）树得不牢，对照六大纪律：政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律，也有差距。',
    },
    {
      kind: 'team',
      valid: false,
      text: '没有完全做到⟦学史明理、学史增信、学史崇德、学史立行⟧。',
      messageIds: ['sequence'],
      fixed: '没有完全做到学史明理、学史增信、学史崇德、学史力行。',
      note: {
        'zh-CN': '也可能是有意改写，只给建议，不自动改。',
        en: 'It may be meant, so the fix is only suggested.',
      },
    },
    {
      kind: 'team',
      valid: false,
      text: '⟦做到"两个确立"⟧还不够坚决。',
      messageIds: ['collocation'],
      note: {
        'zh-CN': '可改为“领悟”或“拥护”，由作者定。',
        en: 'Two verbs could be meant, so there is no fix.',
      },
    },
    {
      kind: 'individual',
      valid: true,
      text: '深刻领悟“两个确立”的决定性意义，增强"四个意识"、坚定四个自信、做到「两个维护」；我自己经手的账没有核对，形式主义、官僚主义等“四风”问题仍有表现。',
    },
    {
      kind: 'individual',
      valid: true,
      text: '责任意识、大局意识、服务意识不强；`坚定“四个意识”` 是我摘抄时写错的。',
      note: {
        'zh-CN': '没有写出简称的列举不查，代码里的不查。',
        en: 'A list without the name, and code, are left alone.',
      },
    },
  ],
});

interface Placed {
  readonly misquote: Misquote;
  readonly range: Range;
  readonly text: string;
  readonly edit: TextEdit | undefined;
}

type Placing = (start: number, end: number) => Range;

/** Misquotes of headings and sentences, none of them inside code. */
function* misquotes(draft: Draft): Generator<Placed> {
  const { source } = draft;
  const isVerbatim = verbatimTest(draft);
  for (const { misquote, text, place } of found(draft)) {
    const { start, end, edit } = misquote;
    const range = place(start, end);
    if (edit === undefined) {
      if (!isVerbatim(range)) yield { misquote, range, text: text.slice(start, end), edit: undefined };
      continue;
    }
    const target = place(edit.start, edit.end);
    if (isVerbatim(target)) continue;
    // Where markup stands between the words, an edit would take it out.
    const plain = source.slice(target) === text.slice(edit.start, edit.end);
    yield {
      misquote,
      range,
      text: text.slice(start, end),
      edit: plain ? { range: target, text: edit.text } : undefined,
    };
  }
}

/** Misquotes of headings, then of sentences, with the text that their offsets are those of. */
function found({ headings, items, source }: Draft): { misquote: Misquote; text: string; place: Placing }[] {
  const all: ReturnType<typeof found> = [];
  for (const { textRange } of headings) {
    const text = source.slice(textRange);
    const place: Placing = (start, end) => ({ start: textRange.start + start, end: textRange.start + end });
    for (const misquote of findMisquotes(text)) all.push({ misquote, text, place });
  }
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const misquotes = misquotesOf(item);
    if (misquotes.length === 0) continue;
    for (const { sentence, found: misquote } of misquotes) {
      const { text, prose, start: from } = item.sentences[sentence] as Sentence;
      all.push({ misquote, text, place: (start, end) => prose.sourceRange(from + start, from + end) });
    }
  }
  return all;
}
