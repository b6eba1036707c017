import type { Draft, Heading, Section } from '../draft/model.js';
import type { AreaMatcher, HeadingMatch } from './area-matcher.js';
import { looksLikeAspect, saysWhatIsWrong } from './heading-words.js';
import type { PartMatch, SectionRole } from './outline.js';
import type { PartMatcher } from './part-matcher.js';

/** Parts in which a heading that names an area reports, explains or promises; it does not examine. */
export const WITHOUT_AREAS: ReadonlySet<SectionRole> = new Set([
  'prior',
  'case',
  'causes',
  'measures',
  'explanations',
  'accountability',
  'criticism',
  'list',
]);
/** Parts that an area section may have inside: 问题, 原因, 措施 of this area. */
const INSIDE_AREA: ReadonlySet<SectionRole> = new Set(['problems', 'causes', 'measures']);
/** What no part has inside: 「改进学习」 among the measures is one of them, no account of the preparations. */
const OUTSIDE_PARTS: ReadonlySet<SectionRole> = new Set(['preamble', 'other']);
/** A container of areas is told from its first headings. */
const MOST_CHILDREN = 40;

/** Where a section stands: the part and the area that its items belong to. */
export interface Place {
  readonly role: SectionRole | undefined;
  readonly area: string | undefined;
  /** The section is no subsection of the area; wrong numbering only put it behind. */
  readonly loose: boolean;
}

/** An area section before the areas are settled. */
export interface FoundArea extends HeadingMatch {
  readonly section: Section;
  /** It stands inside another area. */
  readonly nested: boolean;
}

export interface Walked {
  readonly places: ReadonlyMap<Section, Place>;
  readonly areas: readonly FoundArea[];
  readonly parts: readonly PartMatch[];
}

const NOWHERE: Place = { role: undefined, area: undefined, loose: false };

/** Walks the sections of a draft and matches their headings to areas and parts, each heading by what is around it. */
export function walkOutline(draft: Draft, area: AreaMatcher, part: PartMatcher): Walked {
  const walk = new OutlineWalk(draft.title, area, part);
  walk.visit(draft.sections, NOWHERE);
  return walk;
}

class OutlineWalk implements Walked {
  readonly places = new Map<Section, Place>();
  readonly areas: FoundArea[] = [];
  readonly parts: PartMatch[] = [];
  private readonly roles = new Map<Section, readonly SectionRole[]>();

  constructor(
    private readonly title: Heading | undefined,
    private readonly area: AreaMatcher,
    private readonly part: PartMatcher,
  ) {}

  /** Visits siblings in order; returns the place where the last of them ends. */
  visit(sections: readonly Section[], place: Place): Place {
    const later = this.laterParts(sections);
    let known: { heading: Heading; end: Place } | undefined;
    let end = place;
    for (const [index, section] of sections.entries()) {
      const goesOn =
        known !== undefined &&
        this.rolesOf(section).length === 0 &&
        continues(section.heading, known.heading, later[index] as number);
      const closed = goesOn && known?.end.role !== undefined && WITHOUT_AREAS.has(known.end.role);
      const own = closed ? undefined : this.enter(section, place);
      if (own === undefined && goesOn && known !== undefined) {
        const loose: Place = { ...known.end, loose: true };
        this.places.set(section, loose);
        known.end = end = this.visit(section.children, loose);
        continue;
      }
      const here = own ?? { ...place, loose: place.loose };
      this.places.set(section, here);
      end = this.visit(section.children, here);
      known = own === undefined ? undefined : { heading: section.heading, end };
    }
    return end;
  }

  /** The place that a heading opens; undefined where it is neither an area nor a part. */
  private enter(section: Section, place: Place): Place | undefined {
    if (section.heading === this.title) return undefined;
    const roles = this.rolesOf(section);
    const match = this.areaHere(section, place, roles);
    if (match !== undefined) {
      this.areas.push({ section, nested: place.area !== undefined && !place.loose, ...match });
      return { role: 'problems', area: match.area, loose: false };
    }
    const [role] = roles;
    const inside = place.area !== undefined && !place.loose;
    if (role === undefined || (inside && !INSIDE_AREA.has(role))) return undefined;
    if (place.role !== undefined && OUTSIDE_PARTS.has(role) && !OUTSIDE_PARTS.has(place.role))
      return undefined;
    for (const part of roles) this.parts.push({ part, section });
    return { role, area: inside ? place.area : undefined, loose: false };
  }

  private areaHere(section: Section, place: Place, roles: readonly SectionRole[]): HeadingMatch | undefined {
    if (roles.length > 0 && roles[0] !== 'problems') return undefined;
    if (place.role !== undefined && WITHOUT_AREAS.has(place.role)) return undefined;
    const { text } = section.heading;
    const match = this.area(text);
    if (match === undefined) return undefined;
    const plain = match.sure && (match.exact || looksLikeAspect(text));
    if (roles.length > 0 && !plain) return undefined;
    if (place.area === undefined || place.loose)
      return this.holdsOtherAreas(section, match) ? undefined : match;
    // A small title inside an area is no area, unless it plainly names another one: the numbering is wrong.
    return plain && match.area !== place.area && !saysWhatIsWrong(text) ? match : undefined;
  }

  /** A heading over two or more areas is their container, whatever it quotes. */
  private holdsOtherAreas(section: Section, own: HeadingMatch): boolean {
    const inside = new Set<string>();
    for (const child of section.children.slice(0, MOST_CHILDREN)) {
      const { text } = child.heading;
      const match = this.rolesOf(child).length === 0 && looksLikeAspect(text) ? this.area(text) : undefined;
      if (match?.sure === true) inside.add(match.area);
    }
    return inside.size >= 2 && (inside.has(own.area) || !own.exact);
  }

  private rolesOf(section: Section): readonly SectionRole[] {
    let roles = this.roles.get(section);
    if (roles === undefined) this.roles.set(section, (roles = this.part(section.heading.text)));
    return roles;
  }

  /** For each sibling the lowest number of the parts behind it. */
  private laterParts(sections: readonly Section[]): number[] {
    const later = new Array<number>(sections.length).fill(Infinity);
    let lowest = Infinity;
    for (let i = sections.length - 1; i >= 0; i--) {
      later[i] = lowest;
      const section = sections[i] as Section;
      const value = section.heading.ordinal?.value;
      if (value !== undefined && this.rolesOf(section).length > 0) lowest = Math.min(lowest, value);
    }
    return later;
  }
}

/**
 * Tells whether an unknown heading belongs to the part in front of it although it stands at its level: small titles
 * that are numbered 一、 again, or not at all, between parts that are numbered.
 */
function continues(heading: Heading, known: Heading, laterPart: number): boolean {
  const marked = (form: Heading['form']): boolean => form === 'atx' || form === 'setext';
  if (marked(heading.form) && marked(known.form)) return false;
  if (known.ordinal === undefined) return false;
  if (heading.ordinal === undefined || heading.ordinal.class !== known.ordinal.class) return true;
  return heading.ordinal.value !== known.ordinal.value + 1 || laterPart <= heading.ordinal.value;
}
