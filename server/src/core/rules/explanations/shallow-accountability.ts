import { countCharacters } from '../../draft/length.js';
import { textOf } from '../../draft/item-words.js';
import type { Item, Sentence } from '../../draft/model.js';
import { fromWords } from '../../draft/origin.js';
import { itemsIn } from '../../meeting/items-in.js';
import { defineRule, type RuleContext } from '../../rule.js';
import { anchorOf } from '../../skeleton/anchor.js';
import type { Range } from '../../text/range.js';
import { hasPlaceholders } from '../../wording/in-item.js';

/** What a member is held accountable by. */
const SANCTION =
  '问责|党内警告|党内严重警告|警告处分|记过|记大过|降级|撤职|留党察看|政务处分|党纪处分|处分|诫勉|通报批评|责令检查|书面检查|批评教育|组织处理';
const OWN = new RegExp(
  `(?:我|本人)[^。；！？]{0,40}?(?:受到?|被|给予|受过|曾受)[^。；！？，]{0,24}?(?:${SANCTION})`,
);
/** The sanction is somebody else's, or there is none. */
const NOT_OWN = new RegExp(
  `(?:未|没有|没|不曾|从未|不存在|无)[^。；，,]{0,12}(?:受到?|被|受过)?[^。；，,]{0,10}(?:${SANCTION})|(?:受到?|被)[^。；，,]{0,12}(?:${SANCTION})的(?:干部|同志|人员|党员|职工|下属|部门|单位|科室)|(?:让|使|导致|致使|造成)[^。；，,]{0,14}(?:受到?|被)|(?:副手|下属|部下|科长|处长|主任|同事|同志|干部|职工|老乡|亲属)[^。；，,]{0,6}(?:受到?|被)`,
);
const NONE =
  /^[\s（(]*(?:无|没有)[。.）)\s]*$|(?:未|没有|没|不曾|从未|不存在|无)[^。；，,]{0,16}(?:问责|处分|组织处理|上述|该|此|这类)/;
/** What a deep examination has: the own fault, its root, and what is drawn from it. */
const FAULT =
  /(?:我|本人)[^。；]{0,30}(?:责任|没有|未|失职|失察|不力|不到位|疏|放松|纵容|把关)|(?:责任|失职|失察|失管)[^。；]{0,12}(?:在我|由我|是我)|(?:我|本人)[^。；，]{0,8}(?:批了|签了|同意|拍板|拖|压|放|只|忘|怕|嫌|图|默许|点头)|负有[^。；]{0,12}责任|应负|难辞其咎/;
const ROOT =
  /思想|信念|党性|宗旨|政治|觉悟|私心|特权|侥幸|麻痹|畏难|好人主义|官僚主义|形式主义|根源|根子|法纪|纪律意识|敬畏/;
const LESSON =
  /教训|今后|整改|改正|以此为|警醒|警示|引以为戒|汲取|吸取|已经?(?:建立|制定|修订|补|改|完成)|保证|坚决/;
/** Shorter than this nobody examines anything. */
const SHORTEST = 80;

