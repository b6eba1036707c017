import { DRAFT_KINDS, type Draft, type Item, type Sentence } from '../../draft/model.js';
import { verbatimTest } from '../../draft/verbatim.js';
import { defineRule } from '../../rule.js';
import type { Range } from '../../text/range.js';
import { hasPlaceholders, placeholdersOf } from '../../wording/in-item.js';
import { findPlaceholders, type Placeholder } from '../../wording/placeholders.js';

/** Something is left to fill in. */
export default defineRule<'gap' | 'prompt' | 'note'>({
  id: 'wording/placeholder',
  kinds: DRAFT_KINDS,
  severity: 'error',
  fixable: 'none',
  summary: { 'zh-CN': '留有没填的空缺、提示语或备忘', en: 'A gap, a prompt or a note is left in the text' },
  why: {
    'zh-CN': '材料要自己动手撰写，写到具体人具体事；XX、〔…〕、“待补充”说明这里还是模板或照搬的稿子。',
    en: 'A draft is written by its author about concrete people and matters; XX, 〔…〕 or TODO show a template or a copied text.',
  },
  basis: ['self-written', 'concrete'],
  messages: {
    gap: {
      'zh-CN': '“{text}”是没有填写的空缺，看不出是哪个人、哪件事。请写上真实内容，或删去这一句。',
      en: '"{text}" is a gap, and nobody can tell which person or matter it stands for. Fill it in or delete the sentence.',
    },
    prompt: {
      'zh-CN': '提示语“{text}”还没有换成自己的内容。请按提示写上事实，不适用的删去。',
      en: 'The prompt "{text}" still waits for your own words. Replace it by the facts, or delete it where it does not apply.',
    },
    note: {
      'zh-CN': '“{text}”是写给自己的备忘，不能留在材料里。请补上内容后删去。',
      en: '"{text}" is a note to yourself and must not stay in the draft. Write what is missing and delete the note.',
    },
  },
  *check({ draft }) {
    const isVerbatim = verbatimTest(draft);
    for (const { range, type } of placeholders(draft)) {
      if (isVerbatim(range)) continue;
      yield { messageId: type, range, data: { text: clip(draft.source.slice(range)) } };
    }
  },
  examples: [
    {
      kind: 'individual',
      valid: false,
      text: '20⟦XX⟧年⟦×⟧月，我在⟦XXX⟧项目验收会上没有坚持原则。',
      messageIds: ['gap', 'gap', 'gap'],
    },
    {
      kind: 'individual',
      valid: false,
      text: '## （一）带头深刻感悟“两个确立”的决定性意义\n\n一是⟦〔一句话写明问题〕⟧。比如，⟦【请填写时间】⟧，我⟦（此处补充事例）⟧。',
      messageIds: ['prompt', 'prompt', 'prompt'],
    },
    {
      kind: 'team',
      valid: false,
      text: '一是调研走过场。⟦TODO⟧：补一个例子。\n\n二是作风不实，⟦具体数字待补充⟧。',
      messageIds: ['note', 'note'],
    },
    {
      kind: 'team',
      valid: false,
      text: '⟦某某⟧局党组书记\\⟦_\\_\\_\\_⟧同志主持，于⟦某年某月⟧召开会议，张\\⟦*\\*\\*⟧记录。',
      messageIds: ['gap', 'gap', 'gap', 'gap'],
      note: {
        'zh-CN': '从 Word 粘贴后带转义的下划线、星号也算。',
        en: 'Escaped underscores and stars from a paste count too.',
      },
    },
    {
      kind: 'rectification',
      valid: false,
      text: '| 存在的问题 | 责任人 | 完成时限 |\n| --- | --- | --- |\n| 督办流于形式 | ⟦XX⟧ | 2022年⟦X⟧月底 |',
      messageIds: ['gap', 'gap'],
    },
    {
      kind: 'individual',
      valid: true,
      text: '省纪委通报的李某某、张某案中，某县局以“调研”为名公款旅游，文号为国办发〔2021〕12号，批示只有“同意某某同志意见”八个字。',
      note: {
        'zh-CN': '案例中隐去姓名的“李某某”“某县局”、引号里的原话和文号里的〔2021〕都不是空缺。',
        en: 'Names made anonymous in a case, quoted words and the year in the number of a document are no gaps.',
      },
    },
    {
      kind: 'team',
      valid: true,
      text: '二○○八年建成的 X 光检查室有3×5米，设备型号 XXL-2，制度有待补充完善。',
    },
    {
      kind: 'individual',
      valid: true,
      text: '系统里要填 `XX-XX` 格式的编号，我连续两个月没有填。\n\n```\n姓名：XXX\n```',
      note: { 'zh-CN': '代码里的不查。', en: 'Code is left alone.' },
    },
    {
      kind: 'individual',
      valid: true,
      text: '**（一）理论学习不深入。 **我只通读了一本原著【见台账第3项】。',
      note: { 'zh-CN': '没有渲染成功的加粗星号不是空缺。', en: 'Stars of a bold that failed are no gap.' },
    },
  ],
});

/** Placeholders of sentences, cells, headings and front matter, in order. */
function placeholders(draft: Draft): (Pick<Placeholder, 'type'> & { range: Range })[] {
  const { source, meta } = draft;
  const found: (Pick<Placeholder, 'type'> & { range: Range })[] = [];
  const search = (range: Range): void => {
    for (const { start, end, type } of findPlaceholders(source.slice(range))) {
      found.push({ type, range: { start: range.start + start, end: range.start + end } });
    }
  };
  for (const value of [meta.name, meta.post, meta.date, ...(meta.targets ?? [])])
    if (value !== undefined) search(value.range);
  for (const heading of draft.headings) search(heading.textRange);
  const { items } = draft;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    if (item.form === 'table-row') for (const cell of item.cells) search(cell.range);
    else if (hasPlaceholders(item)) {
      for (const { sentence, found: one } of placeholdersOf(item)) {
        const { prose, start: from } = item.sentences[sentence] as Sentence;
        found.push({ type: one.type, range: prose.sourceRange(from + one.start, from + one.end) });
      }
    }
  }
  if (found.length < 2) return found;
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.range.start - b.range.start)
    .filter(
      ({ range }) => !seen.has(`${range.start}-${range.end}`) && seen.add(`${range.start}-${range.end}`),
    );
}

function clip(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}
