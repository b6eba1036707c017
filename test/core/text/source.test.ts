import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Source } from '../../../server/src/core/text/source.js';

const texts = fc.string({
  unit: fc.constantFrom('a', '字', '\n', '\r', '\r\n', '\t', '\uFEFF', '😀'),
  maxLength: 60,
});

describe('Source', () => {
  it('finds every offset again from its position', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const source = new Source(text);
        const offset = text.length === 0 ? 0 : seed % (text.length + 1);
        const position = source.position(offset);
        const line = source.lineRange(position.line - 1);
        if (offset < source.bomLength || offset > line.end) return;
        expect(source.offset(position)).toBe(offset);
      }),
      { numRuns: 1000 },
    );
  });
  it('cuts the text into lines without losing a character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lineStarts } = new Source(text);
        const parts = lineStarts.map((start, i) => text.slice(start, lineStarts[i + 1] ?? text.length));
        expect(parts.join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
  it('counts columns from 1 behind a BOM', () => {
    expect(new Source('\uFEFF字').position(1)).toEqual({ line: 1, column: 1 });
  });
});
