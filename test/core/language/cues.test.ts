import { describe, expect, it } from 'vitest';
import { Automaton, buildTrie } from '../../../server/src/core/language/automaton.js';
import { foldSentence } from '../../../server/src/core/language/folded.js';
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
      for (const example of group.examples) {
        const folded = foldSentence(example);
        for (const hit of automaton.search(folded.codes, folded.length)) found.add(hit.word);
      }
      expect(group.cues.filter((_cue, index) => !found.has(index))).toEqual([]);
    });
    it(`${group.id}: no cue twice`, () => {
      expect(new Set(group.cues).size).toBe(group.cues.length);
    });
  }
});
