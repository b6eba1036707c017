import packed from './model.generated.js';
import { extractFeatures, type Context, type Cued } from './features.js';
import { hashFeature } from './hash.js';
import { LABELS } from './judgement.js';

const COUNT = LABELS.length;
const MULTIPLIER = 2;

/**
 * The trained classifier: multinomial logistic regression over readable features. Its weights, in a form that people can
 * read, are in server/lexicons/model.tsv; `npm run train` makes them, `npm run generate` packs them.
 */
export class Model {
  /** Open addressing: hash and slot + 1 side by side, 0 where empty. */
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly weights: Int8Array;
  /** What one unit of a packed weight is worth. */
  private readonly unit: number;
  /** Scratch for {@link classify}: the number of the item that last had each feature. */
  private readonly lastItem: Int32Array;
  private item = 0;

  /** @param data `count:unit:base64` — 32-bit hashes, then {@link LABELS}.length signed bytes of weights a feature */
  constructor(data: string) {
    const [count = '0', unit = '1', body = ''] = data.split(':', 3);
    const bytes = decodeBase64(body);
    const features = Number(count);
    this.unit = Number(unit);
    this.weights = new Int8Array(bytes.buffer, features * 4, features * COUNT);
    this.lastItem = new Int32Array(features);
    const hashes = new Int32Array(bytes.buffer, 0, features);
    let size = 1;
    while (size < features * MULTIPLIER) size *= 2;
    this.mask = size - 1;
    this.table = new Int32Array(size * 2);
    for (let slot = 0; slot < features; slot++) {
      let at = (hashes[slot] as number) & this.mask;
      while (this.table[at * 2 + 1] !== 0) at = (at + 1) & this.mask;
      this.table[at * 2] = hashes[slot] as number;
      this.table[at * 2 + 1] = slot + 1;
    }
  }

  /** Probability of each label for an item of these sentences, before its context rules any out. */
  classify(sentences: readonly Cued[], context: Context): Float64Array {
    const scores = new Int32Array(COUNT);
    const { table, mask, weights, lastItem } = this;
    const item = ++this.item;
    let found = 0;
    extractFeatures(sentences, context, {
      add(template, own, a, b, c) {
        const hash = hashFeature(template, own, a, b, c);
        let at = hash & mask;
        let slot = table[at * 2 + 1] as number;
        while (slot !== 0 && table[at * 2] !== hash) {
          at = (at + 1) & mask;
          slot = table[at * 2 + 1] as number;
        }
        if (slot === 0 || lastItem[slot - 1] === item) return;
        lastItem[slot - 1] = item;
        found++;
        const base = (slot - 1) * COUNT;
        for (let label = 0; label < COUNT; label++)
          scores[label] = (scores[label] as number) + (weights[base + label] as number);
      },
    });
    return toProbabilities(scores, this.unit / Math.sqrt(Math.max(1, found)));
  }
}

function toProbabilities(scores: Int32Array, factor: number): Float64Array {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score * factor);
  const result = Float64Array.from(scores, (score) => Math.exp(score * factor - most));
  let sum = 0;
  for (const value of result) sum += value;
  return result.map((value) => value / sum);
}

function decodeBase64(text: string): Uint8Array {
  const digits = new Uint8Array(128);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < alphabet.length; i++) digits[alphabet.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const value =
      ((digits[text.charCodeAt(i)] as number) << 18) |
      ((digits[text.charCodeAt(i + 1)] as number) << 12) |
      ((digits[text.charCodeAt(i + 2)] as number) << 6) |
      (digits[text.charCodeAt(i + 3)] as number);
    bytes[at++] = value >> 16;
    if (at < bytes.length) bytes[at++] = (value >> 8) & 255;
    if (at < bytes.length) bytes[at++] = value & 255;
  }
  return bytes;
}

/** The model that ships. Immutable. */
export const MODEL = new Model(packed);
