import type { DraftKind } from '../draft/model.js';
import type { SectionRole } from '../meeting/outline.js';
import { CUE_GROUPS, cues } from './cues.js';
import { firstMark, isClauseMark, isMark, lastMark } from './clause-marks.js';
import { readOpenings } from './openings.js';
import { Reading } from './reading.js';

/** Where a statement stands decides what it may be; contexts share weights and have some of their own. */
export const CONTEXTS = ['criticism', 'individual', 'team', 'cause', 'measure', 'prior', 'other'] as const;
export type Context = (typeof CONTEXTS)[number];

/** The context of an item of a draft of `kind` in a place of `role`. */
export function contextOf(kind: DraftKind, role: SectionRole): Context {
  if (kind === 'criticism') return 'criticism';
  if (kind === 'rectification') return 'measure';
  switch (role) {
    case 'problems':
      return kind === 'team' ? 'team' : 'individual';
    case 'causes':
      return 'cause';
    case 'measures':
      return 'measure';
    case 'prior':
      return 'prior';
    default:
      return 'other';
  }
}

/**
 * Takes features. A feature is a template and up to three numbers; `context` is -1 for weights that all contexts share.
 * The trainer keeps them readable, the classifier hashes them; both get them from the same code.
 */
export interface FeatureSink {
  add(template: Template, context: number, a: number, b: number, c: number): void;
  /** Adds every {@link CHARACTER} at once; where it is left out, they are added one by one. */
  addCharacters?(codes: Uint16Array, length: number): void;
  /** Adds the pairs of a template of {@link PAIR_SEEDS} that are `apart`, likewise. */
  addPairs?(template: Template, codes: Uint16Array, start: number, end: number, apart: number): void;
}

/** What the numbers of each feature mean. */
export const TEMPLATES = [
  'bias',
  'gram', // 2 characters anywhere
  'word', // a cue
  'group', // a cue group in a sentence
  'firstActor', // who is named first, and where
  'actors', // the order of those who are named
  'clauseStart', // the cue groups that clauses begin with
  'head', // first 1-3 characters
  'tail', // last 2-3 characters
  'firstClause', // a cue group in the first clause
  'lastClause',
  'facts', // how many kinds of facts the item has
  'actorsAndFacts',
  'length',
  'sentences',
  'character', // anywhere
  'opening', // what a clause begins with and what its first noun ends in, by the place of the clause
  'openingKind', // likewise, but only whether it begins with a noun
  'clauseOpening', // likewise, wherever the clause stands
  'skip', // 2 characters with one between them
  'firstGram', // 2 characters in the first clause of the item
  'lastGram', // in its last clause
] as const;
export type Template = number;
const T = Object.fromEntries(TEMPLATES.map((name, index) => [name, index])) as Record<
  (typeof TEMPLATES)[number],
  number
>;

/** One character, anywhere. */
export const CHARACTER: Template = T.character;

/** Here a statement is right or empty: neighbouring characters tell as well as all pairs do, in half the time. */
const BRIEF: readonly Context[] = ['measure', 'prior'];

/** By far most features are pairs of characters: the seeds of their hashes, by template. */
export const PAIR_SEEDS: Readonly<Record<Template, number>> = {
  [T.gram]: 0x9e3779b1,
  [T.skip]: 0x85ebca6b,
  [T.firstGram]: 0xc2b2ae35,
  [T.lastGram]: 0x27d4eb2f,
};

const g = (id: string): number => CUE_GROUPS.indexOf(id);
const IS_ACTOR = flags(['self', 'selfAct', 'you', 'team', 'some', 'sub', 'member']);
const SELF = ['self', 'selfAct'].map(g);
const OTHERS = ['team', 'some', 'sub'].map(g);
const FACTS = ['num', 'date', 'cnum', 'time', 'qty', 'result', 'quoteRep'].map(g);

function flags(ids: readonly string[]): Uint8Array {
  return Uint8Array.from(CUE_GROUPS, (id) => (ids.includes(id) ? 1 : 0));
}

/** What the features of an item are read from; one serves many items, one after the other. */
export class ItemReading extends Reading {
  /** 1 for every cue group of the sentence, and of the item so far. */
  readonly here = new Uint8Array(CUE_GROUPS.length);
  readonly seen = new Uint8Array(CUE_GROUPS.length);
}

/**
 * Feeds every feature of an item to `sink`; the same one may come more than once. Linear in the item's length.
 * @param reading what was read last is lost
 */
