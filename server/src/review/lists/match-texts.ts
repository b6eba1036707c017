import { fold } from '../../core/text/characters.js';
import { matchTopics, topicsOf } from '../../core/language/topics.js';

/** How sure it is that one of several texts answers another. */
export interface Match {
  readonly status: 'answered' | 'unsure' | 'unanswered';
  /** Index of the best text; undefined where too little is shared. */
  readonly best: number | undefined;
  /** Words that both name, to show why. */
  readonly shared: readonly string[];
}

/** A theme and two words, or four words in common; below that it may be chance. Measured on the sample unit. */
const SURE = 4;
const UNSURE = 2.2;
/** Words that stand in an answer as they are need no weighing. */
const LEAST_WORDS = 6;
/** The number of an item, folded. */
const ENUMERATOR = /^(?:\d{1,2}|[一二三四五六七八九十]是|第[一二三四五六七八九十])/;

/** Finds for each text the one of `answers` that speaks of the same matter. */
export function matchTexts(texts: readonly string[], answers: readonly string[]): Match[] {
  const folded = answers.map(fold);
  return matchTopics(texts, answers).map(({ measure, score }, index) => {
    const words = fold(texts[index] ?? '').replace(ENUMERATOR, '');
    const same = words.length < LEAST_WORDS ? -1 : folded.findIndex((answer) => answer.includes(words));
    if (same >= 0) return { status: 'answered', best: same, shared: [] };
    const best = score >= UNSURE ? measure : undefined;
    return {
      status: score >= SURE ? 'answered' : best !== undefined ? 'unsure' : 'unanswered',
      best,
      shared: best === undefined ? [] : sharedWords(texts[index] ?? '', answers[best] ?? ''),
    };
  });
}

/** The words of the one text that stand in the other: runs of pairs that both have. */
function sharedWords(a: string, b: string): string[] {
  const topics = new Set(topicsOf(b));
  const words: string[] = [];
  let end = -1;
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (!b.includes(pair) || !topicsOf(pair).some((topic) => topic >= 0 && topics.has(topic))) continue;
    if (i <= end && words.length > 0) words[words.length - 1] += a.slice(end, i + 2);
    else words.push(pair);
    end = i + 2;
  }
  return [...new Set(words)].slice(0, 6);
}
