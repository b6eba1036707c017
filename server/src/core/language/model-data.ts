import { ROW } from './model-layout.js';

/**
 * The weights of the classifier as they are looked up: open addressing by the lower bits of a feature's hash. Most of the
 * time goes into fetching what is asked for, so little is kept of a feature: the upper half of its hash tells it from
 * others. One feature in 14,000 that the model does not know is taken for another (random hashes, 45,100 features).
 */
export interface ModelData {
  /** Upper half: that of the hash of the feature in the slot; lower half: its row + 1. 0 where there is none. */
  readonly slots: Int32Array;
  /**
   * For each row three numbers that hold four biased weights each. The features that statements have most often come
   * first: what is fetched all the time lies close together.
   */
  readonly weights: Int32Array;
  /** What one unit of a packed weight is worth. */
  readonly unit: number;
}

/** Slots a feature, at least: some must stay empty for a search to end. */
const ROOM = 1.4;
/** So many rows can be numbered in half a slot. */
const MOST_ROWS = 0xffff;

/** Row of the feature with this hash; -1 where there is none. */
export function findRow(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const slot = slots[at] as number;
    if (slot === 0) return -1;
    if ((slot ^ hash) >>> 16 === 0) return (slot & 0xffff) - 1;
  }
}

/**
 * @param packed `count:unit:base64` — 32-bit hashes, then {@link ROW} numbers of weights a feature
 * @throws RangeError where there are more features than {@link MOST_ROWS}
 */
export function unpackModel(packed: string): ModelData {
  const [count = '0', unit = '1', body = ''] = packed.split(':', 3);
  const bytes = decodeBase64(body);
  const features = Number(count);
  if (features > MOST_ROWS) throw new RangeError(`${features} features: a slot can name ${MOST_ROWS}`);
  const hashes = new Int32Array(bytes.buffer, 0, features);
  const weights = new Int32Array(bytes.buffer, features * 4, features * ROW);
  let size = 1;
  while (size < features * ROOM) size *= 2;
  const slots = new Int32Array(size);
  for (let row = 0; row < features; row++) {
    const hash = hashes[row] as number;
    let at = hash & (size - 1);
    while (slots[at] !== 0) at = (at + 1) & (size - 1);
    slots[at] = (hash & 0xffff0000) | (row + 1);
  }
  return { slots, weights, unit: Number(unit) };
}

/** Where there is a `Buffer`, it decodes a hundred times faster than a program that has just started can. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const { Buffer: native } = globalThis as {
    Buffer?: { from(text: string, encoding: 'base64'): Uint8Array };
  };
  if (native !== undefined) return new Uint8Array(native.from(text, 'base64'));
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
