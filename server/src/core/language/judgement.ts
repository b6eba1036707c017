import type { Sentence } from '../draft/model.js';
import type { Range } from '../text/range.js';
import type { Verdict } from './verdict.js';

/** What an item says, judged as a whole; the labels of the corpus. */
export const LABELS = [
  'problem',
  'team-for-personal',
  'subordinate-for-personal',
  'preaching',
  'hope',
  'advice',
  'praise',
  'vague',
  'objective-cause',
  'empty-measure',
  'ok-other',
] as const;
export type Label = (typeof LABELS)[number];

/** Whom a statement is about. */
export type Subject = 'self' | 'team' | 'subordinates' | 'colleague' | 'others' | 'none';

/** Words that show why a statement was judged so. */
export interface Evidence {
  /** Kind of the cue, e.g. `hope`, `team`, `concrete.number`. */
  readonly cue: string;
  readonly text: string;
  readonly range: Range;
}

/** One sentence, classified once. */
export interface Statement {
  readonly sentence: Sentence;
  readonly label: Label;
  readonly subject: Subject;
  /** Which concrete things are named: person, matter, time, place, number, consequence. */
  readonly concrete: readonly string[];
  /** What the sentence does: states, hopes, advises, preaches, praises, blames, promises. */
  readonly stances: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One item, judged from its statements. */
export interface Judgement {
  readonly label: Label;
  /** 0 to 1; rules stay silent below their threshold. */
  readonly confidence: number;
  readonly subject: Subject;
  readonly statements: readonly Statement[];
  readonly evidence: readonly Evidence[];
  /** The same without places: it is kept as long as the words are. */
  readonly verdict: Verdict;
}
