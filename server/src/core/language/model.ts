import { CHARACTER, extractFeatures, GRAM, Reading, type Context, type FeatureSink } from './features.js';
import { hashFeature } from './hash.js';
import { LABELS } from './judgement.js';
import type { ModelData } from './model-data.js';
import { BIAS } from './model-layout.js';
import { shippedModelData } from './packed-model.js';

const COUNT = LABELS.length;
/** A first number below this and a second one below the next are looked up once; see {@link Model.addNear}. */
const NEAR = 64;
const NEAR_SECOND = 4;
/** So many of them fit into 16 bits. */
const MOST_SUMMED = 256;

/**
 * The trained classifier: multinomial logistic regression over readable features. Its weights, in a form that people can
 * read, are in server/lexicons/model.tsv; `npm run train` makes them, `npm run generate` packs them.
 */
export class Model {
  private readonly table: ModelData['table'];
  private readonly hashes: Int32Array;
  private readonly mask: number;
  private readonly weights: Int32Array;
  private readonly unit: number;
  /** Scratch for {@link classify}: the number of the item that last had each feature, and what the item adds up to. */
  private readonly lastItem: Int32Array;
  private item = 0;
  private slots = new Int32Array(512);
  private found = 0;
  private readonly scores = new Int32Array(COUNT);
  private readonly sums = new Int32Array(6);
  private readonly reading = new Reading();
  private readonly sink: FeatureSink = {
    add: (template, own, a, b, c) => {
      if (c === 0 && a >= 0 && a < NEAR && b >= 0 && b < NEAR_SECOND) this.addNear(template, own, a, b);
      else this.add(hashFeature(template, own, a, b, c));
    },
    addCharacters: (codes, length) => this.addCharacters(codes, length),
  };
  /** Where the features of small numbers are, by template and context, then by the two numbers; see {@link addNear}. */
  private readonly near: (Int32Array | undefined)[] = [];
  /** Where the feature of each character is, looked up once: its number + 2; 1 where the model does not know it. */
  private readonly characters = new Int32Array(0x10000);

  constructor({ table, hashes, weights, unit }: ModelData) {
    this.table = table;
    this.mask = table.length - 1;
    this.hashes = hashes;
    this.weights = weights;
    this.unit = unit;
    this.lastItem = new Int32Array(hashes.length);
  }

  /** Probability of each label for an item of these sentences, before its context rules any out. */
  classify(sentences: readonly string[], context: Context): readonly number[] {
    this.item++;
    this.found = 0;
    extractFeatures(sentences, context, this.sink, this.reading);
    this.sum();
    return toProbabilities(this.scores, this.unit / Math.sqrt(Math.max(1, this.found)));
  }

  /** Number of a feature + 1; 0 where the model does not know it. */
  private find(hash: number): number {
    const { table, hashes, mask } = this;
    let at = hash & mask;
    let slot = table[at] as number;
    while (slot !== 0 && hashes[slot - 1] !== hash) {
      at = (at + 1) & mask;
      slot = table[at] as number;
    }
    return slot;
  }

  /** Notes a feature of the item, where the model knows it, once. */
  private add(hash: number): void {
    const slot = this.find(hash);
    if (slot !== 0) this.note(slot - 1);
  }

  private note(slot: number): void {
    if (this.lastItem[slot] === this.item) return;
    this.lastItem[slot] = this.item;
    if (this.found === this.slots.length) this.grow(1);
    this.slots[this.found++] = slot;
  }

  /** Features of cue groups and the like are few and come again and again: each is looked up once. */
  private addNear(template: number, own: number, a: number, b: number): void {
    const page = template * 16 + own + 1;
    const known = (this.near[page] ??= new Int32Array(NEAR * NEAR_SECOND));
    const at = a * NEAR_SECOND + b;
    const slot = (known[at] ||= this.find(hashFeature(template, own, a, b, 0)) + 1);
    if (slot > 1) this.note(slot - 2);
  }

  private addCharacters(codes: Uint16Array, length: number): void {
    this.grow(2 * length);
    const { table, hashes, mask, lastItem, item, slots, characters } = this;
    let { found } = this;
    for (let i = 0; i < length; i++) {
      const code = codes[i] as number;
      const slot = (characters[code] ||= this.find(hashFeature(CHARACTER, -1, code, 0, 0)) + 1);
      if (slot === 1 || lastItem[slot - 2] === item) continue;
      lastItem[slot - 2] = item;
      slots[found++] = slot - 2;
    }
    for (let i = 1; i < length; i++) {
      const hash = hashFeature(GRAM, -1, codes[i - 1] as number, codes[i] as number, 0);
      let at = hash & mask;
      let slot = table[at] as number;
      while (slot !== 0 && hashes[slot - 1] !== hash) {
        at = (at + 1) & mask;
        slot = table[at] as number;
      }
      if (slot === 0 || lastItem[slot - 1] === item) continue;
      lastItem[slot - 1] = item;
      slots[found++] = slot - 1;
    }
    this.found = found;
  }

  /** Makes room for so many more features of the item. */
  private grow(by: number): void {
    if (this.found + by <= this.slots.length) return;
    const larger = new Int32Array((this.found + by) * 2);
    larger.set(this.slots);
    this.slots = larger;
  }

  /** Adds up the weights of the features that were noted. */
  private sum(): void {
    const { weights, scores, slots, found } = this;
    scores.fill(-BIAS * found);
    for (let from = 0; from < found; from += MOST_SUMMED) {
      const to = Math.min(found, from + MOST_SUMMED);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      for (let i = from; i < to; i++) {
        const at = (slots[i] as number) * 3;
        const first = weights[at] as number;
        const second = weights[at + 1] as number;
        const third = weights[at + 2] as number;
        a = (a + (first & 0xff00ff)) | 0;
        b = (b + ((first >>> 8) & 0xff00ff)) | 0;
        c = (c + (second & 0xff00ff)) | 0;
        d = (d + ((second >>> 8) & 0xff00ff)) | 0;
        e = (e + (third & 0xff00ff)) | 0;
        f = (f + ((third >>> 8) & 0xff00ff)) | 0;
      }
      const { sums } = this;
      sums[0] = a;
      sums[1] = b;
      sums[2] = c;
      sums[3] = d;
      sums[4] = e;
      sums[5] = f;
      for (let label = 0; label < COUNT; label++) {
        const pair = sums[(label >> 2) * 2 + (label & 1)] as number;
        scores[label] = (scores[label] as number) + ((label & 2) === 0 ? pair & 0xffff : pair >>> 16);
      }
    }
  }
}

function toProbabilities(scores: Int32Array, factor: number): number[] {
  let most = -Infinity;
  for (let i = 0; i < COUNT; i++) most = Math.max(most, (scores[i] as number) * factor);
  const result: number[] = [];
  let sum = 0;
  for (let i = 0; i < COUNT; i++) {
    const value = Math.exp((scores[i] as number) * factor - most);
    result.push(value);
    sum += value;
  }
  for (let i = 0; i < COUNT; i++) result[i] = (result[i] as number) / sum;
  return result;
}

let shipped: Model | undefined;

/** The model that ships, read when it is first asked for. */
export function shippedModel(): Model {
  return (shipped ??= new Model(shippedModelData()));
}
