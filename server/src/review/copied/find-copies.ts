import { align, type Alignment } from './align.js';
import { chain, type Chain } from './chains.js';
import { exemptMask, type Exempt } from './exempt.js';
import type { FoldedText } from './folded-text.js';
import { Postings } from './postings.js';
import { GRAM, gramHashes, type Fingerprints } from './winnow.js';

/** A text that is compared; its codes are asked for only where fingerprints agree. */
export interface Compared {
  readonly fingerprints: Fingerprints;
  /** Number of codes. */
  readonly length: number;
  /** Undefined where the text is no longer there. */
  folded(): FoldedText | undefined;
}

/** A stretch that two texts share: half-open offsets of each text. */
export interface Copy {
  /** Indexes in the list of texts; the left one is a draft under review. */
  readonly left: number;
  readonly right: number;
  readonly leftRange: { readonly start: number; readonly end: number };
  readonly rightRange: { readonly start: number; readonly end: number } | undefined;
  /** Codes of the left text that are the same, exempt ones left out. */
  readonly length: number;
  readonly identity: number;
}

/** Places of one fingerprint that are followed up; what more texts share is followed up in the first ones. */
const MOST_PLACES = 8;
/** Codes that fingerprints in a row must cover before two texts are aligned. */
const COVERED = 8;
/** Codes in common for a passage to be reported; where its words are everybody's, many more. */
const SHORTEST = 15;
const SHORTEST_COMMON = 60;
const LEAST_IDENTITY = 0.62;
/** Passages reported for one stretch of a draft. */
const MOST_SOURCES = 3;

/**
 * Finds what the first `reviewed` texts share with one another and with the texts behind them. Linear in the number of
 * texts: every fingerprint is followed to at most {@link MOST_PLACES} places.
 */
export function findCopies(texts: readonly Compared[], reviewed: number, exempt: Exempt): Copy[] {
  const postings = Postings.of(texts.map(({ fingerprints }) => fingerprints));
  const copies: Copy[] = [];
  const common = Math.max(MOST_PLACES, Math.ceil(texts.length / 100));
  for (let left = 0; left < reviewed; left++) {
    const text = texts[left] as Compared;
    const folded = text.folded();
    if (folded === undefined) continue;
    const mask = exemptMask(gramHashes(folded.codes), folded.codes.length, exempt);
    const found: Copy[] = [];
    for (const [right, seeds] of seedsOf(text.fingerprints, left, reviewed, mask, postings, common)) {
      found.push(...follow(left, right, folded, seeds, mask, texts[right] as Compared));
    }
    copies.push(...leadingSources(found));
  }
  return copies;
}

interface Seed {
  left: number;
  right: number;
  weight: number;
}

/** Common fingerprints by the other text; of two drafts under review the later one is the left. */
function seedsOf(
  { hashes, places }: Fingerprints,
  left: number,
  reviewed: number,
  mask: Uint8Array,
  postings: Postings,
  common: number,
): Map<number, Seed[]> {
  const seeds = new Map<number, Seed[]>();
  for (let i = 0; i < hashes.length; i++) {
    const place = places[i] as number;
    if (mask[place] === 1 && mask[place + GRAM - 1] === 1) continue;
    const { from, to } = postings.range(hashes[i] as number);
    const weight = to - from <= common ? 1 : common / (to - from);
    let followed = 0;
    for (let at = from; at < to && followed < MOST_PLACES; at++) {
      const right = postings.document(at);
      if (right >= left && right < reviewed) continue;
      followed++;
      const list = seeds.get(right);
      const seed = { left: place, right: postings.place(at), weight };
      if (list === undefined) seeds.set(right, [seed]);
      else list.push(seed);
    }
  }
  return seeds;
}

