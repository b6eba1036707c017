import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnchorFinder, makeAnchor } from '../../../server/src/review/comments/anchor.js';
import { unitsOf, type Unit } from '../../../server/src/review/comments/units.js';

const read = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../drafts', name), 'utf8');
const DRAFTS = [
  'individual-2021-faulty.md',
  'individual-2021-pasted.md',
  'individual-2025-bold.md',
  'team-2025-clean.md',
  'criticism-2021-faulty.md',
  'rectification-2025-clean.md',
].map(read);

/** Characters that drafts have, and that neither open nor close anything. */
const words = fc
  .array(fc.constantFrom(...'学习不够深入抓得实今年三月在会议上我没有按时完成督办件十二天'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.join(''));

const anchorAt = (units: readonly Unit[], index: number) => {
  const anchor = makeAnchor(units, units[index]?.range.start ?? 0);
  if (anchor === undefined) throw new Error('no anchor');
  return anchor;
};
const find = (text: string, anchor: ReturnType<typeof anchorAt>) =>
  new AnchorFinder(unitsOf(text)).find(anchor);
/** The sentences whose words no other sentence has. */
const unique = (units: readonly Unit[]): number[] =>
  units.flatMap(({ text }, index) =>
    units.every((other, at) => at === index || other.text !== text) && text.length >= 12 ? [index] : [],
  );

describe('units of a draft', () => {
  it('are in order, do not overlap, and miss no words', () => {
    for (const text of DRAFTS) {
      const units = unitsOf(text);
      let end = 0;
      for (const { range } of units) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(range.end).toBeGreaterThan(range.start);
        end = range.end;
      }
      let at = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
      for (const { range } of units) {
        expect(text.slice(at, Math.max(at, range.start))).not.toMatch(/\p{Script=Han}/u);
        at = Math.max(at, range.end);
      }
    }
  });

  it('know the headings above them', () => {
    const units = unitsOf('# 发言提纲\n\n## 一、查摆\n\n第一句。第二句。\n\n## 二、措施\n\n第三句。\n');
    expect(units.map(({ text, section }) => [text, section.length])).toEqual([
      ['发言提纲', 0],
      ['查摆', 1],
      ['第一句。', 2],
      ['第二句。', 2],
      ['措施', 1],
      ['第三句。', 2],
    ]);
  });
});

