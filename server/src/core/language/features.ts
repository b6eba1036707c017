import type { DraftKind } from '../draft/model.js';
import type { SectionRole } from '../meeting/outline.js';
import type { Hit } from './automaton.js';
import { CUE_AUTOMATON, CUE_GROUPS, CUE_WORDS } from './cues.js';
import { foldSentence, type Folded } from './folded.js';

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
}

/** What the numbers of each feature mean. */
export const TEMPLATES = [
  'bias',
  'gram', // 2 characters anywhere
  'word', // a cue
  'group', // a cue group in a sentence
  'pair', // two cue groups in one sentence
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
] as const;
export type Template = number;
const T = Object.fromEntries(TEMPLATES.map((name, index) => [name, index])) as Record<
  (typeof TEMPLATES)[number],
  number
>;

const g = (id: string): number => CUE_GROUPS.indexOf(id);
const IS_ACTOR = flags(['self', 'selfAct', 'you', 'team', 'some', 'sub', 'member']);
const SELF = ['self', 'selfAct'].map(g);
const OTHERS = ['team', 'some', 'sub'].map(g);
const FACTS = ['num', 'date', 'cnum', 'time', 'qty', 'result', 'quoteRep'].map(g);
/** Groups so frequent that the company they keep says nothing. */
const IS_UNPAIRED = flags(['abstract', 'actv', 'slogan', 'none']);
const WORD_GROUPS = Uint8Array.from(CUE_WORDS, ({ group }) => group);

function flags(ids: readonly string[]): Uint8Array {
  return Uint8Array.from(CUE_GROUPS, (id) => (ids.includes(id) ? 1 : 0));
}

/** A sentence with its cues; evidence comes from here. */
export interface Cued {
  readonly folded: Folded;
  readonly hits: readonly Hit[];
}

/** Finds the cues of a sentence. */
export function cue(sentence: string): Cued {
  const folded = foldSentence(sentence);
  return { folded, hits: CUE_AUTOMATON.search(folded.codes, folded.length) };
}

/** Feeds every feature of an item to `sink`; the same one may come more than once. Linear in the item's length. */
export function extractFeatures(sentences: readonly Cued[], context: Context, sink: FeatureSink): void {
  const own = CONTEXTS.indexOf(context);
  const seen = new Uint8Array(CUE_GROUPS.length);
  let length = 0;
  sink.add(T.bias, own, 0, 0, 0);
  for (const sentence of sentences) {
    length += sentence.folded.length;
    addGrams(sentence.folded, sink);
    addSentence(sentence, own, seen, sink);
  }
  let facts = 0;
  for (const group of FACTS) facts += seen[group] ?? 0;
  const has = (groups: readonly number[]): number => (groups.some((group) => seen[group] === 1) ? 1 : 0);
  sink.add(T.facts, own, Math.min(facts, 4), 0, 0);
  sink.add(T.actorsAndFacts, own, has(SELF), has(OTHERS), 9);
  sink.add(T.actorsAndFacts, own, has(SELF), has(OTHERS), Math.min(facts, 2));
  sink.add(T.length, -1, Math.min(6, Math.floor(length / 15)), 0, 0);
  sink.add(T.sentences, own, Math.min(4, sentences.length), 0, 0);
}

function addGrams({ codes, length }: Folded, sink: FeatureSink): void {
  for (let i = 0; i + 2 <= length; i++) sink.add(T.gram, -1, codes[i] as number, codes[i + 1] as number, 0);
}

function addSentence({ folded, hits }: Cued, own: number, seen: Uint8Array, sink: FeatureSink): void {
  const { codes, length } = folded;
  const start = markerEnd(folded);
  const end = length > start && isMark(codes[length - 1] as number) ? length - 1 : length;
  const here = new Uint8Array(CUE_GROUPS.length);
  const clauseEnd = firstMark(codes, start, length);
  const lastClause = lastMark(codes, start, end);
  const actors = [-1, -1, -1];
  let named = 0;
  let firstAt = -1;
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as Hit;
    const group = WORD_GROUPS[hit.word] as number;
    sink.add(T.word, -1, hit.word, 0, 0);
    here[group] = 1;
    seen[group] = 1;
    if (hit.start === start || isClauseMark(codes[hit.start - 1] ?? 0))
      sink.add(T.clauseStart, own, group, 0, 0);
    if (hit.end <= clauseEnd) sink.add(T.firstClause, own, group, 0, 0);
    if (hit.start >= lastClause) sink.add(T.lastClause, own, group, 0, 0);
    if (IS_ACTOR[group] === 1 && hit.start >= start) {
      if (named === 0) firstAt = hit.start;
      if (named < 3 && (named === 0 || actors[named - 1] !== group)) actors[named++] = group;
    }
  }
  addGroups(here, own, sink);
  const place = firstAt < 0 ? 0 : firstAt === start ? 1 : firstAt < start + 6 ? 2 : 3;
  const [first, second, third] = actors as [number, number, number];
  sink.add(T.firstActor, own, first, place, 0);
  sink.add(T.actors, own, first, second, third);
  const at = (index: number): number => (index < end ? (codes[index] as number) : 0);
  sink.add(T.head, -1, at(start), 0, 0);
  sink.add(T.head, -1, at(start), at(start + 1), 0);
  sink.add(T.head, -1, at(start), at(start + 1), at(start + 2));
  if (end - start >= 2) sink.add(T.tail, -1, at(end - 2), at(end - 1), 0);
  if (end - start >= 3) sink.add(T.tail, -1, at(end - 3), at(end - 2), at(end - 1));
}

/** The groups of a sentence, and those that keep company. */
function addGroups(here: Uint8Array, own: number, sink: FeatureSink): void {
  for (let group = 0; group < here.length; group++) {
    if (here[group] === 0) continue;
    sink.add(T.group, own, group, 0, 0);
    if (IS_UNPAIRED[group] === 1) continue;
    for (let other = group + 1; other < here.length; other++) {
      if (here[other] === 1 && IS_UNPAIRED[other] === 0) sink.add(T.pair, own, group, other, 0);
    }
  }
}

const COMMA = 0xff0c;
const SHI = 0x662f;
const NUMERALS = new Set([...'一二三四五六七八九十'].map((char) => char.charCodeAt(0)));

/** Length of an enumerator (一是, 二是，) in front: it says nothing about the statement. */
function markerEnd({ codes, length }: Folded): number {
  if (length < 3 || !NUMERALS.has(codes[0] as number) || codes[1] !== SHI) return 0;
  return codes[2] === COMMA ? 3 : 2;
}

function isMark(code: number): boolean {
  return (
    code === 0x3002 ||
    code === 0xff1b ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0x22
  );
}

function isClauseMark(code: number): boolean {
  return code === 0x3002 || code === 0xff0c || code === 0xff1a || code === 0xff1b;
}

function firstMark(codes: Uint16Array, start: number, length: number): number {
  for (let i = start; i < length; i++) if (isClauseMark(codes[i] as number)) return i;
  return length;
}

function lastMark(codes: Uint16Array, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) if (isClauseMark(codes[i] as number)) return i + 1;
  return start;
}
