import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../server/src/core/draft/parse.js';
import { builtinProfiles } from '../../../server/src/core/meeting/builtin.js';
import { buildOutline } from '../../../server/src/core/meeting/match.js';
import { targetsOfHeading } from '../../../server/src/core/meeting/target-names.js';
import { readTargets } from '../../../server/src/core/meeting/targets.js';
import type { Member } from '../../../server/src/core/schema/types.js';

const ROSTER: Member[] = [
  { name: '周立群', post: '副局长' },
  { name: '张建国', post: '局长', aliases: ['张局长', '建国同志'] },
  { name: '李秀英', post: '纪检组长' },
];

function read(text: string, roster: readonly Member[] = []): { groups: string[]; unclear: string[] } {
  const draft = parseDraft(`---\nkind: criticism\nname: 周立群\n---\n\n${text}\n`);
  const profile = builtinProfiles().get('2025');
  if (profile === undefined) throw new Error('no profile');
  const { groups, unclear } = readTargets(buildOutline(draft, 'criticism', profile), roster);
  return {
    groups: groups.map(({ name, items }) => `${name}:${items.length}`),
    unclear: unclear.map(({ sentences }) => sentences[0]?.text ?? ''),
  };
}

describe('targetsOfHeading', () => {
  it.each([
    ['对张三丰同志的批评意见', ['张三丰']],
    ['对县委书记陶启明同志', ['陶启明']],
    ['给镇长齐广军同志提三条', ['齐广军']],
    ['第四位，执行局局长武功', ['武功']],
    ['先说总工程师戈壁同志', ['戈壁']],
    ['欧阳修文同志', ['欧阳修文']],
    ['县长罗世安', ['罗世安']],
    ['对局长的批评意见', ['局长']],
    ['相互批评意见', []],
    ['对班子其他成员的批评意见', []],
    ['对各位同志的意见', []],
    ['宁远山同志对班子成员的批评意见', []],
    ['关于作风方面的问题', []],
    ['对工作的意见', []],
    ['政治能力方面', []],
  ])('%s', (text, names) => {
    expect(targetsOfHeading(text, [], '宁远山').map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['对张局长的意见', ['张建国']],
    ['对局长的批评意见', ['张建国']],
    ['建国同志', ['张建国']],
    ['对张建国、李秀英同志的批评意见', ['张建国', '李秀英']],
    ['对纪检组长李秀英同志', ['李秀英']],
    ['周立群的批评意见', []],
  ])('%s, with a roster', (text, names) => {
    expect(targetsOfHeading(text, ROSTER, '周立群').map(({ name }) => name)).toEqual(names);
  });
});

describe('readTargets', () => {
  it('reads headings of every form', () => {
    expect(
      read('## 一、对张建国同志\n\n一是甲。\n\n二是乙。\n\n**二、对李秀英同志**\n\n丙。').groups,
    ).toEqual(['张建国:2', '李秀英:1']);
  });

  it('reads lines that introduce', () => {
    expect(read('对张建国同志：\n\n一是甲。\n\n对李秀英同志。一是乙。二是丙。').groups).toEqual([
      '张建国:1',
      '李秀英:2',
    ]);
  });

  it('reads openings of items', () => {
    expect(read('张建国同志：会议太长。\n\n李秀英同志，你下乡太少。').groups).toEqual([
      '张建国:1',
      '李秀英:1',
    ]);
    expect(read('1. 对张局长，接访换人4次。\n2. 对李秀英同志，发文214份。', ROSTER).groups).toEqual([
      '张建国:1',
      '李秀英:1',
    ]);
  });

  it('reads tables', () => {
    const table = '| 姓名 | 意见 |\n| --- | --- |\n| 张建国 | 会议太长 |\n| 李秀英 | 下乡太少 |';
    expect(read(table).groups).toEqual(['张建国:1', '李秀英:1']);
  });

  it('keeps a criticism that names a colleague under its heading', () => {
    expect(read('## 对张建国同志\n\n一是李秀英同志，三次找你，你都没有见。', ROSTER).groups).toEqual([
      '张建国:1',
    ]);
  });

  it('lists what is about nobody, but no introduction', () => {
    expect(read('## 相互批评意见\n\n一是会议太长。\n\n二是下乡太少。').unclear).toHaveLength(2);
    expect(read('会前我同大家谈了心。\n\n## 对张建国同志\n\n一是会议太长。')).toEqual({
      groups: ['张建国:1'],
      unclear: [],
    });
  });
});
