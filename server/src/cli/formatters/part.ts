/** What a {@link Format} has written of one file, as bytes of UTF-8: they go into files and to other threads as they are. */
export interface Part {
  /** Good until those of another part are asked for. */
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

export function textsOf(part: Part): string[] {
  return piecesOf(part).map((piece) => piece.toString());
}

/** The bytes of each text. */
export function piecesOf({ bytes, lengths }: Part): Buffer[] {
  const { buffer, byteOffset } = bytes;
  let at = byteOffset;
  return lengths.map((length) => {
    const piece = Buffer.from(buffer as ArrayBuffer, at, length);
    at += length;
    return piece;
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
