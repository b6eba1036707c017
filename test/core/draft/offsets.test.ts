import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSections, type Draft } from '../../../server/src/core/draft/model.js';
import { parseDraft } from '../../../server/src/core/draft/parse.js';
import type { Range } from '../../../server/src/core/text/range.js';
import { drafts } from './arbitrary.js';

function ranges(draft: Draft): Range[] {
  return [
    ...draft.headings.flatMap((heading) => [
      heading.range,
      heading.textRange,
      ...(heading.ordinal ? [heading.ordinal.range] : []),
    ]),
    ...[...allSections(draft.sections)].map((section) => section.range),
    ...draft.items.flatMap((item) => [
      item.range,
      ...item.cells.map((cell) => cell.range),
      ...item.sentences.map((sentence) => sentence.range),
    ]),
    ...draft.directives.flatMap((directive) => [
      directive.range,
      ...directive.rules.map((rule) => rule.range),
    ]),
    ...draft.verbatim,
  ];
}

/** What a reader sees of a source slice, without anything that markup or line wrapping adds. */
function bare(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[\s\u3000>*_`~|]/g, '');
}

describe('offsets', () => {
  it('lie inside the text and in order', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        for (const { start, end } of ranges(parseDraft(text))) {
          expect(start).toBeLessThanOrEqual(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of sentences begin and end with the characters of the sentence', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const draft = parseDraft(text);
        for (const { text: words, range } of draft.sentences) {
          const slice = draft.source.slice(range);
          if (/[&\0]/.test(slice)) continue;
          expect(slice[0]).toBe(words[0]);
          expect(slice.at(-1)).toBe(words.at(-1));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of plain sentences give back their very words', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const draft = parseDraft(text);
        for (const { text: words, range } of draft.sentences) {
          const slice = draft.source.slice(range);
          if (/[&\0[\]<>`()!~\\*_|]/.test(slice)) continue;
          expect(bare(slice)).toBe(bare(words));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('stay the same but for the BOM', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const plain = text.replace(/^\uFEFF/, '');
        const shifted = ranges(parseDraft(`\uFEFF${plain}`)).map(({ start, end }) => ({ start, end }));
        const expected = ranges(parseDraft(plain)).map(({ start, end }) => ({
          start: start + 1,
          end: end + 1,
        }));
        expect(shifted).toEqual(expected);
      }),
      { numRuns: 200, examples: [['#'], ['## \n\n#'], ['\uFEFF\uFEFF# 一、题\n文'], ['\uFEFF\uFEFF\n甲']] },
    );
  });

  it('give the same words with every line end', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const unix = text.replace(/\r\n|\r/g, '\n');
        const words = (source: string): string[] =>
          parseDraft(source).sentences.map((sentence) => sentence.text);
        expect(words(unix.replace(/\n/g, '\r\n'))).toEqual(words(unix));
        expect(words(unix.replace(/\n/g, '\r'))).toEqual(words(unix));
      }),
      { numRuns: 200 },
    );
  });
});
