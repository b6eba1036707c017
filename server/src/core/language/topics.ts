import generalWords from '../../../lexicons/general-words.yaml';
import themes from '../../../lexicons/themes.yaml';
import type { Lexicon } from '../schema/types.js';
import { LexiconFinder } from './lexicon.js';

/** How well the best measure answers a problem. */
export interface Answer {
  /** Index of the best measure; undefined where no measure shares anything. */
  readonly measure: number | undefined;
  readonly score: number;
  /** Words and themes that both name, the weightiest first. */
  readonly shared: readonly string[];
}

/** Weights; what is shared by most of a draft says nothing about one of its problems. */
const THEME = 1.6;
const PAIR = 1;
const COMMON = 0.34;
/** What so few texts name ties them together, however short the draft. */
const FEW = 3;

const THEMES = new LexiconFinder(themes as Lexicon);
const GENERAL = new LexiconFinder(generalWords as Lexicon);
/** Characters that join words or stand for no matter; no pair of characters reaches over them. */
const JOINTS =
  '的了是在和与及对把被将也都就还又不没无未要我你他她它们这那其本各每个等为以从到向由于而但并且或若则之所很太再最更只才已曾有让给去来说做会能可得着过地里上下前后中内外间时年月日次件份名家人一二三四五六七八九十百千万两几多少半第';

/**
 * What a text is about: pairs of characters outside of general words, and themes (`@study`). Works without word
 * segmentation: a word of two characters is a pair, a longer one several.
 */
export function topicsOf(text: string): Set<string> {
  const topics = new Set<string>();
  for (const { entry } of THEMES.find(text)) topics.add(`@${entry.id}`);
  let from = 0;
  for (const { start, end } of GENERAL.find(text)) {
    addPairs(text, from, start, topics);
    from = end;
  }
  addPairs(text, from, text.length, topics);
  return topics;
}

function addPairs(text: string, from: number, to: number, topics: Set<string>): void {
  for (let i = from; i + 1 < to; i++) {
    const pair = text.slice(i, i + 2);
    if (
      isHan(pair, 0) &&
      isHan(pair, 1) &&
      !JOINTS.includes(pair[0] as string) &&
      !JOINTS.includes(pair[1] as string)
    )
      topics.add(pair);
  }
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
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
  hint: (problem: number, measure: number) => number = () => 0,
): Answer[] {
  const ofMeasures = measures.map(topicsOf);
  const ofProblems = problems.map(topicsOf);
  const weight = weigher([...ofProblems, ...ofMeasures]);
  return ofProblems.map((topics, problem) => {
    let best: Answer = { measure: undefined, score: 0, shared: [] };
    for (const [measure, others] of ofMeasures.entries()) {
      const shared = [...topics].filter((topic) => others.has(topic));
      const score = shared.reduce((sum, topic) => sum + weight(topic), hint(problem, measure));
      if (score > best.score) best = { measure, score, shared };
    }
    return best;
  });
}

function weigher(texts: readonly ReadonlySet<string>[]): (topic: string) => number {
  const frequency = new Map<string, number>();
  for (const topics of texts)
    for (const topic of topics) frequency.set(topic, (frequency.get(topic) ?? 0) + 1);
  return (topic) => {
    const own = topic.startsWith('@') ? THEME : PAIR;
    const named = frequency.get(topic) ?? 0;
    if (named <= FEW) return own;
    const share = named / texts.length;
    return share <= COMMON ? own : own * Math.max(0, 1 - (share - COMMON) * 3);
  };
}
