import roots from '../../../../lexicons/roots.yaml';
import type { Draft, Heading, Item, Section } from '../../draft/model.js';
import { fromWords } from '../../draft/origin.js';
import { LexiconFinder } from '../../language/lexicon.js';
import { itemsIn } from '../../meeting/items-in.js';
import { defineRule } from '../../rule.js';
import type { Lexicon } from '../../schema/types.js';

const ROOTS = new LexiconFinder(roots as Lexicon);

/** The causes as a whole never reach ideals, conviction, Party spirit, purpose, the view of power or performance. */
export default defineRule<'shallow'>({
  id: 'cause/shallow-cause',
  kinds: ['team', 'individual'],
  severity: 'warning',
  fixable: 'none',
  summary: { 'zh-CN': '原因剖析没有挖到思想根源', en: 'The cause analysis does not reach the roots' },
  why: {
    'zh-CN':
      '停在方法不多、经验不足上，是工作检讨，不是党性分析。会议要求深刻剖析思想、政治、组织、作风、纪律上的问题。',
    en: 'Methods and experience make a review of work, not an analysis of Party spirit, which the meeting asks for.',
  },
  basis: ['causes'],
  messages: {
    shallow: {
      'zh-CN':
        '“{heading}”通篇没有挖到思想根源。会议要求进行党性分析、深刻挖掘问题根源。请从理想信念、党性修养、宗旨意识、权力观政绩观、纪律意识上，对着前面的问题各找一条自己的原因。',
      en: '"{heading}" nowhere reaches the roots. Dig for them in ideals and conviction, Party spirit, purpose, the view of power and performance, discipline: a cause of your own for each problem.',
    },
  },
  *check({ draft, outline }) {
    const items = itemsIn(outline, 'causes');
    const heading = outline.parts.find(({ part }) => part === 'causes')?.section.heading;
    if (heading === undefined || items.every(({ lead }) => lead)) return;
    const sections = outline.parts.filter(({ part }) => part === 'causes').map(({ section }) => section);
    if (headingsIn(sections, draft).some(({ text }) => ROOTS.has(text))) return;
    if (items.some(reachesRoots)) return;
    yield { messageId: 'shallow', range: heading.textRange, data: { heading: heading.text } };
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '## 三、⟦产生问题的原因剖析⟧\n\n一是学习的方法不多，时间安排不合理，遇到忙的时候就顾不上。\n\n二是工作经验不足，对新业务不熟悉，办法不够多。\n',
    },
    {
      kind: 'team',
      valid: false,
      text: '# 领导班子对照检查材料\n\n## 三、⟦原因分析⟧\n\n（一）统筹协调不到位。部门之间沟通少，任务分解以后没有跟踪。\n\n（二）能力有短板。对数字化、融资等新领域研究不多。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 三、产生问题的原因剖析\n\n一是学习的方法不多，时间安排不合理。\n\n二是政绩观有偏差，总想干看得见的事，群众的小事排不上号。\n',
    },
    {
      kind: 'individual',
      valid: true,
      text: '## 三、产生问题的原因剖析\n\n### （一）理想信念有所松动\n\n学习跟着任务走，上面不查就不学，日子久了心里也就不当回事。\n',
      note: { 'zh-CN': '标题里挖到的也算。', en: 'A root named in a heading counts.' },
    },
    {
      kind: 'team',
      valid: true,
      text: '# 领导班子对照检查材料\n\n## 二、存在的突出问题\n\n方法不多、经验不足，全年有11项任务没有按期完成。\n',
      note: {
        'zh-CN': '没有原因部分的，由 structure/missing-section 提示。',
        en: 'A draft without causes is reported by structure/missing-section.',
      },
    },
  ],
});

const reachesRoots = fromWords(({ sentences }: Item) => sentences.some(({ text }) => ROOTS.has(text)));

/** Headings inside of the sections, which come in order. */
function headingsIn(sections: readonly Section[], { headings }: Draft): Heading[] {
  let next = 0;
  let end = -1;
  return headings.filter(({ range }) => {
    for (; (sections[next]?.range.start ?? Infinity) < range.start; next++)
      end = Math.max(end, sections[next]?.range.end ?? -1);
    return range.end <= end;
  });
}
