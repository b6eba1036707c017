import type { ResolvedProfile } from '../meeting/profile.js';
import type { RuleContext } from '../rule.js';
import { areaTemplate, partTemplate, problemPrompt, type TemplateContext } from '../template.js';
import { toChineseNumeral } from '../text/numerals.js';
import type { TextEdit } from '../text/range.js';
import { insertionEdits, type Insertion } from './insert.js';
import { areaPlace, partPlace, type Place } from './place.js';
import type { HeadingStyle } from './style.js';

type Area = ResolvedProfile['areas'][number];
type FullPart = ResolvedProfile['parts']['individual'][number];

/** Longer words behind a bare 「1.」 would be read as a statement, not as a heading. */
const LONGEST_BARE = 40;

/** The edits that insert the templates of missing check areas, each in its place. */
export function insertAreas(areas: readonly Area[], context: RuleContext): TextEdit[] {
  const together = areas.length > 1;
  const placed: Insertion[] = [];
  for (const area of areas) {
    const place = areaPlace(context, area.id, together);
    if (place === undefined) return insertionEdits(context.draft, [problemsPart(areas, context)]);
    placed.push({ offset: place.offset, blocks: areaBlocks(area, place, context) });
  }
  return insertionEdits(context.draft, placed);
}

function areaBlocks(area: Area, place: Place, context: RuleContext): string[] {
  if (place.enumerated) {
    const prompt = problemPrompt(context.kind).replace(/^一是/, '');
    return [`${toChineseNumeral(Math.max(1, place.value))}是${area.name}方面。${prompt}`];
  }
  return areaTemplate(area, context, {
    style: readable(place.style, area.name),
    value: place.value,
    whole: false,
  });
}

/** A draft that has neither areas nor a part for them gets the part with the areas in it. */
function problemsPart(areas: readonly Area[], context: RuleContext): Insertion {
  const { profile, kind } = context;
  const place = partPlace(context, 'problems', false);
  const part = profile.parts[kind].find(({ id }) => id === 'problems');
  if (part === undefined) {
    const blocks = areas.flatMap((area, index) =>
      areaTemplate(area, context, {
        style: readable(place.style, area.name),
        value: place.value + index,
        whole: false,
      }),
    );
    return { offset: place.offset, blocks };
  }
  const { style, value, offset } = place;
  return {
    offset,
    blocks: partTemplate(part, templateContext(context), { style, value, areas, whole: false }),
  };
}

/** The edits that insert the templates of missing parts, each in its place. */
export function insertParts(parts: readonly FullPart[], context: RuleContext): TextEdit[] {
  const { profile } = context;
  const placed = parts.map((part): Insertion => {
    const { offset, style, value } = partPlace(context, part.id, parts.length > 1);
    const areas = part.id === 'problems' ? profile.areas : [];
    const place = { style: readable(style, part.title), value, areas, whole: true };
    return { offset, blocks: partTemplate(part, templateContext(context), place) };
  });
  return insertionEdits(context.draft, placed);
}

function templateContext({ kind, profile, draft, roster }: RuleContext): TemplateContext {
  return { kind, profile, name: draft.meta.name?.value ?? '', roster };
}

function readable(style: HeadingStyle, words: string): HeadingStyle {
  const inner = style.ordinal === 'arabic' || style.ordinal === 'arabic-bracket';
  return style.form === 'bare' && inner && words.length > LONGEST_BARE ? { ...style, form: 'bold' } : style;
}
