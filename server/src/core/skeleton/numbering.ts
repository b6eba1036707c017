import {
  ORDINAL_CLASSES,
  type Draft,
  type Heading,
  type Item,
  type OrdinalClass,
  type Section,
} from '../draft/model.js';
import { matchOrdinal, ordinalDepth } from '../draft/ordinal.js';
import { fromWords } from '../draft/origin.js';
import { restartsOf, type Restart } from './restarts.js';
import { createGapExplainer } from './explained-gap.js';
import type { Skeleton } from './place.js';

/** What the ordinal of a heading should be. */
export interface Expected {
  readonly heading: Heading;
  readonly class: OrdinalClass;
  readonly value: number;
  /** The first of a run of wrong numbers: where the sequence breaks. */
  readonly breaks: boolean;
  /**
   * The heading is numbered like one of another level: `slip` among its siblings, `parent` against its parent,
   * `nested` where a sequence starts anew inside another that goes on behind it.
   */
  readonly level: 'slip' | 'parent' | 'nested' | undefined;
  /** False where the author may have meant another level, so that nothing is mended unasked. */
  readonly certain: boolean;
  /** Value of the number in front of it in its sequence; 0 at the beginning. */
  readonly previous: number;
}

/** A numbered statement between headings: its number counts, and is never changed. */
interface Statement {
  readonly at: number;
  readonly class: OrdinalClass;
  readonly value: number;
}

/**
 * What every numbered heading should be numbered, group by group (the headings under one heading). No break is a gap
 * that missing areas or parts or numbered statements account for, nor a group that counts on where the one before it
 * ended. Headings whose `#` are all alike are read as levels by their numbers.
 */
export function expectedOrdinals(skeleton: Skeleton): Expected[] {
  const { draft } = skeleton;
  const explains = createGapExplainer(skeleton);
  // Most drafts have no gap for them to fill.
  let statements: readonly Statement[] | undefined;
  const unnumbered = draft.headings
    .filter(({ ordinal }) => ordinal === undefined)
    .map(({ range }) => range.start);
  const lastValues = new Map<OrdinalClass, number>();
  const found: Expected[] = [];
  const stack: { siblings: readonly Section[]; parent: Section | undefined }[] = [
    { siblings: draft.sections, parent: undefined },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { siblings, parent } = next;
    const numbered = siblings.filter(
      ({ heading }) => heading.ordinal !== undefined && !isOtherSystem(heading.ordinal.text),
    );
    const isExplained = (before: Section | undefined, after: Section, right: number): boolean => {
      const { class: own, value } = after.heading.ordinal as { class: OrdinalClass; value: number };
      const from = before?.heading.range.start ?? parent?.range.start ?? 0;
      return (
        counted(
          (statements ??= statementsOf(draft)),
          from,
          after.heading.range.start,
          own,
          right + 1,
          value,
        ) || explains(before, after, value - right - 1, siblings)
      );
    };
    found.push(...number(numbered, parent, restartsOf(numbered, unnumbered), lastValues, isExplained));
    for (let i = siblings.length - 1; i >= 0; i--) {
      const section = siblings[i] as Section;
      if (section.children.length > 0) stack.push({ siblings: section.children, parent: section });
    }
  }
  return found.sort((a, b) => a.heading.range.start - b.heading.range.start);
}

/** The count of one level inside a group. */
interface Count {
  /** As it stands, and as it should be. */
  found: number;
  right: number;
  last: Section | undefined;
}

