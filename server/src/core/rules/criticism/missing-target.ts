import type { Draft } from '../../draft/model.js';
import { promptedTarget } from '../../skeleton/target.js';
import { membersIn } from '../../meeting/target-names.js';
import { readTargets, type TargetGroup, type Targets } from '../../meeting/targets.js';
import { defineRule, type Detection, type RuleContext } from '../../rule.js';
import { anchorOf } from '../../skeleton/anchor.js';
import type { Range } from '../../text/range.js';

type MessageId = 'missing' | 'empty' | 'no-target' | 'no-author';

/**
 * A colleague is not criticised, or nobody can tell whom a criticism is about. Who is due: the targets of the front
 * matter, else the roster without the author; without either only unclear criticisms are reported.
 */
export default defineRule<MessageId>({
  id: 'criticism/missing-target',
  kinds: ['criticism'],
  severity: 'error',
  fixable: 'suggestion',
  summary: {
    'zh-CN': '有成员没有批评到，或者看不出批评谁',
    en: 'A colleague is not criticised, or the target is unclear',
  },
  why: {
    'zh-CN': '相互批评要对班子每位成员都提出意见，写明对谁提，不能漏人，也不能泛泛而谈。',
    en: 'Members criticise each of their colleagues by name; nobody is left out, and nothing is said to all at once.',
  },
  basis: ['mutual-criticism'],
  messages: {
    missing: {
      'zh-CN':
        '没有对{name}提出批评意见。相互批评要对班子每位成员真点问题。请补写“对{name}同志的批评意见”，至少点一件具体的事。',
      en: '{name} is not criticised. Every member of the team is to hear of a real problem: add a section on {name} with at least one concrete matter.',
    },
    empty: {
      'zh-CN': '“{name}”下面没有批评意见。相互批评要对班子每位成员真点问题。请至少写一件具体的事。',
      en: 'Nothing is said about {name} under this heading. Name at least one concrete matter.',
    },
    'no-target': {
      'zh-CN':
        '看不出“{words}”是对谁提的。批评意见要点名。请加上“对某某同志的批评意见”一类的标题，或在开头写明姓名。',
      en: 'Nothing says whom "{words}" is about. Criticism is addressed by name: put a heading with the name above it, or open with the name.',
    },
    'no-author': {
      'zh-CN':
        '名册里这些同志都没有被批评：{names}。材料没有写明作者，其中可能有本人。请在开头的 front matter 里写上 name（姓名），再补写漏掉的同志。',
      en: 'Of the roster these are not criticised: {names}. The draft does not name its author, who may be among them. Add `name` to the front matter, then criticise those left out.',
    },
  },
  *check(context) {
    const { outline, roster } = context;
    const targets = readTargets(outline, roster);
    yield* unclear(targets, context);
    for (const group of targets.groups) {
      if (group.items.length > 0) continue;
      yield {
        messageId: 'empty',
        range: group.range,
        data: { name: group.name },
        key: group.name,
        state: undefined,
      };
    }
    if (targets.groups.length === 0 && targets.unclear.length > 0) return;
    yield* missing(targets, context);
  },
  fix({ messageId, data }, { draft, outline, roster }) {
    if (messageId !== 'missing') return [];
    const name = String(data?.['name']);
    return [
      {
        safety: 'suggestion',
        title: {
          'zh-CN': `插入对${name}同志的批评意见的模板`,
          en: `Insert a template of the criticism of ${name}`,
        },
        edits: promptedTarget(name, draft, outline, readTargets(outline, roster).groups),
      },
    ];
  },
  examples: [
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n# ⟦相互批评意见⟧\n\n## 一、对张建国同志的批评意见\n\n项目调度抓得松，全年应开12次调度会，你开了5次，反映出作风不实。\n',
      roster: [{ name: '周立群' }, { name: '张建国' }, { name: '李秀英', post: '副局长' }],
      messageIds: ['missing'],
      fixed:
        '---\nkind: criticism\nname: 周立群\n---\n\n# 相互批评意见\n\n## 一、对张建国同志的批评意见\n\n项目调度抓得松，全年应开12次调度会，你开了5次，反映出作风不实。\n\n## 二、对李秀英同志的批评意见\n\n一是〔何时、在哪件事上、做了或没做什么、造成什么影响〕。〔这件事反映出思想、政治、作风上的什么问题〕\n',
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\nname: 周立群\ntargets: [张建国, ⟦王海⟧]\n---\n\n## 一、对张建国同志的批评意见\n\n接访常换人，安排你接访6次，你换了4次，群众观念不强。\n\n## 二、⟦对李秀英同志的批评意见⟧\n',
      messageIds: ['missing', 'empty'],
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\n---\n\n## ⟦相互批评意见⟧\n\n一是开会拖沓，全年周例会42次，有19次超过三个小时。\n\n二是接访常换人，安排接访6次，换了4次。\n',
      messageIds: ['no-target'],
    },
    {
      kind: 'criticism',
      valid: false,
      text: '---\nkind: criticism\n---\n\n# ⟦相互批评意见⟧\n\n## 一、对张建国同志的批评意见\n\n接访常换人，安排你接访6次，你换了4次，群众观念不强。\n',
      roster: [{ name: '周立群' }, { name: '张建国' }, { name: '李秀英' }],
      messageIds: ['no-author'],
    },
    {
      kind: 'criticism',
      valid: true,
      text: '---\nkind: criticism\nname: 周立群\n---\n\n# 相互批评意见\n\n## 一、对张局长的批评意见\n\n接访常换人，安排你接访6次，你换了4次，群众观念不强。\n\n李秀英同志：发文太多，你分管的口子全年发文214份，助长了文牍作风。\n',
      roster: [{ name: '周立群' }, { name: '张建国', aliases: ['张局长'] }, { name: '李秀英' }],
      note: {
        'zh-CN': '称呼、开头点名都算写明了对谁。',
        en: 'A form of address and a name at the opening both say whom it is about.',
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '---\nkind: criticism\nname: 周立群\ntargets: 张建国\n---\n\n一是接访常换人，安排你接访6次，你换了4次，群众观念不强。\n',
      roster: [{ name: '周立群' }, { name: '张建国' }, { name: '李秀英' }],
      note: {
        'zh-CN': 'front matter 写明只对一位同志提，其他同志在别的材料里。',
        en: 'The front matter says that it is about one colleague; the others have drafts of their own.',
      },
    },
    {
      kind: 'criticism',
      valid: true,
      text: '---\nkind: criticism\n---\n\n对局长张建国同志：\n\n一是接访常换人，安排你接访6次，你换了4次，群众观念不强。\n\n对副局长李秀英同志：\n\n一是发文太多，全年214份，助长了文牍作风。\n',
    },
  ],
});

