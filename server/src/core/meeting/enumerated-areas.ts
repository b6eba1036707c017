import type { Draft, Heading, Item, Section, Sentence } from '../draft/model.js';
import { fromWords } from '../draft/origin.js';
import type { AreaMatcher } from './area-matcher.js';
import { looksLikeAspect } from './heading-words.js';
import type { AreaMatch } from './outline.js';

/** The first clause of a segment names its area: 「一是带头…方面。」. */
const LONGEST = 120;
const CLAUSE_END = /方面|[。；;：:]/;

/**
 * Areas that no heading names and that a draft examines inside its paragraphs: 一是带头…方面，…, or a paragraph that
 * begins with the area. Each becomes a run-in section that holds its item and those behind it, up to the next area or
 * heading.
 * @param missing ids of the areas to look for; @param allowed tells whether areas may be examined where an item stands
 */
export function enumeratedAreas(
  draft: Draft,
  matcher: AreaMatcher,
  missing: ReadonlySet<string>,
  allowed: (item: Item) => boolean,
): AreaMatch[] {
  const found: AreaMatch[] = [];
  let current: { parent: Section | undefined; items: Item[] } | undefined;
  for (const item of draft.items) {
    const lead = item.form === 'table-row' ? undefined : leadingAspect(item);
    const match = lead === undefined || !allowed(item) ? undefined : matcher(lead.text);
    if (lead !== undefined && match?.sure === true && missing.has(match.area)) {
      const items = [item];
      current = { parent: item.section, items };
      const { area, score, sure, rival } = match;
      found.push({ area, score, sure, rival, section: sectionOf(item, placed(lead, item), items) });
    } else if (current !== undefined && item.section === current.parent) current.items.push(item);
    else current = undefined;
  }
  return found;
}

/** The first words of an item, and where they stand in the text of its first sentence. */
interface Lead {
  readonly text: string;
  readonly from: number;
}

/** A paragraph names its area in its first words: 带头…方面; a sentence that goes on is none. */
const leadingAspect = fromWords((item: Item): Lead | undefined => {
  const lead = leadingClause(item);
  return lead !== undefined && lead.text.length <= LONGEST && looksLikeAspect(lead.text) ? lead : undefined;
});

function leadingClause(item: Item): Lead | undefined {
  const sentence = item.sentences[0];
  if (sentence === undefined) return undefined;
  const skip =
    item.marker === undefined || !sentence.text.startsWith(item.marker.text) ? 0 : item.marker.text.length;
  const rest = sentence.text.slice(skip, skip + 240);
  const end = CLAUSE_END.exec(rest);
  const length = end === null ? rest.length : end.index + (end[0] === '方面' ? 2 : 0);
  return { text: rest.slice(0, length), from: skip };
}

function placed({ text, from }: Lead, { sentences }: Item): Pick<Heading, 'text' | 'textRange'> {
  const { prose, start } = sentences[0] as Sentence;
  return { text, textRange: prose.sourceRange(start + from, start + from + text.length) };
}

function sectionOf(item: Item, lead: Pick<Heading, 'text' | 'textRange'>, items: readonly Item[]): Section {
  const level = (item.section?.heading.level ?? 0) + 1;
  const range = { start: item.range.start, end: lead.textRange.end };
  const heading: Heading = { range, form: 'run-in', level, ordinal: undefined, ...lead };
  return { heading, range: item.range, parent: item.section, children: [], items };
}
