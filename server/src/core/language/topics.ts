import generalWords from '../../../lexicons/general-words.yaml';
import themes from '../../../lexicons/themes.yaml';
import type { Lexicon } from '../schema/types.js';
import { LexiconFinder } from './lexicon.js';

/** How well the best measure answers a problem. */
export interface Answer {
  /** Index of the best measure; undefined where nothing speaks for any. */
  readonly measure: number | undefined;
  readonly score: number;
}

/** What a text is about, in order: numbers of pairs of characters, and negative numbers for themes. May name one twice. */
export type Topics = readonly number[];

/** Weights; what is shared by most of a draft says nothing about one of its problems. */
const THEME = 1.6;
const PAIR = 1;
const COMMON = 0.34;
/** Characters that have a meaning; a pair of them is a number that fits into 31 bits, which maps find fastest. */
const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x5200;
/** What so few texts name ties them together, however short the draft. */
const FEW = 3;

const LEXICON = themes as Lexicon;
const THEME_NUMBERS = new Map(LEXICON.entries.map((entry, index) => [entry, -1 - index]));
/** Both lexicons in one pass. */
const FINDER = new LexiconFinder({
  id: 'topics',
  entries: [...LEXICON.entries, ...(generalWords as Lexicon).entries] as Lexicon['entries'],
});
/** Characters that join words or stand for no matter; no pair of characters reaches over them. */
const JOINTS =
  '的了是在和与及对把被将也都就还又不没无未要我你他她它们这那其本各每个等为以从到向由于而但并且或若则之所很太再最更只才已曾有让给去来说做会能可得着过地里上下前后中内外间时年月日次件份名家人一二三四五六七八九十百千万两几多少半第';
/** For every Chinese character 1 where it is none of these. */
const MATTERS = new Uint8Array(HAN_COUNT).fill(1);
for (const joint of JOINTS) MATTERS[joint.charCodeAt(0) - FIRST_HAN] = 0;

/**
 * What a text is about: pairs of characters outside of general words, and themes. Works without word segmentation: a
 * word of two characters is a pair, a longer one several.
 */
export function topicsOf(text: string): Topics {
  const topics: number[] = [];
  let from = 0;
  for (const { entry, start, end } of FINDER.find(text)) {
    const theme = THEME_NUMBERS.get(entry);
    if (theme !== undefined) topics.push(theme);
    else {
      addPairs(text, from, start, topics);
      from = end;
    }
  }
  addPairs(text, from, text.length, topics);
  return topics;
}

/** Names of the themes among topics, as the lexicon has them. */
export function themesOf(topics: Topics): string[] {
  return LEXICON.entries.flatMap(({ id }, index) => (topics.includes(-1 - index) ? [id] : []));
}

function addPairs(text: string, from: number, to: number, topics: number[]): void {
  let last = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const matters = MATTERS[code - FIRST_HAN] === 1;
    if (matters && last !== 0) topics.push((last - FIRST_HAN) * HAN_COUNT + code - FIRST_HAN);
    last = matters ? code : 0;
  }
}

/**
 * Finds the measure that answers each problem best, by what they are about. A topic weighs the less the more texts name
 * it.
 * @param problems what each problem says, its small title included; `measures` likewise
 * @param hint what else speaks for a pair of indices, added to its score
 */
export function matchTopics(
  problems: readonly string[],
  measures: readonly string[],
  hint?: (problem: number, measure: number) => number,
): Answer[] {
  return matchKnownTopics(problems.map(topicsOf), measures.map(topicsOf), hint);
}

/** The same where it is known already what each text is about. */
export function matchKnownTopics(
  ofProblems: readonly Topics[],
  ofMeasures: readonly Topics[],
  hint: (problem: number, measure: number) => number = () => 0,
): Answer[] {
  const known = new Map<number, Named>();
  for (const [index, topics] of ofMeasures.entries())
    for (const topic of topics) {
      const named = known.get(topic);
      if (named === undefined) known.set(topic, { measures: [index], problems: 0, counted: -1, scored: -1 });
      else if (named.measures.at(-1) !== index) named.measures.push(index);
    }
  for (const [problem, topics] of ofProblems.entries())
    for (const topic of topics) {
      const named = known.get(topic);
      if (named === undefined || named.counted === problem) continue;
      named.counted = problem;
      named.problems++;
    }
  const texts = ofProblems.length + ofMeasures.length;
  return ofProblems.map((topics, problem) => {
    const scores = ofMeasures.map((_, measure) => hint(problem, measure));
    for (const topic of topics) {
      const named = known.get(topic);
      if (named === undefined || named.scored === problem) continue;
      named.scored = problem;
      const weight = weightOf(topic, named.problems + named.measures.length, texts);
      for (const index of named.measures) scores[index] = (scores[index] as number) + weight;
    }
    const score = Math.max(0, ...scores);
    return { measure: score > 0 ? scores.indexOf(score) : undefined, score };
  });
}

/** Who names a topic that a measure names. */
interface Named {
  readonly measures: number[];
  problems: number;
  /** The last problem that was counted, and the last one that got its score: a text may name a topic twice. */
  counted: number;
  scored: number;
}

function weightOf(topic: number, named: number, texts: number): number {
  const own = topic < 0 ? THEME : PAIR;
  const share = named / texts;
  return named <= FEW || share <= COMMON ? own : own * Math.max(0, 1 - (share - COMMON) * 3);
}
