import { CHARACTER, extractFeatures, Reading, type Context, type FeatureSink } from './features.js';
import { hashFeature, hashPair } from './hash.js';
import { LABELS } from './judgement.js';
import { RECORD, type ModelData } from './model-data.js';
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
  private readonly records: Int32Array;
  private readonly mask: number;
  private readonly unit: number;
  /** Scratch for {@link classify}: the number of the item that last had each feature, and what the item adds up to. */
  private readonly lastItem: Int32Array;
  private item = 0;
  private found = 0;
  private readonly scores = new Int32Array(COUNT);
  /** Weights of the last features, two in each number; see {@link flush}. */
  private readonly sums = new Int32Array(6);
  private summed = 0;
  private readonly reading = new Reading();
  private readonly sink: FeatureSink = {
    add: (template, own, a, b, c) => {
      if (c === 0 && a >= 0 && a < NEAR && b >= 0 && b < NEAR_SECOND) this.addNear(template, own, a, b);
      else this.note(this.find(hashFeature(template, own, a, b, c)));
    },
    addCharacters: (codes, length) => this.addCharacters(codes, length),
  };
  /** Where the features of small numbers are, by template and context, then by the two numbers; see {@link addNear}. */
  private readonly near: (Int32Array | undefined)[] = [];
  /** Where the feature of each character is, looked up once: its record + 2; 1 where the model does not know it. */
  private readonly characters = new Int32Array(0x10000);

  constructor({ records, unit }: ModelData) {
    this.records = records;
    this.mask = records.length / RECORD - 1;
    this.unit = unit;
    this.lastItem = new Int32Array(records.length / RECORD);
  }

  /** Probability of each label for an item of these sentences, before its context rules any out. */
  classify(sentences: readonly string[], context: Context): readonly number[] {
    this.item++;
    this.found = 0;
    this.scores.fill(0);
    extractFeatures(sentences, context, this.sink, this.reading);
    this.flush();
    for (let label = 0; label < COUNT; label++)
      this.scores[label] = (this.scores[label] as number) - BIAS * this.found;
    return toProbabilities(this.scores, this.unit / Math.sqrt(Math.max(1, this.found)));
  }

  /** Number of the record of a feature; -1 where the model does not know it. */
  private find(hash: number): number {
    const { records, mask } = this;
    for (let at = hash & mask; records[at * RECORD + 1] !== 0; at = (at + 1) & mask)
      if (records[at * RECORD] === hash) return at;
    return -1;
  }

  /** Notes a feature of the item, where the model knows it, once. */
  private note(record: number): void {
    if (record < 0 || this.lastItem[record] === this.item) return;
    this.lastItem[record] = this.item;
    this.found++;
    const { records, sums } = this;
    const at = record * RECORD;
    const first = records[at + 1] as number;
    const second = records[at + 2] as number;
    const third = records[at + 3] as number;
    sums[0] = (sums[0] as number) + (first & 0xff00ff);
    sums[1] = (sums[1] as number) + ((first >>> 8) & 0xff00ff);
    sums[2] = (sums[2] as number) + (second & 0xff00ff);
    sums[3] = (sums[3] as number) + ((second >>> 8) & 0xff00ff);
    sums[4] = (sums[4] as number) + (third & 0xff00ff);
    sums[5] = (sums[5] as number) + ((third >>> 8) & 0xff00ff);
    if (++this.summed === MOST_SUMMED) this.flush();
  }

  /** Features of cue groups and the like are few and come again and again: each is looked up once. */
  private addNear(template: number, own: number, a: number, b: number): void {
    const page = template * 16 + own + 1;
    const known = (this.near[page] ??= new Int32Array(NEAR * NEAR_SECOND));
    const at = a * NEAR_SECOND + b;
    this.note((known[at] ||= this.find(hashFeature(template, own, a, b, 0)) + 2) - 2);
  }

  private addCharacters(codes: Uint16Array, length: number): void {
    const { records, mask, characters } = this;
    let before = 0;
    for (let i = 0; i < length; i++) {
      const code = codes[i] as number;
      this.note((characters[code] ||= this.find(hashFeature(CHARACTER, -1, code, 0, 0)) + 2) - 2);
      if (i > 0) {
        const hash = hashPair(before, code);
        let at = hash & mask;
        while (records[at * RECORD + 1] !== 0) {
          if (records[at * RECORD] === hash) {
            this.note(at);
            break;
          }
          at = (at + 1) & mask;
        }
      }
      before = code;
    }
  }

  /** Adds what was summed to the scores: two weights share a number, 16 bits each. */
  private flush(): void {
    const { sums, scores } = this;
    for (let label = 0; label < COUNT; label++) {
      const pair = sums[(label >> 2) * 2 + (label & 1)] as number;
      scores[label] = (scores[label] as number) + ((label & 2) === 0 ? pair & 0xffff : pair >>> 16);
    }
    sums.fill(0);
    this.summed = 0;
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
