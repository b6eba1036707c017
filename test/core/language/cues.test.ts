import { describe, expect, it } from 'vitest';
import { Automaton, buildTrie, HitBuffer } from '../../../server/src/core/language/automaton.js';
import { foldInto } from '../../../server/src/core/language/folded.js';
import { validateCueLexicon } from '../../../server/src/core/schema/validators.js';
import type { CueLexicon } from '../../../server/src/core/schema/types.js';
import lexicon from '../../../server/lexicons/cues.yaml';

describe('the cue lexicon', () => {
  it('fits its schema', () => {
    expect(validateCueLexicon(lexicon), JSON.stringify(validateCueLexicon.errors?.[0])).toBe(true);
  });
  for (const group of (lexicon as CueLexicon).groups) {
    it(`${group.id}: every cue is found in an example`, () => {
      const automaton = new Automaton(buildTrie(group.cues));
      const found = new Set<number>();
      const hits = new HitBuffer();
      for (const example of group.examples) {
        const codes = new Uint16Array(example.length);
        automaton.scan(codes, foldInto(example, codes), hits);
        for (const word of hits.words.subarray(0, hits.count)) found.add(word);
      }
      expect(group.cues.filter((_cue, index) => !found.has(index))).toEqual([]);
    });
    it(`${group.id}: no cue twice`, () => {
      expect(new Set(group.cues).size).toBe(group.cues.length);
    });
  }
});
