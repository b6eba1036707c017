import type { Draft, DraftKind, Item, Section } from '../draft/model.js';
import { memoiseFew } from '../memo.js';
import { Memory } from '../memory.js';
import { createAreaMatcher } from './area-matcher.js';
import { enumeratedAreas } from './enumerated-areas.js';
import type { AreaMatch, Outline, OutlineBuilder, SectionRole } from './outline.js';
import { walkOutline, WITHOUT_AREAS, type Walked } from './outline-walk.js';
import { createPartMatcher } from './part-matcher.js';

/**
 * Tells which sections of a draft are which check areas and parts. Areas that no heading names are looked for inside
 * the paragraphs (一是带头…方面，…). Drafts of other kinds than individual and team have parts, but no areas.
 */
export const buildOutline: OutlineBuilder = (draft, kind, profile) => {
  const hasAreas = kind === 'individual' || kind === 'team';
  const matcher = hasAreas ? createAreaMatcher(profile.areas) : () => undefined;
  const partMatcher = createPartMatcher(profile, kind);
  const walked = walkOutline(draft, matcher, partMatcher);
  const headed = settle(walked.areas);
  const missing = new Set(profile.areas.map(({ id }) => id));
  for (const { area } of headed) missing.delete(area);
  const allowed = (item: Item): boolean => {
    const role = item.section === undefined ? undefined : walked.places.get(item.section)?.role;
    return role === undefined || !WITHOUT_AREAS.has(role);
  };
  const enumerated = hasAreas && missing.size > 0 ? enumeratedAreas(draft, matcher, missing, allowed) : [];
  const areas = [...headed, ...enumerated].sort((a, b) => a.section.range.start - b.section.range.start);
  const titleRoles = areas.length + walked.parts.length === 0 ? partMatcher(draft.title?.text ?? '') : [];
  return outlineOf(draft, kind, {
    areas,
    enumerated,
    walked,
    titleRoles,
    dropped: droppedAreas(walked, headed),
  });
};

/**
 * One heading, one area: an unsure heading takes its rival where another heading surely is its first choice, and gives
 * way where both are taken. A nested heading counts only for an area that has no section of its own.
 */
function settle(found: Walked['areas']): AreaMatch[] {
  const taken = new Set(found.filter(({ sure, nested }) => sure && !nested).map(({ area }) => area));
  const kept: AreaMatch[] = [];
  for (const { nested, section, area: first, score, sure, rival } of found) {
    const match: AreaMatch = { section, area: first, score, sure, rival };
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

/** Sections that were taken for an area and lost it; their items belong to the area around them. */
function droppedAreas(walked: Walked, kept: readonly AreaMatch[]): ReadonlySet<Section> {
  const sections = new Set(kept.map(({ section }) => section));
  return new Set(walked.areas.map(({ section }) => section).filter((section) => !sections.has(section)));
}

interface Parts {
  readonly areas: readonly AreaMatch[];
  readonly enumerated: readonly AreaMatch[];
  readonly walked: Walked;
  /** What the title says that the whole draft is, where no heading says anything. */
  readonly titleRoles: readonly SectionRole[];
  readonly dropped: ReadonlySet<Section>;
}

function outlineOf(
  draft: Draft,
  kind: DraftKind,
  { areas, enumerated, walked, titleRoles, dropped }: Parts,
): Outline {
  const areaOf = new Map(areas.map(({ section, area }) => [section, area]));
  const byItem = new Map(
    enumerated.flatMap(({ section, area }) => section.items.map((item): [Item, string] => [item, area])),
  );
  const titled = (item: Item): boolean => item.section === undefined || item.section.heading === draft.title;
  const fallback = defaultRole(draft, kind, walked, titleRoles);
  const areaAround = memoiseFew((innermost: Section): string | undefined => {
    for (let section: Section | undefined = innermost; section !== undefined; section = section.parent) {
      const area = areaOf.get(section);
      if (area !== undefined) return area;
      const place = walked.places.get(section);
      if (place?.loose === true && !dropped.has(section)) return place.area;
    }
    return undefined;
  });
  return {
    draft,
    memory: new Memory(),
    areas,
    parts: walked.parts,
    role(item) {
      if (byItem.has(item)) return 'problems';
      const role = item.section === undefined ? undefined : walked.places.get(item.section)?.role;
      if (role !== undefined) return role;
      return fallback(item, titled(item));
    },
    area(item) {
      const own = byItem.get(item);
      return own !== undefined || item.section === undefined ? own : areaAround(item.section);
    },
  };
}

/**
 * Role of items that no part claims. Criticisms and measures need no headings; a paragraph in front of the first
 * heading of such a draft introduces them, unless it is numbered.
 */
function defaultRole(
  draft: Draft,
  kind: DraftKind,
  walked: Walked,
  titleRoles: readonly SectionRole[],
): (item: Item, titled: boolean) => SectionRole {
  if (kind === 'individual' || kind === 'team') {
    // 「…方面存在的问题」 with nothing but numbered problems under it.
    const listed = titleRoles.includes('problems');
    return (item, titled) =>
      listed && item.marker !== undefined ? 'problems' : titled ? 'preamble' : 'other';
  }
  const role: SectionRole = kind === 'criticism' ? 'criticism' : 'list';
  const first = draft.headings.find((heading) => heading !== draft.title);
  const closing = walked.parts.some(({ part, section }) => part === 'other' && section.heading === first);
  return (item, titled) => {
    const introduces =
      titled && first !== undefined && !closing && item.form === 'paragraph' && item.marker === undefined;
    return introduces ? 'preamble' : role;
  };
}