export function extractFeatures(
  sentences: readonly string[],
  context: Context,
  sink: FeatureSink,
  reading: ItemReading = new ItemReading(),
): void {
  const own = CONTEXTS.indexOf(context);
  const { seen } = reading;
  seen.fill(0);
  const brief = BRIEF.includes(context);
  let length = 0;
  sink.add(T.bias, own, 0, 0, 0);
  for (let i = 0; i < sentences.length; i++) {
    reading.read(sentences[i] as string);
    length += reading.length;
    addCharacters(reading, sink, brief);
    addSentence(reading, own, sink, !brief && i === 0, !brief && i === sentences.length - 1);
    addOpenings(reading, sink);
  }
  let facts = 0;
  for (let i = 0; i < FACTS.length; i++) facts += seen[FACTS[i] as number] ?? 0;
  const self = hasAny(seen, SELF);
  const others = hasAny(seen, OTHERS);
  sink.add(T.facts, own, Math.min(facts, 4), 0, 0);
  sink.add(T.actorsAndFacts, own, self, others, 9);
  sink.add(T.actorsAndFacts, own, self, others, Math.min(facts, 2));
  sink.add(T.length, -1, Math.min(6, Math.floor(length / 15)), 0, 0);
  sink.add(T.sentences, own, Math.min(4, sentences.length), 0, 0);
}

function hasAny(seen: Uint8Array, groups: readonly number[]): number {
  for (let i = 0; i < groups.length; i++) if (seen[groups[i] as number] === 1) return 1;
  return 0;
}

function addCharacters({ codes, length }: Reading, sink: FeatureSink, brief: boolean): void {
  if (sink.addCharacters !== undefined) sink.addCharacters(codes, length);
  else for (let i = 0; i < length; i++) sink.add(CHARACTER, -1, codes[i] as number, 0, 0);
  addPairs(T.gram, codes, 0, length, 1, sink);
  if (!brief) addPairs(T.skip, codes, 0, length, 2, sink);
}

/** Adds the pairs of codes that are `apart`. */
function addPairs(
  template: Template,
  codes: Uint16Array,
  start: number,
  end: number,
  apart: number,
  sink: FeatureSink,
): void {
  if (sink.addPairs !== undefined) return sink.addPairs(template, codes, start, end, apart);
  for (let i = start; i + apart < end; i++)
    sink.add(template, -1, codes[i] as number, codes[i + apart] as number, 0);
}

function addSentence(
  reading: ItemReading,
  own: number,
  sink: FeatureSink,
  isFirst: boolean,
  isLast: boolean,
): void {
  const { codes, length, start, hits, here, seen } = reading;
  here.fill(0);
  const { starts, ends, words, count } = hits;
  const end = length > start && isMark(codes[length - 1] as number) ? length - 1 : length;
  const clauseEnd = firstMark(codes, start, length);
  const lastClause = lastMark(codes, start, end);
  let named = 0;
  let firstAt = -1;
  let first = -1;
  let second = -1;
  let third = -1;
  const { groups } = cues();
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    const from = starts[i] as number;
    const group = groups[word] as number;
    sink.add(T.word, -1, word, 0, 0);
    here[group] = 1;
    seen[group] = 1;
    if (from === start || (from > 0 && isClauseMark(codes[from - 1] as number)))
      sink.add(T.clauseStart, own, group, 0, 0);
    if ((ends[i] as number) <= clauseEnd) sink.add(T.firstClause, own, group, 0, 0);
    if (from >= lastClause) sink.add(T.lastClause, own, group, 0, 0);
    if (named < 3 && IS_ACTOR[group] === 1 && from >= start) {
      if (named === 0) {
        firstAt = from;
        first = group;
        named = 1;
      } else if (named === 1 && first !== group) {
        second = group;
        named = 2;
      } else if (named === 2 && second !== group) {
        third = group;
        named = 3;
      }
    }
  }
  for (let group = 0; group < here.length; group++)
    if (here[group] === 1) sink.add(T.group, own, group, 0, 0);
  const place = firstAt < 0 ? 0 : firstAt === start ? 1 : firstAt < start + 6 ? 2 : 3;
  sink.add(T.firstActor, own, first, place, 0);
  sink.add(T.actors, own, first, second, third);
  const a = start < end ? (codes[start] as number) : 0;
  const b = start + 1 < end ? (codes[start + 1] as number) : 0;
  const c = start + 2 < end ? (codes[start + 2] as number) : 0;
  sink.add(T.head, -1, a, 0, 0);
  sink.add(T.head, -1, a, b, 0);
  sink.add(T.head, -1, a, b, c);
  const last = codes[end - 1] as number;
  if (end - start >= 2) sink.add(T.tail, -1, codes[end - 2] as number, last, 0);
  if (end - start >= 3) sink.add(T.tail, -1, codes[end - 3] as number, codes[end - 2] as number, last);
  // What an item begins and ends with counts for more than what stands in its middle.
  if (isFirst) addPairs(T.firstGram, codes, start, clauseEnd, 1, sink);
  if (isLast) addPairs(T.lastGram, codes, lastClause, end, 1, sink);
}

function addOpenings({ codes, start, length }: Reading, sink: FeatureSink): void {
  readOpenings(codes, start, length, (place, lead, noun) => {
    const bare = lead === 0 ? 1 : 0;
    sink.add(T.opening, -1, place, lead, noun);
    sink.add(T.openingKind, -1, place, bare, noun);
    sink.add(T.clauseOpening, -1, bare, noun, 0);
  });
}
