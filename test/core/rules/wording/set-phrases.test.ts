import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/core/fix.js';
import { validateSetPhrases } from '../../../../server/src/core/schema/validators.js';
import { SET_PHRASES } from '../../../../server/src/core/wording/set-phrases.js';
import { readExample } from '../example-text.js';
import { lintExample } from '../lint-example.js';

const ENTRIES = [
  ...SET_PHRASES.collocations,
  ...SET_PHRASES.members,
  ...SET_PHRASES.sequences,
  ...SET_PHRASES.misspellings,
];
const find = (text: string) =>
  lintExample('wording/set-phrase', { kind: 'individual', text, valid: true }).findings;

it('fits its schema', () => {
  expect(validateSetPhrases(SET_PHRASES), JSON.stringify(validateSetPhrases.errors)).toBe(true);
});

it('has every id once', () => {
  expect(new Set(ENTRIES.map(({ id }) => id)).size).toBe(ENTRIES.length);
});

describe.each(ENTRIES.map((entry) => [entry.id, entry] as const))('%s', (id, { examples }) => {
  it.each(examples.bad.map(({ text, fixed }) => [text, fixed] as const))('reports %s', (marked, fixed) => {
    const { text, ranges } = readExample({ text: marked });
    const findings = find(text);
    expect(findings.map(({ range, data }) => [data['entry'], text.slice(range.start, range.end)])).toEqual(
      ranges.map(({ start, end }) => [id, text.slice(start, end)]),
    );
    const safe = findings.flatMap(({ fixes }) => fixes).filter(({ safety }) => safety === 'safe');
    if (fixed === undefined) expect(safe).toEqual([]);
    else {
      const mended = applyEdits(
        text,
        safe.flatMap(({ edits }) => edits),
      );
      expect(mended).toBe(fixed);
      expect(find(mended)).toEqual([]);
    }
  });

  it.each(examples.good)('accepts %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
