import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoster } from '../../server/src/workspace/config/roster.js';
import { parseCsv } from '../../server/src/workspace/csv.js';

const MEMBERS = [
  { name: '张三', post: '党组书记、厅长', role: 'secretary' },
  { name: '李四', aliases: ['李厅长', '老李'] },
];

describe('readRoster', () => {
  it('reads YAML lists, `members:`, JSON and CSV alike', () => {
    const yaml =
      '- { name: 张三, post: 党组书记、厅长, role: secretary }\n- name: 李四\n  aliases: [李厅长, 老李]\n';
    expect(readRoster(yaml, 'r.yaml').value).toEqual(MEMBERS);
    expect(readRoster(`members:\n${yaml.replace(/^/gm, '  ')}`, 'r.yaml').value).toEqual(MEMBERS);
    expect(readRoster(JSON.stringify(MEMBERS), 'r.json').value).toEqual(MEMBERS);
    const csv = '\uFEFF姓名,职务,角色,别名\r\n张三,党组书记、厅长,书记,\r\n\r\n李四,,,李厅长、老李\r\n';
    expect(readRoster(csv, 'r.csv').value).toEqual(MEMBERS);
    expect(readRoster(csv.replace(/,/g, '，'), 'r.csv').value).toEqual(MEMBERS);
  });

  it.each([
    ['r.csv', '职务\n书记\n', 1, '姓名'],
    ['r.csv', '姓名,角色\n张三,司机\n', 2, '司机'],
    ['r.csv', '姓名,角色\n,成员\n', 2, '姓名'],
    ['r.csv', '姓名\n张三\n李四\n张三\n', 4, '张三'],
    ['r.yaml', '- name: 张三\n- nam: 李四\n', 2, 'name'],
    ['r.yaml', '- name: 张三\n- name: 张三\n', 2, '张三'],
    ['r.yaml', 'x: 1\n', 1, '名册'],
  ])('%s %j is refused with its line', (file, text, line, word) => {
    const [first] = readRoster(text, file).problems ?? [];
    expect(first).toMatchObject({ file, line });
    expect(first?.message['zh-CN']).toContain(word);
  });
});

describe('parseCsv', () => {
  it('reads back any cells, quoted', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', ' ', ';') })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const wanted = [['姓名', '职务'], ...rows].filter((row) => row.some((value) => value !== ''));
        const text = [['姓名', '职务'], ...rows]
          .map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(','))
          .join('\r\n');
        expect(parseCsv(text).map(({ cells }) => cells)).toEqual(wanted);
      }),
    );
  });
});
