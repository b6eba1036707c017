import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSections } from '../../../server/src/core/draft/model.js';
import { parseDraft } from '../../../server/src/core/draft/parse.js';

function outline(text: string): string[] {
  return parseDraft(text).headings.map(
    ({ level, form, ordinal, text: words }) => `${level} ${form} ${ordinal?.text ?? '-'} ${words}`,
  );
}

describe('headings', () => {
  it.each([
    ['# 标题', '1 atx - 标题'],
    ['标题\n====', '1 setext - 标题'],
    ['**一、存在的问题**', '1 bold 一、 存在的问题'],
    ['一、存在的问题', '1 bare 一、 存在的问题'],
    ['　　一、存在的问题', '1 bare 一、 存在的问题'],
    ['(一）带头学习', '2 bare (一） 带头学习'],
    ['（一)带头学习', '2 bare （一) 带头学习'],
    ['1.学习不深入', '3 bare 1. 学习不深入'],
    ['（1）学习不深入', '4 bare （1） 学习不深入'],
    ['（一）带头学习方面。一是我没有去。', '2 run-in （一） 带头学习方面'],
    ['（一）带头学习方面：我没有去过。', '2 run-in （一） 带头学习方面'],
  ])('%j', (text, expected) => {
    expect(outline(text)).toEqual([expected]);
  });

  it.each([
    ['1.我在2021年3月只去了一次村里，去了也没有进户。'],
    ['一是学习不深入；二是联系群众少。'],
    ['2021年我去过三次。'],
    ['一定要去现场看'],
    ['- 一、列表里的话'],
    ['```\n一、代码\n```'],
  ])('%j is none', (text) => {
    expect(outline(text)).toEqual([]);
  });

  it('take the level of a # heading of their numbering class', () => {
    expect(outline('# 提纲\n\n## 一、问题\n\n（一）带头学习方面\n\n1.小标题\n\n二、原因')).toEqual([
      '1 atx - 提纲',
      '2 atx 一、 问题',
      '3 bare （一） 带头学习方面',
      '4 bare 1. 小标题',
      '2 bare 二、 原因',
    ]);
  });

  it('stand beside one another where they are bold without a number', () => {
    expect(outline('## 一、问题\n\n**学习方面**\n\n文。\n\n**作风方面**\n\n文。')).toEqual([
      '2 atx 一、 问题',
      '3 bold - 学习方面',
      '3 bold - 作风方面',
    ]);
  });

  it('are found in text pasted from Word, one paragraph a line', () => {
    const text =
      '一、存在的问题\n（一）带头学习方面\n我去年只读了两本书，笔记是抄的，会上发言是照着念的。\n（二）带头落实方面\n我没有去现场。';
    expect(outline(text)).toEqual([
      '1 bare 一、 存在的问题',
      '2 bare （一） 带头学习方面',
      '2 bare （二） 带头落实方面',
    ]);
  });

  it('are not swallowed by the list in front of them', () => {
    expect(outline('1. 学习不深入\n我去年只读了两本书。\n二、整改措施\n每月读一本书。')).toEqual([
      '1 bare 二、 整改措施',
    ]);
  });

  it('of a real meeting plan are all found', () => {
    const text = readFileSync('test/core/meeting/plans/seed-2021.md', 'utf8');
    const sections = [...allSections(parseDraft(text).sections)].map(
      ({ heading }) => heading.ordinal?.text ?? '-',
    );
    expect(sections.filter((ordinal) => ordinal.endsWith('、'))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
    ]);
    expect(sections).toContain('(五）');
  });
});
