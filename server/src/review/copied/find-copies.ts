import { align, type Alignment } from './align.js';
import { chain, type Chain, type Seed } from './chains.js';
import { exemptMask, type Exempt } from './exempt.js';
import type { FoldedText } from './folded-text.js';
import { Postings } from './postings.js';
import { GRAM, gramHashes, type Fingerprints } from './winnow.js';

/** A text that is compared; its codes are asked for only where fingerprints agree. */
export interface Compared {
  readonly fingerprints: Fingerprints;
  /** Number of codes. */
  readonly length: number;
  /** True for a sample text: what stands in it is taken from it, however many took it. */
  readonly sample?: boolean;
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
/**
 * Codes in common for a passage to be reported. What a large share of the drafts have is a formula as long as it is
 * short; what goes on for longer was handed round: a sentence where a unit shares it, a paragraph where a corpus does.
 */
const SHORTEST = 15;
const SHORTEST_OF_UNIT = 30;
const SHORTEST_OF_CORPUS = 60;
/** A large share: more than a third of the drafts under review and than three; more than 2 % of all texts and than 16. */
const SHARE_OF_UNIT = { least: 3, share: 1 / 3 };
const SHARE_OF_CORPUS = { least: 16, share: 1 / 50 };
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
  const common: Common = {
    unit: Math.max(SHARE_OF_UNIT.least, reviewed * SHARE_OF_UNIT.share),
    corpus: Math.max(SHARE_OF_CORPUS.least, texts.length * SHARE_OF_CORPUS.share),
  };
  for (let left = 0; left < reviewed; left++) {
    const text = texts[left] as Compared;
    const folded = text.folded();
    if (folded === undefined) continue;
    const mask = exemptMask(folded, gramHashes(folded.codes), exempt);
    const found: Copy[] = [];
    for (const [right, seeds] of seedsOf(texts, left, reviewed, mask, postings, common)) {
      found.push(...follow(left, right, folded, seeds, mask, texts[right] as Compared));
    }
    copies.push(...leadingSources(found, (right) => texts[right]?.sample === true));
  }
  return copies;
}

/** How many texts may share what is still nobody's formula. */
interface Common {
  readonly unit: number;
  readonly corpus: number;
}

/** Common fingerprints by the other text; of two drafts under review the later one is the left. */
function seedsOf(
  texts: readonly Compared[],
  left: number,
  reviewed: number,
  mask: Uint8Array,
  postings: Postings,
  common: Common,
): Map<number, Seed[]> {
  const { hashes, places } = (texts[left] as Compared).fingerprints;
  const seeds = new Map<number, Seed[]>();
  for (let i = 0; i < hashes.length; i++) {
    const place = places[i] as number;
    if (mask[place] === 1 && mask[place + GRAM - 1] === 1) continue;
    const range = postings.range(hashes[i] as number);
    const own = postings.firstOf(left, range);
    const others = postings.firstOf(reviewed, range);
    const needed =
      range.to - range.from > common.corpus
        ? SHORTEST_OF_CORPUS
        : others - range.from > common.unit
          ? SHORTEST_OF_UNIT
          : SHORTEST;
    const follow = (from: number, to: number): void => {
      for (let at = from; at < to && at < from + MOST_PLACES; at++) {
        const right = postings.document(at);
        const list = seeds.get(right);
        const sample = texts[right]?.sample === true;
        const seed = { left: place, right: postings.place(at), needed: sample ? SHORTEST : needed };
        if (list === undefined) seeds.set(right, [seed]);
        else list.push(seed);
      }
    };
    follow(range.from, own);
    // Samples and archives are followed on their own: many colleagues must not stand in front of what all copied.
    follow(others, range.to);
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
  const queue = chain(seeds).sort((a, b) => b.left.length - a.left.length);
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    const from = one.left[0] as number;
    const to = (one.left.at(-1) as number) + GRAM;
    if (coverage(one.left) < COVERED) continue;
    if (copies.some(({ leftRange }) => within(folded, from, to, leftRange))) continue;
    // Texts of endless repetition have endless chains.
    if (++done > 200) break;
    const shortest = one.needed / one.left.length;
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
function rest({ left, right, needed }: Chain, { start, end }: Alignment['left']): Chain[] {
  const part = (wanted: (place: number) => boolean): Chain => {
    const indexes = left.flatMap((place, index) => (wanted(place) ? [index] : []));
    return {
      left: indexes.map((index) => left[index] as number),
      right: indexes.map((index) => right[index] as number),
      needed: (needed * indexes.length) / left.length,
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

/**
 * The longest passages first; of those that cover one stretch, the first few, and as many of sample texts: who copied
 * alike must not hide where it comes from. In the order of the draft.
 */
function leadingSources(found: Copy[], isSample: (right: number) => boolean): Copy[] {
  const kept: Copy[] = [];
  for (const copy of found.sort((a, b) => b.length - a.length)) {
    const { start, end } = copy.leftRange;
    const over = kept.filter(
      ({ leftRange: other, right }) =>
        isSample(right) === isSample(copy.right) &&
        Math.min(end, other.end) - Math.max(start, other.start) > (end - start) * 0.6,
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
