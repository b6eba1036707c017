import type { Heading, HeadingForm, Section } from '../draft/model.js';
import { ordinalDepth } from '../draft/ordinal.js';

/**
 * A heading whose sequence starts with 1 again. `nested`: another sequence goes on behind it, so it is one of an inner
 * level with the numbers of the outer; `anew`: a heading without a number stands in front; `unsure`: either a level is
 * wrong or the numbers are.
 */
export interface Restart {
  readonly type: 'nested' | 'anew' | 'unsure';
}

/** Levels have only four classes of numbers; more open sequences than these are no nesting. */
const DEEPEST = 6;

interface Sequence {
  right: number;
  /** Of its last heading: headings of one level are mostly written alike. */
  form: HeadingForm | undefined;
  readonly members: Section[];
}

/**
 * Tells restarts of one group apart. Only headings without `#` are looked at: their level is nothing but their number.
 * @param group numbered headings under one heading, in order; @param unnumbered offsets of headings without a number
 */
export function restartsOf(group: readonly Section[], unnumbered: readonly number[]): Map<Section, Restart> {
  const found = new Map<Section, Restart>();
  const open = new Map<number, Sequence[]>();
  let before: Section | undefined;
  for (const section of group) {
    const { class: own, value } = section.heading.ordinal as NonNullable<Heading['ordinal']>;
    const depth = ordinalDepth(own);
    for (const [inner, sequences] of open) {
      if (inner <= depth) continue;
      closeAll(sequences, found);
      open.delete(inner);
    }
    const sequences = open.get(depth) ?? [{ right: 0, form: undefined, members: [] }];
    open.set(depth, sequences);
    step(sequences, section, value, found, standsBetween(unnumbered, before, section));
    before = section;
  }
  for (const sequences of open.values()) closeAll(sequences, found);
  return found;
}

function step(
  sequences: Sequence[],
  section: Section,
  value: number,
  found: Map<Section, Restart>,
  headed: boolean,
): void {
  const top = sequences.at(-1) as Sequence;
  const { form } = section.heading;
  const fitting = (alike: boolean): number =>
    sequences.findLastIndex((one) => one.right + 1 === value && (!alike || one.form === form));
  const alike = fitting(true);
  const outer = alike >= 0 ? alike : fitting(false);
  if (value === 1 && top.right > 0 && form !== 'atx' && form !== 'setext') {
    if (headed) found.set(section, { type: 'anew' });
    sequences.push({ right: 1, form, members: headed ? [] : [section] });
    if (sequences.length > DEEPEST) closeAll([top, ...sequences.splice(1, 1)], found);
    return;
  }
  if (outer >= 0) {
    for (const { members } of sequences.splice(outer + 1))
      for (const member of members) found.set(member, { type: 'nested' });
  }
  const current = sequences.at(-1) as Sequence;
  current.right = value;
  current.form = form;
  if (current.members.length > 0 || sequences.length > 1) current.members.push(section);
}

/** Sequences that nothing goes on behind; a single heading is a slip of the pen. */
function closeAll(sequences: readonly Sequence[], found: Map<Section, Restart>): void {
  for (const { members } of sequences.slice(1)) {
    if (members.length < 2) continue;
    for (const member of members) found.set(member, { type: 'unsure' });
  }
}

function standsBetween(offsets: readonly number[], before: Section | undefined, after: Section): boolean {
  if (before === undefined) return false;
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) <= before.heading.range.start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Number.POSITIVE_INFINITY) < after.heading.range.start;
}