/** One finding for each section that holds criticisms without a target, at its heading. */
function* unclear(
  { unclear: items }: Targets,
  { draft, judge }: RuleContext,
): Generator<Detection<MessageId>> {
  const sections = new Set<unknown>();
  for (const item of items) {
    if (judge(item).label === 'ok-other' || sections.has(item.section)) continue;
    sections.add(item.section);
    const first = item.sentences[0];
    const range = item.section?.heading.textRange ?? first?.range ?? item.range;
    const words = clip(draft.source.slice(first?.range ?? item.range));
    yield { messageId: 'no-target', range, data: { words } };
  }
}

function* missing(
  { groups, author, single }: Targets,
  context: RuleContext,
): Generator<Detection<MessageId>> {
  const { draft, roster } = context;
  const declared = draft.meta.targets ?? [];
  if (declared.length > 0) {
    for (const { value, range } of declared) {
      if (!isCriticised(membersIn(value, roster)[0]?.member.name ?? value, groups)) yield one(value, range);
    }
    return;
  }
  if (single) return;
  const left = roster
    .filter(({ name }) => name !== author && !isCriticised(name, groups))
    .map(({ name }) => name);
  const anchor = anchorOf(draft, partHeading(context));
  if (author !== undefined) for (const name of left) yield one(name, anchor);
  else if (left.length > 1) yield { messageId: 'no-author', range: anchor, data: { names: left.join('、') } };
}

function one(name: string, range: Range): Detection<MessageId> {
  return { messageId: 'missing', range, data: { name }, key: name };
}

function isCriticised(name: string, groups: readonly TargetGroup[]): boolean {
  return groups.some(
    (group) => group.name === name || group.member?.name === name || group.name.endsWith(name),
  );
}

function partHeading({ outline }: RuleContext): Range | undefined {
  return outline.parts.find(({ part }) => part === 'criticism')?.section.heading.textRange;
}

function clip(text: Draft['source']['text']): string {
  return text.length <= 20 ? text : `${text.slice(0, 19)}…`;
}
