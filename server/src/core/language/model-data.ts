import { ROW, WIDTH } from './model-layout.js';

/**
 * The weights of the classifier as they are looked up: open addressing by the lower bits of a feature's hash. Most of the
 * time goes into fetching what is asked for, so little is kept of a feature: the upper half of its hash tells it from
 * others. One feature in 14,000 that the model does not know is taken for another (random hashes, 45,100 features).
 */
export interface ModelData {
  /** The {@link tagOf tag} of the feature in each slot; 0 where there is none. */
  readonly tags: Uint16Array;
  /** For each slot three numbers that hold four biased weights each. */
  readonly weights: Int32Array;
  /** What one unit of a packed weight is worth. */
  readonly unit: number;
}

/** Slots a feature, at least: some must stay empty for a search to end. */
const ROOM = 1.4;

/** What tells a feature from others in its slot; never 0. */
export function tagOf(hash: number): number {
  return hash >>> 16 || 1;
}

/** Slot of the feature with this hash; -1 where there is none. */
export function findSlot(tags: Uint16Array, hash: number): number {
  const tag = tagOf(hash);
  const mask = tags.length - 1;
  for (let at = hash & mask; tags[at] !== 0; at = (at + 1) & mask) if (tags[at] === tag) return at;
  return -1;
}

/** @param packed `count:unit:base64` — 32-bit hashes, then {@link WIDTH} bytes of weights a feature */
export function unpackModel(packed: string): ModelData {
  const [count = '0', unit = '1', body = ''] = packed.split(':', 3);
  const bytes = decodeBase64(body);
  const features = Number(count);
  const hashes = new Int32Array(bytes.buffer, 0, features);
  const rows = new Int32Array(bytes.buffer, features * 4, (features * WIDTH) / 4);
  let size = 1;
  while (size < features * ROOM) size *= 2;
  const tags = new Uint16Array(size);
  const weights = new Int32Array(size * ROW);
  for (let feature = 0; feature < features; feature++) {
    const hash = hashes[feature] as number;
    let at = hash & (size - 1);
    while (tags[at] !== 0) at = (at + 1) & (size - 1);
    tags[at] = tagOf(hash);
    weights.set(rows.subarray(feature * ROW, feature * ROW + ROW), at * ROW);
  }
  return { tags, weights, unit: Number(unit) };
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
