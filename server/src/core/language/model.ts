import packed from './model.generated.js';
import { extractFeatures, type Context, type Cued, type FeatureSink } from './features.js';
import { hashFeature } from './hash.js';
import { LABELS } from './judgement.js';

const COUNT = LABELS.length;
const MULTIPLIER = 2;

/**
 * The trained classifier: multinomial logistic regression over readable features. Its weights, in a form that people can
 * read, are in server/lexicons/model.tsv; `npm run train` makes them, `npm run generate` packs them.
 */
export class Model {
  private readonly keys: Int32Array;
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly weights: Int8Array;
  private readonly unit: number;

  /** @param data `count:unit:base64` — 32-bit hashes, then {@link LABELS}.length signed bytes of weights a feature */
  constructor(data: string) {
    const [count = '0', unit = '1', body = ''] = data.split(':', 3);
    const bytes = decodeBase64(body);
    const features = Number(count);
    this.unit = Number(unit);
    this.weights = new Int8Array(bytes.buffer, features * 4, features * COUNT);
    const hashes = new Int32Array(bytes.buffer, 0, features);
    let size = 1;
    while (size < features * MULTIPLIER) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.slots = new Int32Array(size).fill(-1);
    for (let slot = 0; slot < features; slot++) {
      let at = (hashes[slot] as number) & this.mask;
      while (this.slots[at] !== -1) at = (at + 1) & this.mask;
      this.keys[at] = hashes[slot] as number;
      this.slots[at] = slot;
    }
  }

  /** Number of the feature with this hash, or -1. */
  find(hash: number): number {
    let at = hash & this.mask;
    for (let slot = this.slots[at] as number; slot !== -1; slot = this.slots[at] as number) {
      if (this.keys[at] === hash) return slot;
      at = (at + 1) & this.mask;
    }
    return -1;
  }

  /** Probability of each label for an item of these sentences, before its context rules any out. */
  classify(sentences: readonly Cued[], context: Context): Float64Array {
    const scorer = new Scorer(this);
    extractFeatures(sentences, context, scorer);
    return scorer.probabilities();
  }

  /** Adds the weights of a feature to `scores`. */
  addTo(slot: number, scores: Float64Array): void {
    const base = slot * COUNT;
    for (let label = 0; label < COUNT; label++)
      scores[label] = (scores[label] as number) + (this.weights[base + label] as number);
  }

  /** What one unit of a packed weight is worth. */
  get scale(): number {
    return this.unit;
  }
}

/** Sums up the features of one item, each once. */
class Scorer implements FeatureSink {
  private readonly seen = new Set<number>();
  private readonly scores = new Float64Array(COUNT);

  constructor(private readonly model: Model) {}

  add(template: number, own: number, a: number, b: number, c: number): void {
    const slot = this.model.find(hashFeature(template, own, a, b, c));
    if (slot < 0 || this.seen.has(slot)) return;
    this.seen.add(slot);
    this.model.addTo(slot, this.scores);
  }

  probabilities(): Float64Array {
    const factor = this.model.scale / Math.sqrt(Math.max(1, this.seen.size));
    let most = -Infinity;
    for (const score of this.scores) most = Math.max(most, score * factor);
    let sum = 0;
    const result = this.scores.map((score) => Math.exp(score * factor - most));
    for (const value of result) sum += value;
    return result.map((value) => value / sum);
  }
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
