import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LexiconFinder } from '../../../server/src/core/language/lexicon.js';
import type { Lexicon } from '../../../server/src/core/schema/types.js';
import { validateLexicon } from '../../../server/src/core/schema/validators.js';
import { readExample } from '../rules/example-text.js';

const DIRECTORY = 'server/lexicons';
const LEXICONS = readdirSync(DIRECTORY)
  .map((file) => [file, parse(readFileSync(`${DIRECTORY}/${file}`, 'utf8')) as Lexicon] as const)
  .filter(([, lexicon]) => Array.isArray(lexicon.entries) && 'group' in (lexicon.entries[0] ?? {}));

it('finds the lexicons', () => {
  expect(LEXICONS.map(([file]) => file)).toEqual(
    expect.arrayContaining([
      'harm.yaml',
      'roots.yaml',
      'themes.yaml',
      'general-words.yaml',
      'rectification-fields.yaml',
    ]),
  );
});

describe.each(LEXICONS)('%s', (file, lexicon) => {
  it('is valid, named by its file, with every id once', () => {
    expect(validateLexicon(lexicon), JSON.stringify(validateLexicon.errors)).toBe(true);
    expect(`${lexicon.id}.yaml`).toBe(file);
    const ids = lexicon.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(lexicon.entries.map((entry) => [entry.id, entry] as const))('%s proves itself', (_id, entry) => {
    const finder = new LexiconFinder({ ...lexicon, entries: [entry] });
    const { text, ranges } = readExample({ text: entry.example });
    const found = finder.find(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
    expect(found.length).toBeGreaterThan(0);
    if (entry.counter !== undefined) expect(finder.find(entry.counter)).toEqual([]);
    for (const cue of entry.cues)
      expect(finder.has(cue.replaceAll('#', '3').replaceAll('…', '人民')), cue).toBe(true);
  });
});
