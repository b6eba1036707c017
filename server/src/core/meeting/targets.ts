import type { Draft, Item, Section } from '../draft/model.js';
import type { Member } from '../schema/types.js';
import type { Range } from '../text/range.js';
import type { Outline } from './outline.js';
import { membersIn, targetOfOpening, targetsOfHeading, type NamedTarget } from './target-names.js';

/** Everything that is said to one colleague. */
export interface TargetGroup extends NamedTarget {
  /** The words that name the colleague. */
  readonly range: Range;
  /** Innermost section that is about this colleague alone, where there is one. */
  readonly section: Section | undefined;
  /** Criticisms, without introductions. */
  readonly items: readonly Item[];
}

/** Who criticises whom. */
export interface Targets {
  readonly groups: readonly TargetGroup[];
  /** Items of which nothing says whom they are about. */
  readonly unclear: readonly Item[];
  /** Name of the author, where the draft tells it. */
  readonly author: string | undefined;
  /** The title says that the whole draft is about one colleague. */
  readonly single: boolean;
}

interface Group extends TargetGroup {
  readonly items: Item[];
}

const ADDRESSEE = /^(?:姓名|批评对象|对象|被批评人|被批评同志|同志|班子成员)$/;

/**
 * Tells whom each criticism is about: by its table cell, its opening words, the line in front of it, its heading, the
 * title, the front matter. Linear in the draft.
 */
export function readTargets(draft: Draft, outline: Outline, roster: readonly Member[]): Targets {
  const author = authorOf(draft, roster);
  const groups = new Map<string, Group>();
  const join = (named: NamedTarget, range: Range, section: Section | undefined): Group => {
    const known = groups.get(named.name);
    if (known !== undefined) return known;
    const group: Group = { ...named, range, section, items: [] };
    groups.set(named.name, group);
    return group;
  };
  const bySection = new Map<Section, readonly Group[]>();
  const ofSection = (section: Section): readonly Group[] => {
    let found = bySection.get(section);
    if (found === undefined) {
      const { heading } = section;
      found = targetsOfHeading(heading.text, roster, author).map((named) => join(named, heading.textRange, section));
      bySection.set(section, found);
    }
    return found;
  };
  for (const section of eachSection(draft.sections)) if (section.heading !== draft.title) ofSection(section);
  const titled = draft.title === undefined ? [] : targetsOfHeading(draft.title.text, roster, author);
  const { targets = [] } = draft.meta;
  const declared = targets.length === 1 ? targets : [];
  const whole = (): readonly Group[] => {
    if (titled.length > 0) return titled.map((named) => join(named, (draft.title as NonNullable<Draft['title']>).textRange, undefined));
    return declared.map(({ value, range }) => join({ name: value, member: membersIn(value, roster)[0]?.member }, range, undefined));
  };
  const unclear: Item[] = [];
  let opened: readonly Group[] = [];
  let place: Section | undefined;
  for (const item of draft.items) {
    if (item.section !== place) opened = [];
    place = item.section;
    if (outline.role(item) !== 'criticism') continue;
    const text = openingOf(item);
    const own = ownTarget(item, text, roster, author);
    const above = aboveTargets(item.section, draft, ofSection);
    if (own !== undefined && (above.length === 0 || item.lead)) opened = [join(own, item.sentences[0]?.range ?? item.range, undefined)];
    if (item.lead) {
      const named = targetsOfHeading(text, roster, author);
      if (own === undefined && named.length > 0) opened = named.map((one) => join(one, item.range, undefined));
      continue;
    }
    const about = opened.length > 0 ? opened : above.length > 0 ? above : whole();
    if (about.length === 0) unclear.push(item);
    for (const group of about) group.items.push(item);
  }
  return { groups: [...groups.values()], unclear, author, single: titled.length === 1 };
}

function ownTarget(item: Item, text: string, roster: readonly Member[], author: string | undefined): NamedTarget | undefined {
  const cell = item.cells.find(({ header }) => ADDRESSEE.test(header));
  if (cell === undefined) return targetOfOpening(text, roster, author);
  if (cell.text === '') return undefined;
  const member = membersIn(cell.text, roster)[0]?.member;
  return { name: member?.name ?? cell.text.replace(/同志$/, ''), member };
}

/** Targets of the innermost section around an item that is about somebody. */
function aboveTargets(section: Section | undefined, draft: Draft, of: (section: Section) => readonly Group[]): readonly Group[] {
  for (let at = section; at !== undefined; at = at.parent) {
    if (at.heading === draft.title) break;
    const groups = of(at);
    if (groups.length > 0) return groups;
  }
  return [];
}

function openingOf({ sentences, marker }: Item): string {
  const text = sentences[0]?.text ?? '';
  const bare = marker !== undefined && text.startsWith(marker.text) ? text.slice(marker.text.length) : text;
  return bare.replace(/^[\s\u3000、，,.．]+/, '');
}

/** Front matter, else a member whom the title names in front of 对: 「宁远山同志对班子成员的批评意见」. */
function authorOf(draft: Draft, roster: readonly Member[]): string | undefined {
  const name = draft.meta.name?.value;
  if (name !== undefined) return membersIn(name, roster)[0]?.member.name ?? name;
  const title = draft.title?.text ?? '';
  const towards = title.search(/[对给]/);
  const head = towards < 0 ? title : title.slice(0, towards);
  return membersIn(head, roster)[0]?.member.name;
}

function* eachSection(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* eachSection(section.children);
  }
}
