import { allSections, type Draft, type DraftKind, type Heading, type Section } from '../draft/model.js';
import type { AreaMatch, Outline, SectionRole } from '../meeting/outline.js';
import type { ResolvedProfile } from '../meeting/profile.js';
import { endBefore } from './insert.js';
import { below, styleOf, type HeadingStyle } from './style.js';

/** Where a missing section belongs and how its heading is written there. */
export interface Place {
  readonly offset: number;
  readonly style: HeadingStyle;
  readonly value: number;
  /** The areas of this draft are 一是, 二是 in running text: no heading, but the next member. */
  readonly enumerated: boolean;
}

/** What places are computed from. */
export interface Skeleton {
  readonly draft: Draft;
  readonly kind: DraftKind;
  readonly profile: ResolvedProfile;
  readonly outline: Outline;
}

type Neighbour = { readonly match: AreaMatch; readonly index: number };

/** The check areas without a section, in the profile's order. */
export function missingAreas({
  profile,
  outline,
}: Pick<Skeleton, 'profile' | 'outline'>): ResolvedProfile['areas'] {
  const present = new Set(outline.areas.map(({ area }) => area));
  return profile.areas.filter(({ id }) => !present.has(id));
}

/**
 * Where the section of a check area belongs: behind the area that precedes it in the profile, else in front of the one
 * that follows, else at the end of the part on problems.
 * @param together every missing area is inserted at once, so that the numbers run on
 * @returns undefined where the draft has neither areas nor a part on problems
 */
export function areaPlace(skeleton: Skeleton, area: string, together: boolean): Place | undefined {
  const { draft, profile, outline } = skeleton;
  const index = profile.areas.findIndex(({ id }) => id === area);
  const present = profile.areas.flatMap(({ id }, i): Neighbour[] => {
    const match = outline.areas.find((one) => one.area === id);
    return match === undefined ? [] : [{ match, index: i }];
  });
  const previous = present.filter((one) => one.index < index).at(-1);
  if (previous !== undefined) return behindArea(draft, previous, index, together);
  const next = present.find((one) => one.index > index);
  if (next !== undefined) return beforeArea(draft, next, index);
  const problems = outline.parts.find(({ part }) => part === 'problems')?.section;
  return problems === undefined ? undefined : insideProblems(draft, problems, index);
}

function behindArea(
  draft: Draft,
  { match, index: before }: Neighbour,
  index: number,
  together: boolean,
): Place {
  const { section } = match;
  const own = ordinalOf(section);
  const offset = endBefore(draft, endOf(section));
  const following = siblingBehind(draft, section);
  const distance = index - before;
  const room = following?.ordinal === undefined || following.ordinal.value - own > 1;
  const value = own + (together || room ? distance : 1);
  const bounded =
    following?.ordinal === undefined || together
      ? value
      : Math.min(value, Math.max(own + 1, following.ordinal.value - 1));
  return {
    offset,
    style: styleOf(section.heading, draft.source),
    value: bounded,
    enumerated: isEnumerated(draft, section),
  };
}

function beforeArea(draft: Draft, { match, index: after }: Neighbour, index: number): Place {
  const { section } = match;
  const value = Math.max(1, ordinalOf(section) - (after - index));
  const offset = endBefore(draft, section.range.start);
  return {
    offset,
    style: styleOf(section.heading, draft.source),
    value,
    enumerated: isEnumerated(draft, section),
  };
}

/** No area is there yet: each is numbered as it will be when all are. */
function insideProblems(draft: Draft, problems: Section, index: number): Place {
  const last = problems.children.at(-1);
  const style =
    last === undefined ? below(styleOf(problems.heading, draft.source)) : styleOf(last.heading, draft.source);
  const value = (last?.heading.ordinal?.value ?? 0) + 1 + index;
  return { offset: endBefore(draft, problems.range.end), style, value, enumerated: false };
}

