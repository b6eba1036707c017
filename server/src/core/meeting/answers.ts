import type { Draft, Item, Section } from '../draft/model.js';
import type { Judged } from '../language/telling.js';
import { matchTopics } from '../language/topics.js';
import type { Outline } from './outline.js';
import type { ResolvedProfile } from './profile.js';

/** A problem that a draft states, with the paragraphs that belong to it. */
interface Problem {
  readonly item: Item;
  readonly texts: string[];
  readonly area: string | undefined;
}

interface Measure {
  readonly text: string;
  /** Areas that its headings name, and those that its words name. */
  readonly titled: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** From this score on a problem counts as answered: a theme, two words, or one word and a hint. Tolerant. */
const ANSWERED = 1.5;
/** Hints: a measure under a heading that names the problem's area answers it; the others only help. */
const AREA_HEADING = 1.5;
const AREA_WORDS = 0.8;
const SAME_NUMBER = 0.6;
/** No self-examination states more problems; what does is a collection, in which order and areas mean nothing. */
const MOST_PROBLEMS = 60;

/**
 * The problems that no measure answers, in order; none where the draft has no measures. Matched by what they are about,
 * not by order alone.
 */
export function unansweredProblems(
  context: Judged & { readonly profile: ResolvedProfile },
): { item: Item; index: number }[] {
  const { draft, outline, profile } = context;
  const problems = problemsOf(context);
  const areasIn = areaFinder(profile);
  const measures = measuresOf(draft, outline, areasIn);
  if (measures.length === 0 || problems.length > MOST_PROBLEMS) return [];
  const areas = [...new Set(problems.map(({ area }) => area))];
  const hint = (p: number, m: number): number => {
    const { area } = problems[p] as Problem;
    const { titled, named } = measures[m] as Measure;
    if (area !== undefined && titled.has(area)) return AREA_HEADING;
    const number =
      measures.length === problems.length ? p : measures.length === areas.length ? areas.indexOf(area) : -1;
    return (area !== undefined && named.has(area) ? AREA_WORDS : 0) + (number === m ? SAME_NUMBER : 0);
  };
  const answers = matchTopics(
    problems.map(({ texts }) => texts.join('\n')),
    measures.map(({ text }) => text),
    hint,
  );
  return problems.flatMap(({ item }, index) =>
    (answers[index]?.score ?? 0) >= ANSWERED ? [] : [{ item, index }],
  );
}

/** Tells which areas a text names, by phrases without quotation marks or other punctuation: they stand in it as they are. */
function areaFinder({ areas }: ResolvedProfile): (text: string) => Set<string> {
  const phrases = areas.map(({ id, name, aliases, keyPhrases }) => ({
    id,
    words: [name.replace(/^带头/, ''), ...aliases, ...keyPhrases].filter(
      (words) => words.length > 2 && !/[\p{P}\p{S}\s]/u.test(words),
    ),
  }));
  return (text) =>
    new Set(phrases.filter(({ words }) => words.some((word) => text.includes(word))).map(({ id }) => id));
}

/** Items that state a problem; paragraphs without a number under one small title are one problem. */
function problemsOf({ draft, outline, judge }: Judged): Problem[] {
  const areas = new Set(outline.areas.map(({ section }) => section));
  const parts = new Set(outline.parts.map(({ section }) => section));
  const problems: Problem[] = [];
  let open: Problem | undefined;
  for (const item of draft.items) {
    if (item.lead || outline.role(item) !== 'problems') continue;
    const title =
      item.section !== undefined &&
      !areas.has(item.section) &&
      !parts.has(item.section) &&
      item.section.heading !== draft.title
        ? item.section
        : undefined;
    const text = textOf(item);
    if (
      open !== undefined &&
      title !== undefined &&
      open.item.section === title &&
      item.marker === undefined
    ) {
      open.texts.push(text);
      continue;
    }
    const { label } = judge(item);
    open = undefined;
    if (label !== 'problem' && label !== 'vague') continue;
    open = { item, texts: [title?.heading.text ?? '', text], area: outline.area(item) };
    problems.push(open);
  }
  return problems;
}

function measuresOf(draft: Draft, outline: Outline, areasIn: (text: string) => Set<string>): Measure[] {
  const parts = new Set(outline.parts.map(({ section }) => section));
  const ofTitles = new Map<string, Set<string>>();
  const measures: Measure[] = [];
  for (const item of draft.items) {
    if (item.lead || outline.role(item) !== 'measures') continue;
    const title = titlesAbove(item.section, parts);
    const titled = ofTitles.get(title) ?? areasIn(title);
    ofTitles.set(title, titled);
    const text = `${title}\n${textOf(item)}`;
    const own = outline.area(item);
    measures.push({
      text,
      titled: own === undefined ? titled : new Set([...titled, own]),
      named: areasIn(text),
    });
  }
  return measures;
}

/** Small titles between an item and the heading of the measures. */
function titlesAbove(section: Section | undefined, parts: ReadonlySet<Section>): string {
  const titles: string[] = [];
  for (let at = section; at !== undefined && !parts.has(at); at = at.parent) titles.unshift(at.heading.text);
  return titles.join('\n');
}

function textOf({ sentences }: Item): string {
  return sentences.map(({ text }) => text).join('');
}
