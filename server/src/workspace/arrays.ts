const TYPES = { Int32Array, Uint32Array, Uint16Array, Uint8Array } as const;
export type TypedArray = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;

/** Numbers and arrays of numbers by name. */
export type Arrays = Readonly<Record<string, number | TypedArray>>;

/** What the JSON object at the head of the bytes says of each: a number, or type and length of an array. */
export type ArrayIndex = Readonly<Record<string, number | readonly [keyof typeof TYPES, number]>>;

/** Arrays begin where every type may. */
const ALIGNMENT = 8;

export function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/**
 * Arrays as views of the bytes that array-file.ts writes: no number is looked at. The bytes begin with the length of a
 * JSON object that names them.
 * @throws Error where the bytes are damaged
 */
export function decodeArrays(bytes: Uint8Array): Arrays {
  // A small file may stand anywhere in a buffer that it shares.
  const { buffer, byteOffset } = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const head = new Uint8Array(buffer, byteOffset + 4, length);
  const index = JSON.parse(String.fromCharCode(...head)) as ArrayIndex;
  let at = byteOffset + aligned(4 + length);
  const arrays: Record<string, number | TypedArray> = {};
  for (const [name, entry] of Object.entries(index)) {
    if (typeof entry === 'number') arrays[name] = entry;
    else {
      const [type, count] = entry;
      const array = new TYPES[type](buffer as ArrayBuffer, at, count);
      arrays[name] = array;
      at += aligned(array.byteLength);
    }
  }
  return arrays;
}