function number(
  group: readonly Section[],
  parent: Section | undefined,
  restarts: ReadonlyMap<Section, Restart>,
  lastValues: Map<OrdinalClass, number>,
  isExplained: (before: Section | undefined, after: Section, right: number) => boolean,
): Expected[] {
  const counts = new Map<number, Count>();
  const shifted = shiftOf(group, parent);
  const result: Expected[] = [];
  for (const section of group) {
    const { heading } = section;
    const { class: own, value, text } = heading.ordinal as NonNullable<Heading['ordinal']>;
    const restart = restarts.get(section);
    if (restart?.type === 'nested') {
      const inner = ORDINAL_CLASSES[ordinalDepth(own) + 1] ?? own;
      result.push({
        heading,
        class: inner,
        value,
        breaks: value === 1,
        level: 'nested',
        certain: false,
        previous: value - 1,
      });
      continue;
    }
    const slip = slipOf(own, value, counts);
    const depth = slip ?? ordinalDepth(own);
    for (const inner of counts.keys()) if (inner > depth) counts.delete(inner);
    if (restart?.type === 'anew') counts.delete(depth);
    const count = counts.get(depth) ?? { found: 0, right: 0, last: undefined };
    const goesOn = count.found === 0 && value > 1 && lastValues.get(own) === value - 1;
    const ahead = value > count.right + 1 && value > count.found;
    const accepted =
      text === '' ||
      goesOn ||
      value === count.right + 1 ||
      (ahead && isExplained(count.last, section, count.right));
    const expected = accepted ? value : count.right + 1;
    const breaks = expected !== value && (count.found === 0 || value !== count.found + 1);
    const level = slip !== undefined ? 'slip' : shifted === undefined ? undefined : 'parent';
    const expectedClass = shifted ?? ORDINAL_CLASSES[depth] ?? own;
    const certain = level !== 'parent' && restart === undefined;
    if (text !== '')
      result.push({
        heading,
        class: expectedClass,
        value: expected,
        breaks,
        level,
        certain,
        previous: count.found,
      });
    counts.set(depth, { found: value, right: expected, last: section });
    lastValues.set(own, value);
    const second = matchOrdinal(heading.text);
    if (second !== undefined) lastValues.set(second.class, second.value);
  }
  return result;
}

/** 一、（二）三、: a number that goes on counting in the brackets of an inner level. Gives the depth it belongs to. */
function slipOf(own: OrdinalClass, value: number, counts: ReadonlyMap<number, Count>): number | undefined {
  const depth = ordinalDepth(own);
  if (value === 1 || counts.has(depth)) return undefined;
  const outer = [...counts.keys()].filter((other) => other < depth).sort((a, b) => b - a)[0];
  return outer !== undefined && counts.get(outer)?.right === value - 1 ? outer : undefined;
}

/** The class that a group should have where it is numbered like its parent or like something outside of it. */
function shiftOf(group: readonly Section[], parent: Section | undefined): OrdinalClass | undefined {
  const outer = parent?.heading.ordinal;
  const own = group[0]?.heading.ordinal?.class;
  if (
    outer === undefined ||
    own === undefined ||
    isOtherSystem(outer.text) ||
    ordinalDepth(own) > ordinalDepth(outer.class)
  )
    return undefined;
  if (group.some(({ heading }) => heading.ordinal?.class !== own)) return undefined;
  return ORDINAL_CLASSES[ordinalDepth(outer.class) + 1];
}

/** ① and 第一部分 are other systems than 一、（一）1.（1）. */
function isOtherSystem(text: string): boolean {
  return /^[①-⑳第]/.test(text);
}

/** Paragraphs and list items that begin with an ordinal. */
function statementsOf(draft: Draft): Statement[] {
  const { items } = draft;
  const statements: Statement[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const ordinal = ordinalOfMarker(item);
    if (ordinal !== undefined)
      statements.push({ at: item.range.start, class: ordinal.class, value: ordinal.value });
  }
  return statements;
}

const ordinalOfMarker = fromWords(({ marker }: Item) =>
  marker === undefined ? undefined : matchOrdinal(marker.text),
);

/** True where statements between two offsets carry every number from `low` up to, not with, `high`. */
function counted(
  statements: readonly Statement[],
  from: number,
  to: number,
  own: OrdinalClass,
  low: number,
  high: number,
): boolean {
  let wanted = low;
  for (let i = firstFrom(statements, from); i < statements.length; i++) {
    const { at, class: other, value } = statements[i] as Statement;
    if (at >= to || wanted >= high) break;
    if (other === own && value === wanted) wanted++;
  }
  return wanted >= high;
}

function firstFrom(statements: readonly Statement[], from: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle] as Statement).at < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
