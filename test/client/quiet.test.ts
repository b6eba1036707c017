import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../client/src/quiet/sentence.js';

/** The sentence at `|`. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end } = sentenceAround(text, offset);
  return text.slice(start, end);
}

describe('the sentence around the cursor', () => {
  test.each([
    ['第一句。第|二句。第三句。', '第二句。'],
    ['第一句。|第二句。', '第一句。'],
    ['第一句。第二句|', '第二句'],
    ['他说：“好。”|接着', '他说：“好。”'],
    ['一是甲；二|是乙；', '二是乙；'],
    ['# 标题\n正|文', '正文'],
    ['# 标|题\r\n正文', '# 标题'],
    ['|', ''],
    ['正文。\n|', ''],
  ])('%s', (marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  test('holds the cursor, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('字', '。', '；', '”', '\n', '\r\n', '！', '😀', '…', 'a')),
        fc.nat(40),
        (parts, where) => {
          const text = parts.join('');
          const offset = Math.min(where, text.length);
          const { start, end } = sentenceAround(text, offset);
          expect(start).toBeLessThanOrEqual(offset);
          expect(end).toBeGreaterThanOrEqual(offset);
          expect(text.slice(start, end).replace(/[\r\n]+$/, '')).not.toMatch(/[\r\n]/);
        },
      ),
    );
  });
});
