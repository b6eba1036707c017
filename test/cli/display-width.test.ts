import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, takeColumns, takeColumnsFromEnd } from '../../server/src/cli/text/display-width.js';
import { excerptLines } from '../../server/src/cli/text/excerpt-lines.js';
import { oneLine, visible } from '../../server/src/cli/text/visible.js';

const characters = fc.string({
  unit: fc.constantFrom('a', '全', '。', '“', 'é', '😀', '👨‍👩‍👧', 'ｶ', '\u202E', '\t', '\0', '🇨🇳', '\uD800'),
  maxLength: 60,
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['一、标题', 8],
    ['（１）', 6],
    ['é', 1],
    ['ｶﾞ', 2],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['❤️', 2],
    ['🇨🇳', 2],
    ['\u200B', 0],
    ['', 0],
  ])('%j takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is met by the longest start and end that fit', () => {
    fc.assert(
      fc.property(characters, fc.nat(40), (raw, columns) => {
        const text = visible(raw);
        const start = takeColumns(text, columns);
        const end = takeColumnsFromEnd(text, columns);
        expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
        for (const part of [start, end]) expect(displayWidth(part)).toBeLessThanOrEqual(columns);
        if (displayWidth(text) <= columns) expect([start, end]).toEqual([text, text]);
      }),
    );
  });
});

describe('excerptLines', () => {
  it('fits the width and puts the carets right under what is marked', () => {
    fc.assert(
      fc.property(
        characters,
        characters,
        characters,
        fc.integer({ min: 20, max: 120 }),
        (before, marked, after, columns) => {
          const lines = excerptLines({ before, marked, after, cutBefore: false, cutAfter: false }, columns);
          expect(displayWidth(lines.before + lines.marked + lines.after)).toBeLessThanOrEqual(columns + 2);
          const [spaces = '', carets = ''] = /^( *)(\^+)$/.exec(lines.carets)?.slice(1) ?? [];
          expect(spaces.length).toBe(displayWidth(lines.before));
          expect(carets.length).toBe(Math.max(1, displayWidth(lines.marked)));
        },
      ),
    );
  });
});

describe('visible', () => {
  it('leaves nothing that moves, hides or reorders, and says what it was', () => {
    expect(visible('a\u001B[31m\u202Eb\uFEFF')).toBe('a\\u{1B}[31m\\u{202E}b\\u{FEFF}');
    expect(oneLine('a \r\n  b\u2028c\td')).toBe('a b c d');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(
          /\p{Cc}|\p{Surrogate}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/u,
        );
      }),
    );
  });
});
