import type { CommentAnchor } from '../../core/schema/types.js';
import type { Range } from '../../core/text/range.js';
import { bigrams, likeness, sameness } from './similarity.js';
import { keyOf, type Unit } from './units.js';

/** Characters of the neighbours that an anchor keeps. */
const CONTEXT = 32;

/** Where an anchor leads to: its sentence, its changed sentence, or the heading that it stood under. */
export interface Placed {
  readonly anchored: 'exact' | 'changed' | 'orphaned';
  readonly range: Range;
}

/**
 * The anchor of the unit at an offset, or of the nearest one before it: a TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector) with the headings above.
 * @returns undefined where the text has no words at all
 */
export function makeAnchor(units: readonly Unit[], offset: number): CommentAnchor | undefined {
  const index = Math.max(
    0,
    units.findLastIndex(({ range }) => range.start <= offset),
  );
  return anchorOf(units, index);
}

function anchorOf(units: readonly Unit[], index: number): CommentAnchor | undefined {
  const unit = units[index];
  if (unit === undefined) return undefined;
  const key = keyOf(unit.text);
  return {
    exact: unit.text,
    prefix: tail(units[index - 1]?.text ?? ''),
    suffix: head(units[index + 1]?.text ?? ''),
    section: [...unit.section],
    occurrence: units.slice(0, index + 1).filter(({ text }) => keyOf(text) === key).length,
  };
}

/** Finds anchors in a text; what every search needs is made once. Pure. */
export class AnchorFinder {
  private readonly keys: readonly string[];
  private readonly pairs: readonly ReadonlySet<string>[];
  private readonly holders = new Map<string, number[]>();

  constructor(private readonly units: readonly Unit[]) {
    this.keys = units.map(({ text }) => keyOf(text));
    this.pairs = this.keys.map(bigrams);
    for (const [index, pairs] of this.pairs.entries()) {
      for (const pair of pairs) {
        const list = this.holders.get(pair);
        if (list === undefined) this.holders.set(pair, [index]);
        else list.push(index);
      }
    }
  }

  /** The place of an anchor. */
  find(anchor: CommentAnchor): Placed {
    const best = this.best(anchor);
    if (best === undefined) return { anchored: 'orphaned', range: this.heading(anchor.section) };
    const { range } = this.units[best] as Unit;
    return { anchored: this.keys[best] === keyOf(anchor.exact) ? 'exact' : 'changed', range };
  }

  /** The anchor renewed by the text as it is now, so that it keeps up with many small edits. */
  renew(anchor: CommentAnchor): CommentAnchor {
    const best = this.best(anchor);
    return (best === undefined ? undefined : anchorOf(this.units, best)) ?? anchor;
  }

  private best(anchor: CommentAnchor): number | undefined {
    const key = keyOf(anchor.exact);
    const pairs = bigrams(key);
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const index of this.holders.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    let best: { readonly index: number; readonly score: number } | undefined;
    let seen = 0;
    for (const index of [...shared.keys()].sort((a, b) => a - b)) {
      const exact = this.keys[index] === key;
      if (exact) seen++;
      const own = this.pairs[index]?.size ?? 0;
      const same = exact ? 1 : Math.min(0.98, sameness(shared.get(index) ?? 0, pairs.size, own));
      if (same < LEAST_SAME) continue;
      const score =
        WEIGHTS.same * same +
        WEIGHTS.context * this.context(anchor, index) +
        (sameHeading(anchor.section, this.units[index]?.section ?? []) ? WEIGHTS.section : 0) +
        (exact && seen === anchor.occurrence ? WEIGHTS.occurrence : 0);
      if (score >= LEAST_SCORE && (best === undefined || score > best.score)) best = { index, score };
    }
    return best?.index;
  }

  /** How far the neighbours are those that the anchor knows. */
  private context({ prefix, suffix }: CommentAnchor, index: number): number {
    const before = tail(this.units[index - 1]?.text ?? '');
    const after = head(this.units[index + 1]?.text ?? '');
    return (likeness(prefix, before) + likeness(suffix, after)) / 2;
  }

  /** The innermost heading of a path that is still there, else the first unit, else the start. */
  private heading(section: readonly string[]): Range {
    for (const name of section.toReversed()) {
      const key = keyOf(name);
      const index = this.units.findIndex(({ heading }, at) => heading && this.keys[at] === key);
      const unit = this.units[index];
      if (unit !== undefined) return unit.range;
    }
    return this.units[0]?.range ?? { start: 0, end: 0 };
  }
}

/** What speaks for a sentence being the one: its own words most, then its neighbours, its heading, its number. */
const WEIGHTS = { same: 0.6, context: 0.3, section: 0.1, occurrence: 0.05 } as const;
const LEAST_SAME = 0.3;
const LEAST_SCORE = 0.5;

function sameHeading(a: readonly string[], b: readonly string[]): boolean {
  return keyOf(a.at(-1) ?? '') === keyOf(b.at(-1) ?? '');
}

function tail(text: string): string {
  return text.slice(-CONTEXT).replace(/^[\uDC00-\uDFFF]/, '');
}

function head(text: string): string {
  return text.slice(0, CONTEXT).replace(/[\uD800-\uDBFF]$/, '');
}
