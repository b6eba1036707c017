import { splitSentences } from '../../core/text/sentences.js';
import { CUE_WORDS } from '../../core/language/cue-words.js';
import { CUE_GROUPS } from '../../core/language/cues.js';
import { CONTEXTS, extractFeatures, TEMPLATES, type Context } from '../../core/language/features.js';

/** The features of a text by their readable names, each once. */
export function featureNames(text: string, context: Context): string[] {
  const names = new Set<string>();
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  extractFeatures(sentences, context, {
    add: (template, own, a, b, c) => names.add(nameOf(template, own, a, b, c)),
  });
  return [...names];
}

/** Templates whose numbers are characters. */
export const CHARACTER_TEMPLATES: ReadonlySet<string> = new Set(['gram', 'head', 'tail']);
/** How many of a template's numbers are cue groups. */
export const GROUP_COUNTS: Readonly<Record<string, number>> = {
  group: 1,
  firstActor: 1,
  actors: 3,
  firstClause: 1,
  lastClause: 1,
  clauseStart: 1,
};

/** `template|context|a|b|c`, with characters, cue words and group ids in place of numbers. */
export function nameOf(template: number, own: number, a: number, b: number, c: number): string {
  const name = TEMPLATES[template] as string;
  const groups = GROUP_COUNTS[name] ?? 0;
  const values = [a, b, c].map((value, index) => {
    if (name === 'word' && index === 0) return CUE_WORDS[value]?.word ?? '';
    if (CHARACTER_TEMPLATES.has(name)) return value === 0 ? '' : String.fromCharCode(value);
    if (index < groups) return value < 0 ? '-' : (CUE_GROUPS[value] ?? '');
    return String(value);
  });
  return [name, own < 0 ? '*' : CONTEXTS[own], ...values.map(escape)].join('|');
}

function escape(part: string): string {
  return part.replaceAll('\\', '\\b').replaceAll('|', '\\p').replaceAll('\t', '\\t');
}
