import { matchTopics } from '../../core/language/topics.js';

/** How sure it is that one of several texts answers another. */
export interface Match {
  readonly status: 'answered' | 'unsure' | 'unanswered';
  /** Index of the best text; undefined where nothing is shared. */
  readonly best: number | undefined;
  readonly shared: readonly string[];
}

/** A theme and two words, or four words in common; below that it may be chance. Measured on the sample unit. */
const SURE = 4;
const UNSURE = 2.2;

/** Finds for each text the one of `answers` that speaks of the same matter. */
export function matchTexts(texts: readonly string[], answers: readonly string[]): Match[] {
  return matchTopics(texts, answers).map(({ measure, score, shared }) => ({
    status: score >= SURE ? 'answered' : score >= UNSURE ? 'unsure' : 'unanswered',
    best: score >= UNSURE ? measure : undefined,
    shared: shared.filter((topic) => !topic.startsWith('@')).slice(0, 6),
  }));
}
