import { textOf } from '../../draft/item-words.js';
import type { Item, Sentence } from '../../draft/model.js';
import { fromWords } from '../../draft/origin.js';
import { defineRule, type RuleContext } from '../../rule.js';
import type { Range } from '../../text/range.js';
import { hasPlaceholders } from '../../wording/in-item.js';

/** Words that say that something of last year's is not done, or not wholly. */
const UNFINISHED =
  /(?:尚|还|仍|均)?(?:未|没有|没能|未能|没)(?:全部|完全|按时|按期|如期|彻底|真正|得到|有效)?(?:完成|落实|整改|销号|到位|解决|办结|启动|建成|兑现|见效|取得突破)|(?:尚|还|仍)(?:未|没有|没)|部分(?:完成|落实|整改|到位)|基本(?:完成|到位|落实|整改到位|解决)|(?:正在|仍在|还在)(?:推进|整改|办理|落实|进行|实施|协调|建设|申报|完善|制定|起草)|(?:推进|整改|办理|实施|建设)(?:过程)?(?:之)?中(?=$|[，。；、,;）)])|(?:持续|长期)(?:推进|整改|坚持)(?:中)?(?=$|[，。；,;）)])|(?:进展|推进|落实|整改)(?:比较|较为|较|相对|还|仍|有些|不够)?(?:缓慢|较慢|滞后|不力|不到位|不彻底|不及时)/g;
/** Nothing is unfinished, or it has been finished since. */
const DONE =
  /(?:没有|无|不存在|未发现|并无)[^，。；,;]{0,8}(?:未|没有|没)(?:全部|完全)?(?:完成|落实|整改|到位|销号)|(?:未|没有)(?:完成|落实|整改到位|到位)的?(?:有|共|为)?[:：]?\s?(?:0|０|零|无)(?:[个项条件]|$|[，。；])/;
const SINCE_DONE =
  /(?:现已|目前已|已经?|均已|都已|全部)(?:经)?(?:全部|全面|基本)?(?:完成|落实|整改到位|办结|销号|解决|到位|建成)/;
/** Why: a cause, or an own fault that is named. */
const REASON =
  /因(?!此|而|地制宜|材施|人而异|事而异|势利导|素)|由于|原因|原由|缘于|在于|鉴于|考虑到|受[^，。；]{1,16}(?:影响|制约|限制|所限)|主要是|系[^，。；]{0,12}所致|导致|造成|所致|限于|碍于|(?:需要?|待|等待|须)[^，。；]{0,12}(?:审批|批复|批准|审核|立项|配套|到位|落实后|协调|统筹|完成后|出台)|流标|资金|经费|疫情|(?:我|本人|班子|自己)[^，。；]{0,10}(?:没有|没|未|忘|怕|担心|嫌|不够|不力|拖|疏|畏|懒|松)|不周|畏难|缺(?:乏|少|口)|牵涉|涉及/;
const LAST_YEAR = /(?:上一?年度?|去年|20\d\d年度?)[^。]{0,24}(?:民主生活会|整改|承诺|查摆)/;

