import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../server/src/core/text/sentences.js';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['甲。乙！丙？', ['甲。', '乙！', '丙？']],
    ['甲；乙；丙。', ['甲；', '乙；', '丙。']],
    ['他说：“你来。我等你。”然后走了。', ['他说：“你来。我等你。”', '然后走了。']],
    ['他说“好。”的时候，我没有应。', ['他说“好。”的时候，我没有应。']],
    ['没有去（因为忙。也因为懒。）所以误了。', ['没有去（因为忙。也因为懒。）', '所以误了。']],
    ['还有很多……不说了。', ['还有很多……', '不说了。']],
    ['"直引号。"后面一句。', ['"直引号。"', '后面一句。']],
    ['“没有关的引号。第二句。', ['“没有关的引号。', '第二句。']],
    ['没有句号', ['没有句号']],
    ['　　前面有空格。 ', ['前面有空格。']],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('leave nothing out but white space, and never overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'甲乙。！？；“”"（）(…)，  \n的'), maxLength: 80 }),
        (text) => {
          let at = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});
