import {
  CHARACTER,
  extractFeatures,
  PAIR_SEEDS,
  ItemReading,
  type Context,
  type FeatureSink,
  type Template,
} from './features.js';
import { hashFeature, hashPair } from './hash.js';
import { LABELS } from './judgement.js';
import { findRow, type ModelData } from './model-data.js';
import { BIAS, ROW } from './model-layout.js';
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
  private readonly slots: Int32Array;
  private readonly weights: Int32Array;
  private readonly unit: number;
  /** Scratch for {@link classify}: a bit for each feature that the item has, their rows, and what they add up to. */
  private readonly noted: Int32Array;
  private readonly list: Int32Array;
  private found = 0;
  private readonly scores = new Int32Array(COUNT);
  private readonly probabilities = new Float64Array(COUNT);
  private readonly reading = new ItemReading();
  private readonly sink: FeatureSink = {
    add: (template, own, a, b, c) => {
      if (c === 0 && a >= 0 && a < NEAR && b >= 0 && b < NEAR_SECOND) this.addNear(template, own, a, b);
      else this.note(findRow(this.slots, hashFeature(template, own, a, b, c)));
    },
    addCharacters: (codes, length) => this.addCharacters(codes, length),
    addPairs: (template, codes, start, end, apart) => this.addPairs(template, codes, start, end, apart),
  };
  /** Where the features of small numbers are, by template and context, then by the two numbers; see {@link addNear}. */
  private readonly near: (Int32Array | undefined)[] = [];
  /** Where the feature of each character is, looked up once: its row + 2; 1 where the model does not know it. */
  private readonly characters = new Int32Array(0x10000);

  constructor({ slots, weights, unit }: ModelData) {
    this.slots = slots;
    this.weights = weights;
    this.unit = unit;
    const rows = weights.length / ROW;
    this.noted = new Int32Array(Math.ceil(rows / 32));
    this.list = new Int32Array(rows);
  }

  /**
   * Probability of each label for an item of these sentences, before its context rules any out.
   * @returns good until the next item is classified
   */
  classify(sentences: readonly string[], context: Context): ArrayLike<number> {
    this.noted.fill(0);
    this.found = 0;
    extractFeatures(sentences, context, this.sink, this.reading);
    this.sum();
    return toProbabilities(this.scores, this.unit / Math.sqrt(Math.max(1, this.found)), this.probabilities);
  }

  /** Notes the feature of a row for the item, once; -1 is none. */
  private note(row: number): void {
    if (row < 0) return;
    const { noted } = this;
    const bits = noted[row >> 5] as number;
    const bit = 1 << (row & 31);
    if ((bits & bit) !== 0) return;
    noted[row >> 5] = bits | bit;
    this.list[this.found++] = row;
  }

  /** Features of cue groups and the like are few and come again and again: each is looked up once. */
  private addNear(template: number, own: number, a: number, b: number): void {
    const page = template * 16 + own + 1;
    const known = (this.near[page] ??= new Int32Array(NEAR * NEAR_SECOND));
    const at = a * NEAR_SECOND + b;
    this.note((known[at] ||= findRow(this.slots, hashFeature(template, own, a, b, 0)) + 2) - 2);
  }

  private addCharacters(codes: Uint16Array, length: number): void {
    const { characters } = this;
    for (let i = 0; i < length; i++) {
      const code = codes[i] as number;
      this.note((characters[code] ||= findRow(this.slots, hashFeature(CHARACTER, -1, code, 0, 0)) + 2) - 2);
    }
  }

  private addPairs(template: Template, codes: Uint16Array, start: number, end: number, apart: number): void {
    const { slots } = this;
    const seed = PAIR_SEEDS[template] as number;
    for (let i = start + apart; i < end; i++)
      this.note(findRow(slots, hashPair(seed, codes[i - apart] as number, codes[i] as number)));
  }

  /** Adds up the weights of the features: two weights share a number, 16 bits each. */
  private sum(): void {
    const { weights, list, found, scores } = this;
    scores.fill(-BIAS * found);
    for (let from = 0; from < found; from += MOST_SUMMED) {
      const to = Math.min(found, from + MOST_SUMMED);
      let sum02 = 0;
      let sum13 = 0;
      let sum46 = 0;
      let sum57 = 0;
      let sum8A = 0;
      let sum9 = 0;
      for (let i = from; i < to; i++) {
        const at = (list[i] as number) * ROW;
        const first = weights[at] as number;
        const second = weights[at + 1] as number;
        const third = weights[at + 2] as number;
        sum02 = (sum02 + (first & 0xff00ff)) | 0;
        sum13 = (sum13 + ((first >>> 8) & 0xff00ff)) | 0;
        sum46 = (sum46 + (second & 0xff00ff)) | 0;
        sum57 = (sum57 + ((second >>> 8) & 0xff00ff)) | 0;
        sum8A = (sum8A + (third & 0xff00ff)) | 0;
        sum9 = (sum9 + ((third >>> 8) & 0xff00ff)) | 0;
      }
      this.addPair(0, sum02);
      this.addPair(1, sum13);
      this.addPair(4, sum46);
      this.addPair(5, sum57);
      this.addPair(8, sum8A);
      this.addPair(9, sum9);
    }
  }

  /** Adds the two sums in a number to the scores of a label and of the one after the next. */
  private addPair(label: number, pair: number): void {
    const { scores } = this;
    scores[label] = (scores[label] as number) + (pair & 0xffff);
    if (label + 2 < COUNT) scores[label + 2] = (scores[label + 2] as number) + (pair >>> 16);
  }
}

function toProbabilities(scores: Int32Array, factor: number, into: Float64Array): Float64Array {
  let most = -Infinity;
  for (let i = 0; i < COUNT; i++) most = Math.max(most, (scores[i] as number) * factor);
  let sum = 0;
  for (let i = 0; i < COUNT; i++) sum += into[i] = Math.exp((scores[i] as number) * factor - most);
  for (let i = 0; i < COUNT; i++) into[i] = (into[i] as number) / sum;
  return into;
}

let shipped: Model | undefined;

/** The model that ships, read when it is first asked for. */
export function shippedModel(): Model {
  return (shipped ??= new Model(shippedModelData()));
}
