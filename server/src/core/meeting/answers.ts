import { textOf } from '../draft/item-words.js';
import type { Item, Section } from '../draft/model.js';
import { fromWords } from '../draft/origin.js';
import type { Judged } from '../language/telling.js';
import { matchKnownTopics, topicsOf, type Topics } from '../language/topics.js';
import { memoiseLasting } from '../memo.js';
import { fold } from '../text/characters.js';
import { itemsIn } from './items-in.js';
import type { Outline } from './outline.js';
import type { ResolvedProfile } from './profile.js';

/** A problem that a draft states, with the paragraphs that belong to it. */
interface Problem {
  readonly item: Item;
  readonly title: string;
  readonly items: Item[];
  readonly area: string | undefined;
}

interface Measure {
  readonly topics: Topics;
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
  const { outline, profile } = context;
  const problems = problemsOf(context);
  if (problems.length > MOST_PROBLEMS) return [];
  const measures = measuresOf(outline, areaFinder(profile));
  if (measures.length === 0) return [];
  const areas = [...new Set(problems.map(({ area }) => area))];
  const hint = (p: number, m: number): number => {
    const { area } = problems[p] as Problem;
    const { titled, named } = measures[m] as Measure;
    if (area !== undefined && titled.has(area)) return AREA_HEADING;
    const number =
      measures.length === problems.length ? p : measures.length === areas.length ? areas.indexOf(area) : -1;
    return (area !== undefined && named.has(area) ? AREA_WORDS : 0) + (number === m ? SAME_NUMBER : 0);
  };
  const answers = matchKnownTopics(
    problems.map(({ title, items }) => topicsOf(title).concat(...items.map(topicsOfItem))),
    measures.map(({ topics }) => topics),
    hint,
  );
  return problems.flatMap(({ item }, index) =>
    (answers[index]?.score ?? 0) >= ANSWERED ? [] : [{ item, index }],
  );
}

/** Tells which areas a text names, by phrases without quotation marks or other punctuation: they stand in it as they are. */
const areaFinder = memoiseLasting(({ areas }: ResolvedProfile): AreaFinder => {
  const phrases = areas.map(({ id, name, aliases, keyPhrases }) => ({
    id,
    words: [name.replace(/^带头/, ''), ...aliases, ...keyPhrases].filter(
      (words) => words.length > 2 && fold(words).length === words.length,
    ),
  }));
  const find = (text: string): ReadonlySet<string> =>
    new Set(phrases.filter(({ words }) => words.some((word) => text.includes(word))).map(({ id }) => id));
  return { find, findIn: fromWords((item: Item) => find(textOf(item))) };
});

interface AreaFinder {
  find(text: string): ReadonlySet<string>;
  findIn(item: Item): ReadonlySet<string>;
}

/** Texts have topics on their own: none reaches from one into the next. */
const topicsOfItem = fromWords((item: Item) => topicsOf(textOf(item)));

/**
 * Items that state a problem; paragraphs without a number under one small title are one problem. Where there are more
 * than {@link MOST_PROBLEMS}, one more than that.
 */
function problemsOf({ outline, judge }: Judged): Problem[] {
  const areas = new Set(outline.areas.map(({ section }) => section));
  const parts = new Set(outline.parts.map(({ section }) => section));
  const problems: Problem[] = [];
  let open: Problem | undefined;
  for (const item of itemsIn(outline, 'problems')) {
    if (item.lead) continue;
    const title =
      item.section !== undefined &&
      !areas.has(item.section) &&
      !parts.has(item.section) &&
      item.section.heading !== outline.draft.title
        ? item.section
        : undefined;
    if (
      open !== undefined &&
      title !== undefined &&
      open.item.section === title &&
      item.marker === undefined
    ) {
      open.items.push(item);
      continue;
    }
    if (problems.length > MOST_PROBLEMS) break;
    const { label } = judge(item);
    open = undefined;
    if (label !== 'problem' && label !== 'vague') continue;
    open = { item, title: title?.heading.text ?? '', items: [item], area: outline.area(item) };
    problems.push(open);
  }
  return problems;
}

function measuresOf(outline: Outline, areasIn: AreaFinder): Measure[] {
  const parts = new Set(outline.parts.map(({ section }) => section));
  const ofSections = new Map<Section | undefined, { titled: ReadonlySet<string>; topics: Topics }>();
  const measures: Measure[] = [];
  for (const item of itemsIn(outline, 'measures')) {
    if (item.lead) continue;
    let above = ofSections.get(item.section);
    if (above === undefined) {
      const title = titlesAbove(item.section, parts);
      ofSections.set(item.section, (above = { titled: areasIn.find(title), topics: topicsOf(title) }));
    }
    const { titled, topics } = above;
    const own = outline.area(item);
    measures.push({
      topics: topics.concat(topicsOfItem(item)),
      titled: own === undefined ? titled : new Set([...titled, own]),
      named: new Set([...titled, ...areasIn.findIn(item)]),
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
