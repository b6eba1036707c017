import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeWish } from '../../../server/src/core/language/bundled.js';

describe('beforeWish', () => {
  it.each([
    [['你分管的账目三年没有对过一次；建议请审计来看看。'], ['你分管的账目三年没有对过一次；']],
    [['你分管的账目三年没有对过一次。', '希望你抓紧。'], ['你分管的账目三年没有对过一次。']],
    [['希望你抓紧，账目三年没有对过一次。'], undefined],
    [['对账少，建议每月对一次账。'], undefined],
    [['你分管的账目三年没有对过一次。'], undefined],
  ])('of %j is %j', (texts, front) => {
    expect(beforeWish(texts)).toEqual(front);
  });

  it('is the beginning of the item', () => {
    const pieces = fc.constantFrom('我没去', '建议', '希望', '，', '；', '“', '12', ' ', '再开一次会', '😀');
    const sentences = fc.array(
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(sentences, (texts) => {
        const front = beforeWish(texts)?.join('');
        fc.pre(front !== undefined);
        expect(texts.join('').startsWith(front)).toBe(true);
        expect(front).not.toMatch(/建议|希望/);
      }),
    );
  });
});
