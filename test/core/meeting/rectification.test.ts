import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDraft } from '../../../server/src/core/draft/parse.js';
import { builtinProfiles } from '../../../server/src/core/meeting/builtin.js';
import { buildOutline } from '../../../server/src/core/meeting/match.js';
import { FIELD_NAMES, readEntries, type Entry } from '../../../server/src/core/meeting/rectification.js';

function read(body: string): { text: string; entries: readonly Entry[] } {
  const text = `---\nkind: rectification\n---\n\n# 整改清单\n\n${body}\n`;
  const draft = parseDraft(text);
  const profile = builtinProfiles().get('2025');
  if (profile === undefined) throw new Error('no profile');
  const kind = 'rectification';
  return { text, entries: readEntries({ kind, outline: buildOutline(draft, kind, profile) }) };
}

function show(body: string): Record<string, string[]>[] {
  return read(body).entries.map(({ fields }) =>
    Object.fromEntries(Object.entries(fields).map(([name, list]) => [name, list.map(({ text }) => text)])),
  );
}

const WHOLE = { problem: ['接访常换人'], measure: ['本人到场'], owner: ['张建国'], deadline: ['3月底'] };

it.each([
  [
    'a table',
    '| 序号 | 存在的问题 | 整改措施 | 责任人 | 完成时限 | 整改情况 |\n| - | - | - | - | - | - |\n| 1 | 接访常换人 | 本人到场 | 张建国 | 3月底 | 推进中 |',
  ],
  [
    'labelled paragraphs',
    '问题一：接访常换人。\n\n整改措施：本人到场。\n\n责任人：张建国\n\n完成时限：3月底',
  ],
  ['a labelled line', '1. 问题：接访常换人；措施：本人到场；责任人：张建国；时限：3月底。'],
  [
    'a line whose first label reads as a heading',
    '（一）作风方面\n\n1．存在问题：接访常换人。整改措施：本人到场。责任领导：张建国。完成时限：3月底。',
  ],
  ['a nested list', '1. 接访常换人\n   - 整改措施：本人到场\n   - 责任人：张建国\n   - 完成时限：3月底'],
  [
    'bracketed labels',
    '【问题】：接访常换人\n\n【整改措施】：本人到场\n\n【责任人】：张建国\n\n【整改时限】：3月底',
  ],
])('reads %s', (_name, body) => {
  expect(show(body)).toEqual([WHOLE]);
});

it('reads several measures under one label', () => {
  const body =
    '（一）问题：接访常换人。\n\n整改措施：\n\n1.本人到场。\n\n2.按月公布。\n\n责任人：张建国\n\n问题二：发文过多。\n\n整改措施：减少三成。';
  const [first, second] = show(body);
  expect(first).toMatchObject({ problem: ['接访常换人。'], owner: ['张建国'] });
  expect(first?.['measure']?.filter((text) => text !== '')).toEqual(['1.本人到场。', '2.按月公布。']);
  expect(second).toMatchObject({ problem: ['发文过多'], measure: ['减少三成'] });
});

it('reads sections whose headings are labels', () => {
  const body =
    '## 一、作风方面\n\n### 存在问题\n\n接访常换人。\n\n### 整改措施\n\n1. 本人到场。\n2. 按月公布。\n\n### 责任人\n\n张建国';
  expect(show(body)).toEqual([
    { problem: ['接访常换人。'], measure: ['本人到场。', '按月公布。'], owner: ['张建国'] },
  ]);
});

it('reads a column that is two fields', () => {
  expect(
    show('| 问题 | 措施及完成时限 | 问题整改责任人 |\n| - | - | - |\n| 甲乙 | 丙丁，3月底 | 张建国 |'),
  ).toEqual([{ problem: ['甲乙'], measure: ['丙丁，3月底'], deadline: ['丙丁，3月底'], owner: ['张建国'] }]);
});

it('makes no entries of running text', () => {
  expect(show('根据会议要求，制定本清单。问题导向，从严整改。')).toEqual([]);
  expect(show('一是加强学习。\n\n二是改进作风。').every(({ measure }) => measure === undefined)).toBe(true);
});

it('points at the words themselves, also with markup', () => {
  const words = fc.stringMatching(/^[\u4e00-\u4eff]{1,12}$/);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (rows, bold) => {
        const wrap = (word: string): string => (bold ? `**${word}**` : word);
        const body = `| 问题 | 整改措施 | 责任人 |\n| - | - | - |\n${rows.map((row) => `| ${row.map(wrap).join(' | ')} |`).join('\n')}`;
        const { text, entries } = read(body);
        expect(entries).toHaveLength(rows.length);
        for (const { fields } of entries) {
          for (const field of FIELD_NAMES.flatMap((name) => fields[name] ?? [])) {
            const range = field.item?.range;
            expect(text.slice(range?.start, range?.end)).toBe(field.text);
          }
        }
      },
    ),
    { numRuns: 50 },
  );
});
