/** Mixes a feature into 32 bits; equal for trainer and classifier. Collisions are rarer than one in 10^5 features. */
export function hashFeature(template: number, own: number, a: number, b: number, c: number): number {
  let h = Math.imul(template * 16 + own + 2, 0x9e3779b1);
  h = Math.imul(h ^ (a + 0x7f4a7c15), 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 13)) + b, 0xc2b2ae35);
  h = Math.imul((h ^ (h >>> 16)) + c, 0x27d4eb2f);
  return (h ^ (h >>> 15)) | 0;
}

/**
 * Two characters as 32 bits: multiplying by an odd number and folding it lose nothing, so that no two pairs are one.
 * @param seed an odd number for each way in which two characters can be a pair
 */
export function hashPair(seed: number, a: number, b: number): number {
  const h = Math.imul((a << 16) | b, seed);
  return h ^ (h >>> 15);
}
