import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainFields, readYamlFields } from '../../../server/src/core/draft/fields.js';

const KEYS = ['kind', '文种', '姓名', 'a', '会议', 'null', 'kind-of', '职务 '];
const VALUES = [
  ...[
    'individual',
    '个人',
    '2021-party-history',
    '2025',
    '"2025"',
    "'2025'",
    '1e3',
    '0x1F',
    '2026-01-09',
    '~',
    '',
  ],
  ...[
    'null',
    'Null',
    'NULL',
    'true',
    'False',
    'yes',
    '.nan',
    '-',
    '- a',
    '张三、李四',
    '张三, 李四',
    '[张三]',
    '{a: b}',
  ],
  ...[
    'a b',
    'a  b',
    'a # b',
    'a: b',
    'a:b',
    '"a',
    '" a "',
    '"a\\n"',
    '|',
    '>',
    '&a',
    '*a',
    '!x',
    '@',
    '%',
    '`',
    '? a',
  ],
];
const lines = fc.oneof(
  fc
    .tuple(fc.constantFrom(...KEYS), fc.constantFrom(': ', ':', ':  '), fc.constantFrom(...VALUES))
    .map((all) => all.join('')),
  fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)).map((all) => all.join(': ')),
  fc.tuple(fc.constantFrom(...KEYS), fc.stringMatching(/^[a张0"' :#,_-]{0,6}$/)).map((all) => all.join(': ')),
  fc.constantFrom('', '  a', '- a', '# a', '---', 'kind', 'kind: a\r', 'kind: a '),
);

describe('readPlainFields', () => {
  it('gives what YAML gives, or leaves it to YAML', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 4 }), (all) => {
        const yaml = all.join('\n');
        const plain = readPlainFields(yaml);
        fc.pre(plain !== undefined);
        expect(plain).toEqual(readYamlFields(yaml));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the front matter of nearly every draft', () => {
    const yaml = 'kind: individual\n姓名: 张三\npost: 副局长\nprofile: 2021-party-history\n会议: "2025"';
    expect(readPlainFields(yaml)?.fields.map(({ value }) => value?.text)).toEqual([
      ...['individual', '张三', '副局长', '2021-party-history', '2025'],
    ]);
  });
});
