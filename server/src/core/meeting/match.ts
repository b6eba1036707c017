import type { Draft, DraftKind, Item, Section } from '../draft/model.js';
import { createAreaMatcher, type AreaMatcher, type HeadingMatch } from './area-matcher.js';
import { looksLikeAspect } from './heading-words.js';
import { enumeratedAreas } from './enumerated-areas.js';
import type { AreaMatch, Outline, OutlineBuilder, PartMatch, SectionRole } from './outline.js';
import { createPartMatcher, type PartMatcher } from './part-matcher.js';

/** Parts in which a heading that names an area reports, explains or promises; it does not examine. */
const NO_AREAS: ReadonlySet<SectionRole> = new Set([
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

interface Place {
  readonly role: SectionRole | undefined;
  readonly area: string | undefined;
}

interface Walk {
  readonly title: Section['heading'] | undefined;
  readonly area: AreaMatcher;
  readonly part: PartMatcher;
  readonly areas: (AreaMatch & { readonly nested: boolean })[];
  readonly parts: PartMatch[];
}

/**
 * Tells which sections of a draft are which check areas and parts. Areas are looked for where problems are stated; a
 * small title inside an area is none, unless it names another area that the draft has nowhere else (wrong numbering).
 * A draft without any area heading is searched for areas enumerated inside its paragraphs.
 */
export const buildOutline: OutlineBuilder = (draft, kind, profile) => {
  const hasAreas = kind === 'individual' || kind === 'team';
  const area = hasAreas ? createAreaMatcher(profile.areas) : () => undefined;
  const walk: Walk = {
    title: draft.title,
    area,
    part: createPartMatcher(profile, kind),
    areas: [],
    parts: [],
  };
  visit(draft.sections, { role: undefined, area: undefined }, walk);
  const proper = settle(walk.areas);
  const areas =
    proper.length > 0 || !hasAreas
      ? proper
      : enumeratedAreas(draft, area, (item) => !blocked(item, walk.parts));
  return outlineOf(draft, kind, areas, walk.parts);
};

function blocked(item: Item, parts: readonly PartMatch[]): boolean {
  for (let section = item.section; section !== undefined; section = section.parent) {
    const part = parts.find((match) => match.section === section)?.part;
    if (part !== undefined) return NO_AREAS.has(part);
  }
  return false;
}

function visit(sections: readonly Section[], place: Place, walk: Walk): void {
  for (const section of sections) {
    if (section.heading === walk.title) {
      visit(section.children, place, walk);
      continue;
    }
    visit(section.children, enter(section, place, walk), walk);
  }
}

function enter(section: Section, place: Place, walk: Walk): Place {
  const { text } = section.heading;
  const part = walk.part(text);
  const match = areaHere(section, place, part, walk);
  if (match !== undefined) {
    walk.areas.push({ ...match, section, nested: place.area !== undefined });
    return { role: 'problems', area: match.area };
  }
  if (part === undefined || (place.area !== undefined && !INSIDE_AREA.has(part))) return place;
  walk.parts.push({ part, section });
  return { role: part, area: place.area };
}

function areaHere(
  section: Section,
  place: Place,
  part: SectionRole | undefined,
  walk: Walk,
): HeadingMatch | undefined {
  if (part !== undefined && part !== 'problems') return undefined;
  if (place.role !== undefined && NO_AREAS.has(place.role)) return undefined;
  const { text } = section.heading;
  const match = walk.area(text);
  if (match === undefined || (part === 'problems' && !match.sure)) return undefined;
  if (place.area !== undefined)
    return match.sure && match.area !== place.area && looksLikeAspect(text) ? match : undefined;
  return containsOtherAreas(section, match.area, walk) ? undefined : match;
}

/** A heading over two or more areas is their container, whatever it quotes. */
function containsOtherAreas(section: Section, own: string, walk: Walk): boolean {
  const inside = new Set<string>();
  for (const child of section.children.slice(0, 40)) {
    if (walk.part(child.heading.text) !== undefined || !looksLikeAspect(child.heading.text)) continue;
    const match = walk.area(child.heading.text);
    if (match?.sure === true) inside.add(match.area);
  }
  inside.delete(own);
  return inside.size >= 2;
}

/**
 * One heading, one area: an unsure heading takes its rival where another heading surely is its first choice, and gives
 * way where both are taken. A nested heading counts only for an area that has no section of its own.
 */
function settle(found: Walk['areas']): AreaMatch[] {
  const taken = new Set(found.filter(({ sure, nested }) => sure && !nested).map(({ area }) => area));
  const kept: AreaMatch[] = [];
  for (const { nested, ...match } of found) {
    if (match.sure && !(nested && taken.has(match.area))) kept.push(match);
    else if (!match.sure) {
      const area = [match.area, match.rival].find((id) => id !== undefined && !taken.has(id));
      if (area === undefined) continue;
      taken.add(area);
      kept.push({ ...match, area, rival: area === match.area ? match.rival : match.area });
    }
  }
  return kept;
}

function outlineOf(
  draft: Draft,
  kind: DraftKind,
  areas: readonly AreaMatch[],
  parts: readonly PartMatch[],
): Outline {
  const areaOf = new Map(areas.map(({ section, area }) => [section, area]));
  const partOf = new Map(parts.map(({ section, part }) => [section, part]));
  const enumerated = new Map<Item, string>();
  for (const { section, area } of areas)
    if (section.heading.form === 'run-in') for (const item of section.items) enumerated.set(item, area);
  const fallback: SectionRole =
    kind === 'criticism' ? 'criticism' : kind === 'rectification' ? 'list' : 'other';
  return {
    areas,
    parts,
    role(item) {
      if (enumerated.has(item)) return 'problems';
      for (let section = item.section; section !== undefined; section = section.parent) {
        const role = partOf.get(section) ?? (areaOf.has(section) ? 'problems' : undefined);
        if (role !== undefined) return role;
      }
      if (kind === 'criticism' || kind === 'rectification') return fallback;
      return item.section === undefined || item.section.heading === draft.title ? 'preamble' : fallback;
    },
    area(item) {
      const own = enumerated.get(item);
      if (own !== undefined) return own;
      for (let section = item.section; section !== undefined; section = section.parent) {
        const area = areaOf.get(section);
        if (area !== undefined) return area;
      }
      return undefined;
    },
  };
}
