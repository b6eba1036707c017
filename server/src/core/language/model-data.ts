import { WIDTH } from './model-layout.js';

/** The weights of the classifier as they are looked up: see model.ts. */
export interface ModelData {
  /** Hash of each feature. */
  readonly hashes: Int32Array;
  /** Three numbers a feature, four biased weights in each. */
  readonly weights: Int32Array;
  /** Open addressing: number of the feature + 1, 0 where empty. Small, so that most look-ups stay in the cache. */
  readonly table: Uint16Array | Uint32Array;
  /** What one unit of a packed weight is worth. */
  readonly unit: number;
}

/** Slots of the table a feature, at least. */
const MULTIPLIER = 2;

/** @param packed `count:unit:base64` — 32-bit hashes, then {@link WIDTH} bytes of weights a feature */
export function unpackModel(packed: string): ModelData {
  const [count = '0', unit = '1', body = ''] = packed.split(':', 3);
  const bytes = decodeBase64(body);
  const features = Number(count);
  const hashes = new Int32Array(bytes.buffer, 0, features);
  const weights = new Int32Array(bytes.buffer, features * 4, (features * WIDTH) / 4);
  return { hashes, weights, table: tableOf(hashes), unit: Number(unit) };
}

function tableOf(hashes: Int32Array): ModelData['table'] {
  let size = 1;
  while (size < hashes.length * MULTIPLIER) size *= 2;
  const mask = size - 1;
  const table = hashes.length < 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  for (let slot = 0; slot < hashes.length; slot++) {
    let at = (hashes[slot] as number) & mask;
    while (table[at] !== 0) at = (at + 1) & mask;
    table[at] = slot + 1;
  }
  return table;
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