/** Where a missing part belongs: behind the part that precedes it in the profile, else in front of the next one. */
export function partPlace(skeleton: Skeleton, part: SectionRole, together: boolean): Place {
  const { draft, kind, profile } = skeleton;
  const order = profile.parts[kind].map(({ id }) => id);
  const index = order.indexOf(part);
  const previous = lastOf(order.slice(0, Math.max(0, index)).reverse(), skeleton);
  if (previous !== undefined) {
    const following = siblingBehind(draft, previous);
    const own = ordinalOf(previous);
    const skipped = together ? missingBetween(order, index, skeleton) : 0;
    const room = following?.ordinal === undefined || following.ordinal.value - own > 1;
    const value = own + 1 + (room || together ? skipped : 0);
    return {
      offset: endBefore(draft, endOf(previous)),
      style: styleOf(previous.heading, draft.source),
      value,
      enumerated: false,
    };
  }
  const next = firstOf(order.slice(index + 1), skeleton);
  if (next !== undefined) {
    const value = Math.max(1, ordinalOf(next) - 1);
    return {
      offset: endBefore(draft, next.range.start),
      style: styleOf(next.heading, draft.source),
      value,
      enumerated: false,
    };
  }
  return {
    offset: endBefore(draft, draft.source.text.length),
    style: topStyle(draft),
    value: 1 + (together ? index : 0),
    enumerated: false,
  };
}

/** Missing parts between the last present one and `index`, which `together` puts in front of this one. */
function missingBetween(order: readonly SectionRole[], index: number, skeleton: Skeleton): number {
  let count = 0;
  for (let i = index - 1; i >= 0; i--) {
    const id = order[i] as SectionRole;
    if (sectionsOf(id, skeleton).length > 0) break;
    if (skeleton.profile.parts[skeleton.kind][i]?.required === true) count++;
  }
  return count;
}

function lastOf(ids: readonly SectionRole[], skeleton: Skeleton): Section | undefined {
  for (const id of ids) {
    const last = sectionsOf(id, skeleton).at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

function firstOf(ids: readonly SectionRole[], skeleton: Skeleton): Section | undefined {
  for (const id of ids) {
    const first = sectionsOf(id, skeleton)[0];
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Sections of a part; where the areas stand on their own, they are the part on problems. */
export function sectionsOf(part: SectionRole, { outline }: Pick<Skeleton, 'outline'>): Section[] {
  const areas = new Set(outline.areas.map(({ section }) => section));
  const own = outline.parts
    .filter((match) => match.part === part && !inside(match.section, areas))
    .map(({ section }) => section);
  if (part !== 'problems' || own.length > 0) return own;
  return [...areas];
}

/** Those of the sections (in the order of the draft) that stand in no other of them. */
export function outermost(sections: readonly Section[]): Section[] {
  let end = -1;
  return sections.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

function inside(section: Section, outer: ReadonlySet<Section>): boolean {
  for (let parent = section.parent; parent !== undefined; parent = parent.parent)
    if (outer.has(parent)) return true;
  return false;
}

function topStyle(draft: Draft): HeadingStyle {
  const { title, headings, source } = draft;
  const numbered = headings.find(({ ordinal }) => ordinal !== undefined && ordinal.text !== '');
  if (numbered !== undefined) return styleOf(numbered, source);
  if (title === undefined || title.form === 'atx' || title.form === 'setext')
    return { form: 'atx', depth: (title?.level ?? 1) + 1, ordinal: 'han' };
  return { form: title.form === 'bold' ? 'bold' : 'bare', depth: 0, ordinal: 'han' };
}

/** The next heading beside a section, under the same parent. */
function siblingBehind(draft: Draft, section: Section): Heading | undefined {
  const siblings = section.parent?.children ?? draft.sections;
  return siblings.find((one) => one.range.start > section.range.start)?.heading;
}

function ordinalOf(section: Section): number {
  return section.heading.ordinal?.value ?? section.items[0]?.marker?.value ?? 0;
}

/** Where a section ends, also one that was made from items of running text. */
function endOf(section: Section): number {
  return Math.max(section.range.end, section.items.at(-1)?.range.end ?? 0);
}

function isEnumerated(draft: Draft, section: Section): boolean {
  if (section.heading.form !== 'run-in') return false;
  for (const one of allSections(draft.sections)) if (one === section) return false;
  return true;
}
