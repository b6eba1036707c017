import { Source } from '../../core/text/source.js';
import type { ResolvedProfile } from '../../core/meeting/profile.js';
import type { CopiedPassage, CopiedSide } from '../../core/schema/types.js';
import { spanOf } from '../../workspace/spans.js';
import { exemptGrams } from './exempt.js';
import { findCopies, sharedPart, type Compared } from './find-copies.js';
import { foldDraft, type FoldedText, type NameTable } from './folded-text.js';
import type { OtherText } from './other-text.js';
import { winnow } from './winnow.js';

/** A draft under review, as far as it is compared. */
export interface ReviewedText {
  readonly path: string;
  readonly text: string;
  readonly author: string | undefined;
}

/** Passages with the share of each draft under review that is copied. */
export interface CopiedResult {
  readonly passages: readonly CopiedPassage[];
  /** By index of the draft. */
  readonly shares: readonly number[];
  /** The two drafts of each passage by index; the right one undefined where it is not under review. */
  readonly drafts: readonly (readonly [number, number | undefined])[];
}

const ORDER = { sample: 0, 'last-year': 1, archive: 2, unit: 3 };

/** The words of a stretch without marks of Markdown. */
function wordsOf(text: string): string {
  return text.replace(/\*\*|__|^[ \t]*(?:[-*+>]|\d+[.．、])[ \t]*/gm, '').trim();
}

/**
 * Finds what drafts share with one another and with other texts, and says where it stands.
 * @param counts whether a passage between two drafts, or a draft and another text, is to be reported
 */
export function copiedPassages(
  reviewed: readonly ReviewedText[],
  compared: readonly OtherText[],
  quotable: readonly string[],
  profiles: Iterable<ResolvedProfile>,
  names: NameTable,
  shown: (path: string) => string,
  counts: (left: number, right: number | undefined, length: number) => boolean = () => true,
): CopiedResult {
  // A few places of each fingerprint are followed, in this order.
  const others = [...compared].sort((a, b) => ORDER[a.source] - ORDER[b.source]);
  const own = reviewed.map(({ text }) => foldDraft(text, names));
  const texts: Compared[] = [
    ...own.map((folded) => ({
      fingerprints: winnow(folded.codes),
      length: folded.codes.length,
      folded: () => folded,
    })),
    ...others.map(({ fingerprints, length, text, source }) => {
      let folded: FoldedText | undefined;
      let asked = false;
      const fold = (): FoldedText | undefined => {
        if (!asked) {
          asked = true;
          const words = text();
          folded = words === undefined ? undefined : foldDraft(words, names);
        }
        return folded;
      };
      return { fingerprints, length, sample: source === 'sample', folded: fold };
    }),
  ];
  const copies = findCopies(texts, reviewed.length, exemptGrams(profiles, quotable, names)).filter(
    ({ left, right, length }) => counts(left, right < reviewed.length ? right : undefined, length),
  );
  const ranges = reviewed.map((): { start: number; end: number }[] => []);
  for (const { left, right, leftRange, rightRange } of copies) {
    ranges[left]?.push(leftRange);
    if (rightRange !== undefined) ranges[right]?.push(rightRange);
  }
  const sources = new Map<string, Source>();
  const side = (index: number, range: { start: number; end: number } | undefined): CopiedSide => {
    const one = reviewed[index] ?? others[index - reviewed.length];
    if (one === undefined) throw new Error('no such text');
    const other = 'source' in one ? one : undefined;
    const text = typeof one.text === 'string' ? one.text : one.text();
    const place = range === undefined || text === undefined ? undefined : range;
    const length = texts[index]?.length ?? 0;
    const folded = texts[index]?.folded();
    const source = other?.source ?? 'unit';
    return {
      path: shown(one.path),
      ...(one.author === undefined ? {} : { author: one.author }),
      source,
      share: range === undefined || folded === undefined || length === 0 ? 0 : sharedPart([range], folded),
      text: place === undefined || text === undefined ? '' : wordsOf(text.slice(place.start, place.end)),
      ...(place === undefined || text === undefined
        ? {}
        : { range: spanOf(place, sourceOf(one.path, text)) }),
    };
  };
  return {
    passages: copies.map(({ left, right, leftRange, rightRange, length, identity }) => ({
      left: side(left, leftRange),
      right: side(right, rightRange),
      length,
      identity: Math.min(1, identity),
    })),
    shares: own.map((folded, index) => sharedPart(ranges[index] ?? [], folded)),
    drafts: copies.map(({ left, right }) => [left, right < reviewed.length ? right : undefined] as const),
  };

  function sourceOf(path: string, text: string): Source {
    let source = sources.get(path);
    if (source === undefined) {
      source = new Source(text);
      sources.set(path, source);
    }
    return source;
  }
}
