import { describe, expect, it } from 'vitest';
import { detectKind } from '../../../server/src/core/draft/kind.js';
import { parseDraft } from '../../../server/src/core/draft/parse.js';

const kindOf = (text: string): string | undefined => {
  const found = detectKind(parseDraft(text));
  return found === undefined ? undefined : `${found.kind} ${found.source}`;
};

describe('the kind of a draft', () => {
  it.each([
    ['---\nkind: team\n---\n\n# 个人发言提纲', 'team front-matter'],
    ['---\n文种: 相互批评意见\n---\n\n文', 'criticism front-matter'],
    ['# 个人发言提纲', 'individual title'],
    ['# 某局党组班子对照检查材料', 'team title'],
    ['# 对班子成员的批评意见', 'criticism title'],
    ['# 问题整改清单', 'rectification title'],
    ['2024年度民主生活会个人对照检查材料\n\n王建', 'individual title'],
    ['清河县水务局党组成员\n2024年度民主生活会发言提纲\n\n文。', 'individual title'],
    [
      '根据安排，我认真学习了有关文件。现将个人对照检查情况报告如下。\n\n一、存在的问题',
      'individual opening',
    ],
    ['会前班子作了准备。现将党组班子对照检查情况汇报如下：\n\n一、存在的问题', 'team opening'],
    ['# 批评与自我批评发言提纲', 'individual title'],
  ])('%j', (text, expected) => {
    expect(kindOf(text)).toBe(expected);
  });

  it.each([
    '# 专题民主生活会方案',
    '# 民主生活会情况报告',
    '# 学习笔记',
    '今天的菜单',
    '# 个人工作总结',
    '# 关于召开民主生活会的通知',
  ])('%s is no draft', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});
