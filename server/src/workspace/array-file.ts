import { readFileSync, writeFileSync } from 'node:fs';

import { aligned, decodeArrays, type ArrayIndex, type Arrays, type TypedArray } from './arrays.js';

/**
 * Reads what {@link writeArrays} wrote.
 * @throws Error where the file is missing or damaged
 */
export function readArrays(path: string): Arrays {
  return decodeArrays(readFileSync(path));
}

/** Writes arrays in the byte order of this machine. */
export function writeArrays(path: string, arrays: Arrays): void {
  const index: ArrayIndex = Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [
      name,
      typeof array === 'number' ? array : [typeOf(array), array.length],
    ]),
  );
  const json = Buffer.from(JSON.stringify(index), 'latin1');
  const head = Buffer.alloc(aligned(4 + json.length));
  head.writeUInt32LE(json.length, 0);
  json.copy(head, 4);
  const parts = Object.values(arrays).map((array) => {
    if (typeof array === 'number') return Buffer.alloc(0);
    const part = Buffer.alloc(aligned(array.byteLength));
    part.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    return part;
  });
  writeFileSync(path, Buffer.concat([head, ...parts]));
}

function typeOf(array: TypedArray): Extract<ArrayIndex[string], readonly unknown[]>[0] {
  return array.constructor.name as ReturnType<typeof typeOf>;
}