function follow(
  left: number,
  right: number,
  folded: FoldedText,
  seeds: readonly Seed[],
  mask: Uint8Array,
  other: Compared,
): Copy[] {
  const copies: Copy[] = [];
  let done = 0;
  const queue = chain(seeds).sort((a, b) => b.weight - a.weight);
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    const from = one.left[0] as number;
    const to = (one.left.at(-1) as number) + GRAM;
    if (coverage(one.left) < COVERED) continue;
    if (copies.some(({ leftRange }) => within(folded, from, to, leftRange))) continue;
    // Texts of endless repetition have endless chains.
    if (++done > 200) break;
    const rare = one.weight / one.left.length;
    const shortest = rare >= 0.5 ? SHORTEST : SHORTEST_COMMON;
    const codes = other.folded();
    if (codes === undefined) {
      const length = to - from - exemptIn(mask, from, to);
      if (coverage(one.left) >= shortest && length >= shortest)
        copies.push({
          left,
          right,
          leftRange: rangeOf(folded, from, to),
          rightRange: undefined,
          length,
          identity: coverage(one.left) / (to - from),
        });
      continue;
    }
    const aligned = align(folded.codes, codes.codes, one);
    if (aligned === undefined) continue;
    // What a heading or a long difference cuts off is looked at on its own.
    queue.push(...rest(one, aligned.left));
    if (aligned.identity < LEAST_IDENTITY) continue;
    const length = aligned.matched.reduce((sum, at) => sum + (mask[at] === 1 ? 0 : 1), 0);
    if (length < shortest) continue;
    copies.push({
      left,
      right,
      leftRange: rangeOf(folded, aligned.left.start, aligned.left.end),
      rightRange: rangeOf(codes, aligned.right.start, aligned.right.end),
      length,
      identity: aligned.identity,
    });
  }
  return copies;
}

/** The parts of a chain in front of and behind a stretch. */
function rest({ left, right, weight }: Chain, { start, end }: Alignment['left']): Chain[] {
  const part = (wanted: (place: number) => boolean): Chain => {
    const indexes = left.flatMap((place, index) => (wanted(place) ? [index] : []));
    return {
      left: indexes.map((index) => left[index] as number),
      right: indexes.map((index) => right[index] as number),
      weight: (weight * indexes.length) / left.length,
    };
  };
  return [part((place) => place + GRAM <= start), part((place) => place >= end)].filter(
    (one) => one.left.length > 0 && one.left.length < left.length,
  );
}

/** Codes that the fingerprints at these places cover. */
function coverage(places: readonly number[]): number {
  let covered = 0;
  let end = -1;
  for (const place of places) {
    covered += place + GRAM - Math.max(place, end);
    end = place + GRAM;
  }
  return covered;
}

function exemptIn(mask: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += mask[i] as number;
  return count;
}

function within(
  { at, end }: FoldedText,
  from: number,
  to: number,
  range: { readonly start: number; readonly end: number },
): boolean {
  return (at[from] as number) >= range.start && (end[to - 1] as number) <= range.end;
}

function rangeOf({ at, end }: FoldedText, from: number, to: number): { start: number; end: number } {
  return { start: at[from] as number, end: end[to - 1] as number };
}

/** The longest passages first; of those that cover one stretch, the first few. In the order of the draft. */
function leadingSources(found: Copy[]): Copy[] {
  const kept: Copy[] = [];
  for (const copy of found.sort((a, b) => b.length - a.length)) {
    const { start, end } = copy.leftRange;
    const over = kept.filter(
      ({ leftRange: other }) => Math.min(end, other.end) - Math.max(start, other.start) > (end - start) * 0.6,
    );
    if (over.length < MOST_SOURCES) kept.push(copy);
  }
  return kept.sort((a, b) => a.leftRange.start - b.leftRange.start);
}

/** The share of a text that some of its stretches cover together. */
export function sharedPart(
  ranges: readonly { readonly start: number; readonly end: number }[],
  { at }: FoldedText,
): number {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let covered = 0;
  let next = 0;
  let reach = -1;
  for (let i = 0; i < at.length; i++) {
    const offset = at[i] as number;
    for (; next < sorted.length && (sorted[next]?.start ?? Infinity) <= offset; next++)
      reach = Math.max(reach, sorted[next]?.end ?? 0);
    if (offset < reach) covered++;
  }
  return at.length === 0 ? 0 : covered / at.length;
}