/** A measure of last year's is said to be unfinished, partly done or in progress, without its reason. */
export default defineRule<'item' | 'listed'>({
  id: 'prior/unexplained-unfinished',
  kinds: ['individual', 'team'],
  severity: 'error',
  fixable: 'suggestion',
  summary: {
    'zh-CN': '上年度没有落实的措施没有说明原因',
    en: 'An unfinished measure of last year’s has no reason',
  },
  why: {
    'zh-CN': '没落实的要说明原因；只说“正在推进”“基本完成”，等于没有交账。',
    en: 'What was not carried out needs its reason; "in progress" or "mostly done" is no account.',
  },
  basis: ['prior'],
  messages: {
    item: {
      'zh-CN': '这里说“{cue}”，没有写原因。没落实的要说明原因，请写明为什么、何时完成。',
      en: 'It says "{cue}" and gives no reason. What was not carried out needs one: say why, and when it will be done.',
    },
    listed: {
      'zh-CN': '这一项列在“{cue}”之下，没有写原因。没落实的要说明原因，请写明为什么、何时完成。',
      en: 'This one is listed under "{cue}" without a reason. What was not carried out needs one: say why, and when it will be done.',
    },
  },
  *check(context) {
    let lead: { readonly cue: string; readonly item: Item } | undefined;
    const { items } = context.draft;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Item;
      if (!reportsLastYear(item, context)) {
        lead = undefined;
        continue;
      }
      const cue = unfinished(item);
      const text = tellsWhy(item);
      if (item.lead) {
        lead = cue !== undefined && !text.hasReason ? { cue: cue.text, item } : undefined;
        continue;
      }
      if (lead !== undefined && (lead.item.section !== item.section || item.form === 'paragraph'))
        lead = undefined;
      if (text.hasReason || hasPlaceholders(item)) continue;
      if (cue !== undefined) {
        const related = [
          {
            range: cue.cueRange,
            message: { 'zh-CN': '这里说没有落实', en: 'This says that it is not done' },
          },
        ];
        yield { messageId: 'item', range: cue.range, data: { cue: cue.text }, related, state: cue.range };
      } else if (lead !== undefined && !text.isDone) {
        yield { messageId: 'listed', range: item.range, data: { cue: lead.cue }, state: item.range };
      }
    }
  },
  fix({ state }, { draft }) {
    const { end } = state as Range;
    const mark = /[。；;，,！？!?]$/.exec(draft.source.text.slice(Math.max(0, end - 1), end));
    const at = end - (mark?.[0].length ?? 0);
    return [
      {
        safety: 'suggestion',
        title: { 'zh-CN': '补写原因和完成时限', en: 'Add the reason and the deadline' },
        edits: [{ range: { start: at, end: at }, text: '，原因是〔没有落实的原因〕，〔完成时限〕' }],
      },
    ];
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      messageIds: ['item', 'item'],
      text: '## 一、上年度民主生活会整改落实情况\n\n一是集中学习补课已完成。⟦二是联系点走访制度正在推进。⟧⟦三是档案数字化尚未完成，下一步将加快进度。⟧\n',
      fixed:
        '## 一、上年度民主生活会整改落实情况\n\n一是集中学习补课已完成。二是联系点走访制度正在推进，原因是〔没有落实的原因〕，〔完成时限〕。三是档案数字化尚未完成，下一步将加快进度，原因是〔没有落实的原因〕，〔完成时限〕。\n',
    },
    {
      kind: 'team',
      valid: false,
      messageIds: ['listed'],
      text: '一、上年度整改落实情况\n\n8项措施完成6项，没有完成的2项：\n\n1. 办事大厅改造。因招标流标一次，改在今年3月完工。\n2. ⟦信访积案化解。⟧\n',
      note: {
        'zh-CN': '列在“没有完成”下面的，逐项都要有原因。',
        en: 'Each one listed as not done needs its reason.',
      },
    },
    {
      kind: 'team',
      valid: false,
      messageIds: ['item'],
      text: '## 一、上年度整改落实情况\n\n⟦2020年度民主生活会查摆的问题基本整改到位。⟧\n\n## 二、存在的问题\n\n3次临时动议上会。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 一、上年度民主生活会整改落实情况\n\n查摆的4个问题均已整改到位，没有未完成的事项。\n\n去年初尚未完成的两项，3月底前已全部完成。\n',
      note: { 'zh-CN': '否定的、后来完成的不算。', en: 'Denied, or finished since.' },
    },
    {
      kind: 'individual',
      valid: true,
      text: '一、上年度整改落实情况\n\n完成7个，没有完成的两个：一是村卫生室联网只通了118个，我没有尽早同电信公司谈光缆路由，计划今年6月底接通；二是档案数字化，招标流标一次，已重新挂网。\n\n二、存在的问题\n\n部分工作尚未落实到位。\n',
      note: {
        'zh-CN': '原因可以是自己的过失；问题部分里的“尚未”不归这条管。',
        en: 'An own fault is a reason; problems are not this rule’s business.',
      },
    },
    {
      kind: 'team',
      valid: true,
      text: '一、上年度整改落实情况\n\n办公用房调整基本完成，剩余两间因消防验收未过，6月底前腾退。\n',
    },
  ],
});

function reportsLastYear(item: Item, { outline }: RuleContext): boolean {
  const role = outline.role(item);
  return role === 'prior' || (role === 'preamble' && namesLastYear(item));
}

const namesLastYear = fromWords(({ sentences }: Item) => sentences.some(({ text }) => LAST_YEAR.test(text)));

interface Cue {
  readonly text: string;
  readonly range: Range;
  readonly cueRange: Range;
}

/** The first sentence that says so, and where. */
function unfinished(item: Item): Cue | undefined {
  const cue = cueOf(item);
  if (cue === undefined) return undefined;
  const { text, index } = cue;
  const { prose, start, range } = item.sentences[cue.sentence] as Sentence;
  return { text, range, cueRange: prose.sourceRange(start + index, start + index + text.length) };
}

const cueOf = fromWords((item: Item): { sentence: number; text: string; index: number } | undefined => {
  for (const [number, sentence] of item.sentences.entries()) {
    const match = cueIn(sentence, item);
    if (match !== undefined) return { sentence: number, text: match[0], index: match.index };
  }
  return undefined;
});

function cueIn({ text }: Sentence, item: Item): RegExpExecArray | undefined {
  for (const match of text.matchAll(UNFINISHED)) {
    if (DONE.test(text)) return undefined;
    const behind = text.slice(match.index + match[0].length);
    if (SINCE_DONE.test(behind)) continue;
    if (item.form !== 'table-row' && SINCE_DONE.test(nextSentence(item, text))) continue;
    return match;
  }
  return undefined;
}

/** 「…尚未完成。3月底前已全部完成。」 */
function nextSentence({ sentences }: Item, text: string): string {
  const index = sentences.findIndex((sentence) => sentence.text === text);
  return sentences[index + 1]?.text ?? '';
}

/** What the words of an item say of why, and of since when. */
const tellsWhy = fromWords((item: Item) => {
  const text = textOf(item);
  return { hasReason: REASON.test(text), isDone: SINCE_DONE.test(text) };
});
