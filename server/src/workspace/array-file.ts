import { readFileSync, writeFileSync } from 'node:fs';

const TYPES = { Int32Array, Uint32Array, Uint16Array, Uint8Array } as const;
export type TypedArray = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;

/** Numbers and arrays of numbers by name. */
export type Arrays = Readonly<Record<string, number | TypedArray>>;

/** Arrays begin where every type may. */
const ALIGNMENT = 8;

/**
 * Reads what {@link writeArrays} wrote, without looking at any number: the arrays are views of the file. It begins with
 * the length of a JSON object that names them.
 * @throws Error where the file is missing or damaged
 */
export function readArrays(path: string): Arrays {
  const file = readFileSync(path);
  // A small file may stand anywhere in a buffer that it shares.
  const { buffer, byteOffset } =
    file.byteOffset % ALIGNMENT === 0 ? file : { buffer: new Uint8Array(file).buffer, byteOffset: 0 };
  const length = file.readUInt32LE(0);
  const index = JSON.parse(file.toString('latin1', 4, 4 + length)) as Index;
  let at = byteOffset + aligned(4 + length);
  const arrays: Record<string, number | TypedArray> = {};
  for (const [name, entry] of Object.entries(index)) {
    if (typeof entry === 'number') arrays[name] = entry;
    else {
      const [type, count] = entry;
      const array = new TYPES[type](buffer, at, count);
      arrays[name] = array;
      at += aligned(array.byteLength);
    }
  }
  return arrays;
}

type Index = Readonly<Record<string, number | readonly [keyof typeof TYPES, number]>>;

/** Writes arrays in the byte order of this machine. */
export function writeArrays(path: string, arrays: Arrays): void {
  const index: Index = Object.fromEntries(
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

function typeOf(array: TypedArray): keyof typeof TYPES {
  return array.constructor.name as keyof typeof TYPES;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