describe('an anchor', () => {
  it('finds every sentence of an unchanged draft, also one that stands there several times', () => {
    for (const text of [...DRAFTS, '# 提纲\n\n学习不深。\n\n学习不深。学习不深。\n\n## 二\n\n学习不深。\n']) {
      const units = unitsOf(text);
      const finder = new AnchorFinder(units);
      for (const [index, { range }] of units.entries())
        expect(finder.find(anchorAt(units, index))).toEqual({ anchored: 'exact', range });
    }
  });

  it('keeps its sentence whatever is edited elsewhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DRAFTS),
        fc.nat(),
        fc.array(fc.record({ at: fc.nat(), kind: fc.constantFrom('delete', 'insert', 'replace'), words }), {
          maxLength: 12,
        }),
        (text, pick, edits) => {
          const units = unitsOf(text);
          const own = unique(units);
          const index = own[pick % own.length] as number;
          const { text: said } = units[index] as Unit;
          const anchor = anchorAt(units, index);
          // Sentences are edited from the last to the first, so that the places of the others stay.
          const targets = new Map(edits.map((edit) => [edit.at % units.length, edit]));
          let changed = text;
          for (const [at, edit] of [...targets].sort(([a], [b]) => b - a)) {
            const unit = units[at] as Unit;
            if (at === index || unit.heading) continue;
            const before = text.slice(unit.range.start, unit.range.end);
            const marks = /^[\s|*\-\d.)）（(一二三四五六七八九十是、]*/.exec(before)?.[0] ?? '';
            const after =
              edit.kind === 'delete' && !before.includes('|')
                ? ''
                : edit.kind === 'insert'
                  ? `${before.replace(/([。；]?)$/, '')}，${edit.words}。`
                  : `${marks}${edit.words}。`;
            changed = changed.slice(0, unit.range.start) + after + changed.slice(unit.range.end);
          }
          const placed = find(changed, anchor);
          expect(placed.anchored).not.toBe('orphaned');
          expect(changed.slice(placed.range.start, placed.range.end)).toContain(said.slice(0, 12));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps a sentence that is itself edited a little', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DRAFTS),
        fc.nat(),
        fc.array(
          fc.record({
            at: fc.nat(),
            kind: fc.constantFrom('delete', 'insert', 'replace'),
            char: fc.constantFrom(...'的了更严实不学习工作，'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (text, pick, edits) => {
          const units = unitsOf(text);
          const own = unique(units).filter((index) => (units[index]?.text.length ?? 0) >= 20);
          const index = own[pick % own.length] as number;
          const { range } = units[index] as Unit;
          const anchor = anchorAt(units, index);
          let sentence = text.slice(range.start, range.end);
          for (const { at, kind, char } of edits) {
            // What begins a list, a heading or a table stays: that would be an edit of the draft's structure.
            const from = 6 + (at % Math.max(1, sentence.length - 10));
            if (/[|*#\n]/.test(sentence.slice(from - 1, from + 1))) continue;
            sentence =
              sentence.slice(0, from) +
              (kind === 'delete' ? '' : char) +
              sentence.slice(kind === 'insert' ? from : from + 1);
          }
          const placed = find(text.slice(0, range.start) + sentence + text.slice(range.end), anchor);
          expect(placed.anchored).not.toBe('orphaned');
          expect(placed.range.start).toBeLessThan(range.start + sentence.length);
          expect(placed.range.end).toBeGreaterThan(range.start);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('prefers the changed sentence in its place to the same words elsewhere', () => {
    const text =
      '# 提纲\n\n## 一\n\n三月没有下乡。学习抓得不够紧。四月才补课。\n\n## 二\n\n六月的会没开。学习抓得不够紧。七月才重开。\n';
    const units = unitsOf(text);
    const index = units.findIndex(({ text: said }) => said.startsWith('学习'));
    const changed = text.replace('学习抓得不够紧', '理论学习抓得不够紧、不够实');
    const { anchored, range } = find(changed, anchorAt(units, index));
    expect(anchored).toBe('changed');
    expect(changed.slice(range.start, range.end)).toBe('理论学习抓得不够紧、不够实。');
  });

  it('follows a sentence that moves into another section, that is split, or joined', () => {
    const sentence = '去年九月的防汛值班我有两次没有到岗，由值班员代签。';
    const text = `# 提纲\n\n## 一、查摆\n\n第一件事。${sentence}另一件事。\n\n## 二、措施\n\n今后补上。\n`;
    const units = unitsOf(text);
    const anchor = anchorAt(
      units,
      units.findIndex(({ text: said }) => said === sentence),
    );
    const moved = text.replace(sentence, '').replace('今后补上。', `今后补上。${sentence}`);
    expect(find(moved, anchor)).toMatchObject({
      anchored: 'exact',
      range: { start: moved.indexOf(sentence) },
    });
    const split = text.replace('没有到岗，由', '没有到岗。由');
    expect(find(split, anchor)).toMatchObject({
      anchored: 'changed',
      range: { start: text.indexOf('去年') },
    });
    const joined = text.replace('代签。另', '代签，另');
    expect(find(joined, anchor)).toMatchObject({
      anchored: 'changed',
      range: { start: text.indexOf('去年') },
    });
  });

  it('goes to the heading where its sentence is gone, never to one that only sounds alike', () => {
    const text =
      '# 提纲\n\n## 一、查摆\n\n去年九月的防汛值班我有两次没有到岗。\n\n## 二、措施\n\n今后每月到岗值班，年底前补齐记录。\n';
    const units = unitsOf(text);
    const anchor = anchorAt(
      units,
      units.findIndex(({ text: said }) => said.startsWith('去年')),
    );
    const gone = text.replace('去年九月的防汛值班我有两次没有到岗。', '学习笔记抄了三本，没有用到工作里。');
    const { anchored, range } = find(gone, anchor);
    expect(anchored).toBe('orphaned');
    expect(gone.slice(range.start, range.end)).toContain('一、查摆');
    expect(find('', anchor)).toEqual({ anchored: 'orphaned', range: { start: 0, end: 0 } });
  });

  it('keeps up with a sentence that is rewritten step by step', () => {
    const steps = [
      '对基层情况了解不够，去年只下乡三次。',
      '对基层情况摸得不透，去年只下乡三次。',
      '对基层群众的情况摸得不透，全年只下乡三次。',
      '对基层群众的困难摸得不透，全年下乡才三次，都是半天。',
      '对群众的困难不上心，全年下乡才三次，都是半天就回。',
    ];
    const draft = (sentence: string): string => `# 提纲\n\n第一句在前。${sentence}最后一句。\n`;
    const units = unitsOf(draft(steps[0] as string));
    let anchor = anchorAt(units, 2);
    for (const step of steps) {
      const finder = new AnchorFinder(unitsOf(draft(step)));
      expect(draft(step).slice(finder.find(anchor).range.start)).toMatch(/^对/);
      anchor = finder.renew(anchor);
      expect(anchor.exact).toBe(step);
    }
  });
});
