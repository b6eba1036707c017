import { WIDTH } from './model-layout.js';

/** The weights of the classifier as they are looked up: see model.ts. */
export interface ModelData {
  /**
   * Open addressing: {@link RECORD} numbers a feature, its hash and three that hold four biased weights each. What is
   * asked of a feature lies side by side: most of the time goes into fetching it.
   */
  readonly records: Int32Array;
  /** What one unit of a packed weight is worth. */
  readonly unit: number;
}

/** Numbers of one record. The first weights of an empty one are 0, which biased weights never are. */
export const RECORD = 4;
/** Records a feature, at least: some must stay empty for a search to end. */
const ROOM = 1.4;

/** @param packed `count:unit:base64` — 32-bit hashes, then {@link WIDTH} bytes of weights a feature */
export function unpackModel(packed: string): ModelData {
  const [count = '0', unit = '1', body = ''] = packed.split(':', 3);
  const bytes = decodeBase64(body);
  const features = Number(count);
  const hashes = new Int32Array(bytes.buffer, 0, features);
  const weights = new Int32Array(bytes.buffer, features * 4, (features * WIDTH) / 4);
  return { records: recordsOf(hashes, weights), unit: Number(unit) };
}

function recordsOf(hashes: Int32Array, weights: Int32Array): Int32Array {
  let size = 1;
  while (size < hashes.length * ROOM) size *= 2;
  const records = new Int32Array(size * RECORD);
  for (let feature = 0; feature < hashes.length; feature++) {
    let at = (hashes[feature] as number) & (size - 1);
    while (records[at * RECORD + 1] !== 0) at = (at + 1) & (size - 1);
    records[at * RECORD] = hashes[feature] as number;
    records.set(weights.subarray(feature * 3, feature * 3 + 3), at * RECORD + 1);
  }
  return records;
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
