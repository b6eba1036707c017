import { WINDOW, GRAM, type Fingerprints } from './winnow.js';

/** A text of the archive as the index keeps it: no words, only fingerprints and their places. */
export interface IndexedText {
  readonly path: string;
  readonly source: 'last-year' | 'archive' | 'sample';
  readonly author?: string;
  readonly size: number;
  /** Modified, in milliseconds; with the size it tells whether the text is still the same. */
  readonly modified: number;
  readonly length: number;
  readonly fingerprints: Fingerprints;
}

interface Header {
  readonly version: 1;
  readonly gram: number;
  readonly window: number;
  readonly names: string;
  readonly texts: readonly (Omit<IndexedText, 'fingerprints'> & { readonly count: number })[];
}

const MAGIC = 'SELFEXAM-INDEX\n';

/**
 * Writes an index: a line that says what it is, the length of a JSON header, the header, then hashes and places as
 * 32-bit numbers, little-endian.
 * @param names a digest of the names that were folded: with other names the fingerprints would not agree
 */
export function encodeIndex(texts: readonly IndexedText[], names: string): Uint8Array {
  const header: Header = {
    version: 1,
    gram: GRAM,
    window: WINDOW,
    names,
    texts: texts.map(({ fingerprints, ...text }) => ({ ...text, count: fingerprints.hashes.length })),
  };
  const encoder = new TextEncoder();
  const magic = encoder.encode(MAGIC);
  const json = encoder.encode(JSON.stringify(header));
  const total = texts.reduce((sum, { fingerprints }) => sum + fingerprints.hashes.length, 0);
  const bytes = new Uint8Array(magic.length + 4 + json.length + total * 8);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint32(magic.length, json.length, true);
  bytes.set(json, magic.length + 4);
  let at = magic.length + 4 + json.length;
  for (const { fingerprints } of texts) {
    for (const list of [fingerprints.hashes, fingerprints.places]) {
      for (const value of list) {
        view.setUint32(at, value, true);
        at += 4;
      }
    }
  }
  return bytes;
}

/** Reads an index; undefined where it is none, is cut short, or was made in another way: it is then made anew. */
export function decodeIndex(bytes: Uint8Array, names: string): IndexedText[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < MAGIC.length + 4) return undefined;
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const length = view.getUint32(MAGIC.length, true);
  let at = MAGIC.length + 4 + length;
  if (at > bytes.length) return undefined;
  let header: Header;
  try {
    header = JSON.parse(decoder.decode(bytes.subarray(MAGIC.length + 4, at))) as Header;
  } catch {
    return undefined;
  }
  if (header.version !== 1 || header.gram !== GRAM || header.window !== WINDOW || header.names !== names)
    return undefined;
  const total = header.texts.reduce((sum, { count }) => sum + count, 0);
  if (at + total * 8 !== bytes.length) return undefined;
  const read = (count: number): Uint32Array => {
    const list = new Uint32Array(count);
    for (let i = 0; i < count; i++, at += 4) list[i] = view.getUint32(at, true);
    return list;
  };
  return header.texts.map(({ count, ...text }) => ({
    ...text,
    fingerprints: { hashes: read(count), places: read(count) },
  }));
}
