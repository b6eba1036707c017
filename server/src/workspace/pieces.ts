/**
 * The same bytes in pieces that are worth a write each: small ones are put together, large ones stay as they are. A piece is
 * good until the next one is asked for.
 * @param worth bytes that are worth a write of their own
 */
export function* inPieces(parts: Iterable<string | Uint8Array>, worth: number): Generator<Uint8Array> {
  const open = Buffer.allocUnsafe(2 * worth);
  let size = 0;
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    if (bytes.length < worth) {
      open.set(bytes, size);
      size += bytes.length;
      if (size < worth) continue;
    }
    if (size > 0) yield open.subarray(0, size);
    size = 0;
    if (bytes.length >= worth) yield bytes;
  }
  if (size > 0) yield open.subarray(0, size);
}
