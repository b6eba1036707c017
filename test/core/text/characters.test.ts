import { describe, expect, it } from 'vitest';
import { fold } from '../../../server/src/core/text/characters.js';

describe('folding', () => {
  it('drops white space, punctuation and symbols, each character by itself', () => {
    const reference = (char: string): string =>
      char
        .replace(/[\uFF01-\uFF5E]/, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
        .toLowerCase()
        .replace(/[\s\p{P}\p{S}]/gu, '');
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const char = String.fromCharCode(code);
      if (fold(char) !== reference(char)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('folds full-width and capital letters inside of a text', () => {
    expect(fold('“四个 意识”（ＡＢc１２）。')).toBe('四个意识abc12');
  });
});
