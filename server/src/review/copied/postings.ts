import type { Fingerprints } from './winnow.js';

/** Where each fingerprint occurs: sorted by hash, and by document within one hash. */
export class Postings {
  private constructor(
    private readonly hashes: Uint32Array,
    private readonly documents: Uint32Array,
    private readonly places: Uint32Array,
    private readonly buckets: Uint32Array,
  ) {}

  /** Sorts the fingerprints of all documents, in two passes over sixteen bits each; linear. */
  static of(all: readonly Fingerprints[]): Postings {
    const total = all.reduce((sum, { hashes }) => sum + hashes.length, 0);
    let hashes = new Uint32Array(total);
    let documents = new Uint32Array(total);
    let places = new Uint32Array(total);
    let next = 0;
    for (const [document, one] of all.entries()) {
      hashes.set(one.hashes, next);
      places.set(one.places, next);
      documents.fill(document, next, next + one.hashes.length);
      next += one.hashes.length;
    }
    for (const shift of [0, 16]) {
      const starts = new Uint32Array(0x10001);
      for (let i = 0; i < total; i++) {
        const key = (((hashes[i] as number) >>> shift) & 0xffff) + 1;
        starts[key] = (starts[key] as number) + 1;
      }
      for (let i = 1; i <= 0x10000; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
      const sorted = [new Uint32Array(total), new Uint32Array(total), new Uint32Array(total)] as const;
      for (let i = 0; i < total; i++) {
        const key = ((hashes[i] as number) >>> shift) & 0xffff;
        const to = starts[key] as number;
        starts[key] = to + 1;
        sorted[0][to] = hashes[i] as number;
        sorted[1][to] = documents[i] as number;
        sorted[2][to] = places[i] as number;
      }
      [hashes, documents, places] = sorted;
    }
    const buckets = new Uint32Array(0x10001);
    for (let i = 0; i < total; i++) {
      const key = ((hashes[i] as number) >>> 16) + 1;
      buckets[key] = (buckets[key] as number) + 1;
    }
    for (let i = 1; i <= 0x10000; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
    return new Postings(hashes, documents, places, buckets);
  }

  /** First index of a hash's postings and the one behind the last; equal where there are none. */
  range(hash: number): { from: number; to: number } {
    let from = this.buckets[hash >>> 16] as number;
    let high = this.buckets[(hash >>> 16) + 1] as number;
    const end = high;
    while (from < high) {
      const middle = (from + high) >>> 1;
      if ((this.hashes[middle] as number) < hash) from = middle + 1;
      else high = middle;
    }
    let to = from;
    high = end;
    while (to < high) {
      const middle = (to + high) >>> 1;
      if ((this.hashes[middle] as number) <= hash) to = middle + 1;
      else high = middle;
    }
    return { from, to };
  }

  /** Within the postings of one hash, the first index whose document is not below the given one. */
  firstOf(document: number, { from, to }: { readonly from: number; readonly to: number }): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  document(index: number): number {
    return this.documents[index] as number;
  }

  place(index: number): number {
    return this.places[index] as number;
  }
}