/** Whoever was held accountable owes a deep examination. */
export default defineRule<'missing' | 'short' | 'fault' | 'root' | 'lesson'>({
  id: 'explanations/shallow-accountability',
  kinds: ['individual'],
  severity: 'error',
  fixable: 'none',
  summary: { 'zh-CN': '受到问责而没有作出深刻检查', en: 'Held accountable, and no deep examination' },
  why: {
    'zh-CN': '受到问责的要作出深刻检查：讲清事由和本人责任，挖出思想根源，写明教训和整改。',
    en: 'Whoever was held accountable examines it in depth: the matter and the own fault, its root, the lesson and what was mended.',
  },
  basis: ['accountability'],
  messages: {
    missing: {
      'zh-CN': '受到问责的要作出深刻检查，这里只提到受问责，没有检查。请写明事由、本人责任、思想根源和教训。',
      en: 'Whoever was held accountable owes a deep examination, and there is none. Write the matter, your own fault, its root and the lesson.',
    },
    short: {
      'zh-CN': '对受到问责的检查只有 {length} 字，不够深刻。请写明事由、本人责任、思想根源和教训。',
      en: 'The examination of the sanction has only {length} characters. Write the matter, your own fault, its root and the lesson.',
    },
    fault: {
      'zh-CN': '对受到问责的检查没有写本人责任。请写明自己该做什么、没有做什么。',
      en: 'The examination of the sanction does not name your own fault. Say what you should have done and did not do.',
    },
    root: {
      'zh-CN': '对受到问责的检查没有挖思想根源。请从理想信念、党性、纪律意识上找原因。',
      en: 'The examination of the sanction does not reach its root. Look for it in conviction, Party spirit and discipline.',
    },
    lesson: {
      'zh-CN': '对受到问责的检查没有写教训和整改。请写明吸取了什么教训、改了什么。',
      en: 'The examination of the sanction draws no lesson. Say what you learnt and what you have mended.',
    },
  },
  *check(context) {
    const { draft, profile, outline } = context;
    if (!profile.accountability) return;
    const section = outline.parts.find(({ part }) => part === 'accountability')?.section;
    const own = itemsIn(outline, 'accountability').filter(({ lead }) => !lead);
    const mentioned = ownSanctions(context);
    const declared = draft.meta.accountable?.value === true;
    const none = own.length > 0 && own.every(saysNone);
    if (!declared && (none || (mentioned.length === 0 && own.length === 0))) return;
    if (own.some((item) => hasPlaceholders(item))) return;
    const range: Range = section?.heading.textRange ?? mentioned[0]?.range ?? anchorOf(draft);
    const examined = own.length > 0 && !none ? own : mentioned.map(({ item }) => item);
    const problem = shortcoming(examined, context, own.length > 0);
    if (problem !== undefined) yield { range, key: 'accountability', ...problem };
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      messageIds: ['missing'],
      text: '# 个人发言提纲\n\n## 五、需要说明的事项\n\n⟦2021年4月，因下属单位耗材采购案，我受到党内警告处分。⟧\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['missing'],
      text: '---\n受到问责: 是\n---\n\n# ⟦个人发言提纲⟧\n\n## 一、存在的突出问题\n\n我压了2件信访件。\n',
      note: {
        'zh-CN': '抬头里声明受到问责，正文没有检查。',
        en: 'The front matter says so, and the text does not examine it.',
      },
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['short'],
      text: '## 六、⟦受到问责的检查⟧\n\n我因耗材采购案受到党内警告处分，负有领导责任，思想上放松了，今后一定吸取教训。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['root'],
      text: '## 六、⟦受到问责的检查⟧\n\n2021年4月，县妇幼保健院副院长收受耗材商回扣被留置。举报信前年11月就到过局里，我批了“请妇幼院自查”，没有派人核查，等于让他自己查自己，我负有主要领导责任，受到党内警告处分。今后凡是举报信一律由机关纪委核查，已建立台账，每月通报一次。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['fault'],
      text: '## 六、⟦受到问责的检查⟧\n\n2021年4月，县妇幼保健院副院长收受耗材商回扣被留置，组织上给予党内警告处分。回头看，思想上的麻痹、好人主义是根源，信念的堤坝先掏了个洞。今后凡是举报信一律由机关纪委核查，已建立台账，每月通报一次，以此为戒，警钟长鸣，决不让同样的事情再发生一次。\n',
    },
    {
      kind: 'individual',
      valid: false,
      messageIds: ['lesson'],
      text: '## 六、⟦受到问责的检查⟧\n\n2021年4月，县妇幼保健院副院长收受耗材商回扣被留置。举报信前年11月就到过局里，我批了“请妇幼院自查”，没有派人核查，等于让他自己查自己，我负有主要领导责任，受到党内警告处分。思想上的麻痹、好人主义是根源，怕查出事来影响全局的考核，把面子看得比党的纪律还重。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 六、受到问责的检查\n\n2021年4月，县妇幼保健院副院长收受耗材商回扣被留置。举报信前年11月就到过局里，我批了“请妇幼院自查”，没有派人核查，等于让他自己查自己，我负有主要领导责任，受到党内警告处分。根子在我思想麻痹、好人主义，怕查出事来影响全局考核。教训是深刻的，我已建立举报件台账，由机关纪委核查，每月通报。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 五、需要说明的事项\n\n本人没有受到问责。我让一名受到处分的同志负责采购，没有跟踪谈话。\n\n## 六、受到问责的检查\n\n无。\n',
      note: { 'zh-CN': '没有受到问责的，或者受处分的是别人。', en: 'No sanction, or somebody else’s.' },
    },
  ],
});

/** Items outside the report on last year that say the author was sanctioned, and where they say so. */
function ownSanctions({ draft: { items }, outline }: RuleContext): { item: Item; range: Range }[] {
  const found: ReturnType<typeof ownSanctions> = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const sentence = sanctioned(item);
    if (sentence < 0 || outline.role(item) === 'prior') continue;
    found.push({ item, range: (item.sentences[sentence] as Sentence).range });
  }
  return found;
}

const saysNone = fromWords(({ sentences }: Item) => sentences.every(({ text }) => NONE.test(text)));
const lengthOf = fromWords((item: Item) => countCharacters(textOf(item)));
const tellsFault = fromWords((item: Item) => FAULT.test(textOf(item)));
const tellsRoot = fromWords((item: Item) => ROOT.test(textOf(item)));
const tellsLesson = fromWords((item: Item) => LESSON.test(textOf(item)));

/** Number of the sentence that says so; -1 where none does. */
const sanctioned = fromWords(({ sentences }: Item) =>
  sentences.findIndex(({ text }) => OWN.test(text) && !NOT_OWN.test(text)),
);

type Shortcoming =
  | { readonly messageId: 'missing' }
  | { readonly messageId: 'short'; readonly data: { length: number } }
  | { readonly messageId: 'fault' | 'root' | 'lesson' };

/** What the examination lacks first; undefined where it has everything. */
function shortcoming(
  items: readonly Item[],
  { outline }: RuleContext,
  hasSection: boolean,
): Shortcoming | undefined {
  const length = items.reduce((sum, item) => sum + lengthOf(item), 0);
  if (!hasSection && (length < SHORTEST || !items.some(tellsFault))) return { messageId: 'missing' };
  if (length < SHORTEST) return { messageId: 'short', data: { length } };
  if (!items.some(tellsFault)) return { messageId: 'fault' };
  // Without a part of its own, its root and its lesson may stand among the causes and the measures.
  const causes = hasSection ? [] : itemsIn(outline, 'causes');
  const measures = hasSection ? [] : itemsIn(outline, 'measures');
  const all = [...items, ...causes, ...measures];
  if (!all.some(tellsRoot)) return { messageId: 'root' };
  return measures.length > 0 || all.some(tellsLesson) ? undefined : { messageId: 'lesson' };
}
