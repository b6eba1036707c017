import { allSections, type Draft, type Item, type Section } from '../draft/model.js';
import { memoise, memoiseFew } from '../memo.js';
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
  /** Items of which nothing says whom they are about; not the introduction in front of the first colleague. */
  readonly unclear: readonly Item[];
  /** These and all that is said to somebody. */
  readonly stated: ReadonlySet<Item>;
  /** Name of the author, where the draft tells it. */
  readonly author: string | undefined;
  /** The title says that the whole draft is about one colleague. */
  readonly single: boolean;
}

interface Group extends TargetGroup {
  readonly items: Item[];
}

const DIRECTED = /^[对给向]/;
const ADDRESSEE = /^(?:姓名|批评对象|对象|被批评人|被批评同志|同志|班子成员)$/;

/**
 * Tells whom each criticism is about: by its table cell, its opening words, the line in front of it, its heading, the
 * title, the front matter. Linear in the draft.
 */
export function readTargets(outline: Outline, roster: readonly Member[]): Targets {
  return targetsOf(outline)(roster);
}

const targetsOf = memoise((outline: Outline) =>
  memoiseFew((roster: readonly Member[]) => findTargets(outline, roster)),
);

function findTargets(outline: Outline, roster: readonly Member[]): Targets {
  const { draft } = outline;
  const author = authorOf(draft, roster);
  const groups = new Map<string, Group>();
  const join = (named: NamedTarget, range: Range, section: Section | undefined): Group => {
    const known = groups.get(named.name);
    if (known !== undefined) return known;
    const group: Group = { range, section, items: [], ...named };
    groups.set(named.name, group);
    return group;
  };
  const titled = draft.title === undefined ? [] : targetsOfHeading(draft.title.text, roster, author);
  const whole = wholeTargets(draft, titled, roster);
  const partSections = new Set(outline.parts.map(({ section }) => section));
  const sections = [...allSections(draft.sections)].filter(({ heading }) => heading !== draft.title);
  const unclear: Item[] = [];
  let open: readonly Group[] = [];
  let next = 0;
  for (const item of draft.items) {
    for (; (sections[next]?.heading.range.start ?? Infinity) < item.range.end; next++)
      open = enter(sections[next] as Section, open);
    if (outline.role(item) !== 'criticism') continue;
    const text = openingOf(item);
    const own =
      numbered(item, open) && !DIRECTED.test(text) ? undefined : ownTarget(item, text, roster, author);
    if (own !== undefined) open = [join(own, item.sentences[0]?.range ?? item.range, undefined)];
    if (item.lead) {
      const named = own === undefined ? targetsOfHeading(text, roster, author) : [];
      if (named.length > 0) open = named.map((one) => join(one, item.range, undefined));
      continue;
    }
    if (own?.alone === true) continue;
    const about = open.length > 0 ? open : whole.map(({ named, range }) => join(named, range, undefined));
    if (about.length === 0) unclear.push(item);
    for (const group of about) group.items.push(item);
  }
  for (const section of sections.slice(next)) enter(section, []);
  const introduced = groups.size > 0 ? unclear.filter(({ marker }) => marker !== undefined) : unclear;
  const stated = new Set([...introduced, ...[...groups.values()].flatMap(({ items }) => items)]);
  return {
    groups: [...groups.values()],
    unclear: introduced,
    stated,
    author,
    single: titled.length === 1,
  };

  /** Headings count in their order, not by level: bold names between numbered criticisms have no reliable level. */
  function enter(section: Section, before: readonly Group[]): readonly Group[] {
    const named = targetsOfHeading(section.heading.text, roster, author);
    if (named.length > 0) return named.map((one) => join(one, section.heading.textRange, section));
    return partSections.has(section) ? [] : before;
  }
}

/** A numbered criticism under a colleague's heading that opens with somebody's name is still about that colleague. */
function numbered({ marker, cells }: Item, open: readonly Group[]): boolean {
  return marker !== undefined && cells.length === 0 && open.some(({ section }) => section !== undefined);
}

/** Whom the whole draft is about: the title's colleague, else the only one that the front matter names. */
function wholeTargets(
  draft: Draft,
  titled: readonly NamedTarget[],
  roster: readonly Member[],
): { named: NamedTarget; range: Range }[] {
  const { title, meta } = draft;
  if (title !== undefined && titled.length > 0)
    return titled.map((named) => ({ named, range: title.textRange }));
  const [declared, second] = meta.targets ?? [];
  if (declared === undefined || second !== undefined) return [];
  const member = membersIn(declared.value, roster)[0]?.member;
  return [{ named: { name: member?.name ?? declared.value, member }, range: declared.range }];
}

function ownTarget(
  item: Item,
  text: string,
  roster: readonly Member[],
  author: string | undefined,
): (NamedTarget & { readonly alone: boolean }) | undefined {
  const cell = item.cells.find(({ header }) => ADDRESSEE.test(header));
  if (cell === undefined) return targetOfOpening(text, roster, author);
  if (cell.text === '') return undefined;
  const member = membersIn(cell.text, roster)[0]?.member;
  return { name: member?.name ?? cell.text.replace(/同志$/, ''), member, alone: false };
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
