/** What a {@link Format} has written of one file, as bytes of UTF-8: they go into files and to other threads as they are. */
export interface Part {
  readonly bytes: Uint8Array;
  /** Lengths in bytes of its texts. */
  readonly lengths: readonly number[];
}

export function partOf(texts: readonly string[]): Part {
  const [only = ''] = texts;
  if (texts.length <= 1) {
    const bytes = Buffer.from(only);
    return { bytes, lengths: [bytes.length] };
  }
  const pieces = texts.map((text) => Buffer.from(text));
  return { bytes: Buffer.concat(pieces), lengths: pieces.map(({ length }) => length) };
}

export function textsOf({ bytes, lengths }: Part): string[] {
  const { buffer, byteOffset } = bytes;
  let at = byteOffset;
  return lengths.map((length) => {
    const text = Buffer.from(buffer as ArrayBuffer, at, length).toString();
    at += length;
    return text;
  });
}

/** Parts of one text each, one after the other, with something between those that are not empty. */
export function* joined(parts: Iterable<Part>, between = ''): Generator<string | Uint8Array> {
  let first = true;
  for (const { bytes } of parts) {
    if (bytes.length === 0) continue;
    if (!first && between !== '') yield between;
    first = false;
    yield bytes;
  }
}
