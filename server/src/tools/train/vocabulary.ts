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

type ValueKind = 'character' | 'group' | 'word' | 'number';

/** What the numbers of a template stand for; where nothing is said they are numbers. */
const VALUE_KINDS: Readonly<Record<string, readonly ValueKind[]>> = {
  word: ['word'],
  character: ['character'],
  gram: ['character', 'character'],
  skip: ['character', 'character'],
  firstGram: ['character', 'character'],
  lastGram: ['character', 'character'],
  head: ['character', 'character', 'character'],
  tail: ['character', 'character', 'character'],
  group: ['group'],
  firstActor: ['group'],
  actors: ['group', 'group', 'group'],
  firstClause: ['group'],
  lastClause: ['group'],
  clauseStart: ['group'],
  opening: ['number', 'character', 'character'],
  openingKind: ['number', 'number', 'character'],
  clauseOpening: ['number', 'character'],
};

/** What one of a template's three numbers stands for. */
export function valueKind(template: string, index: number): ValueKind {
  return VALUE_KINDS[template]?.[index] ?? 'number';
}

/** `template|context|a|b|c`, with characters, cue words and group ids in place of numbers. */
export function nameOf(template: number, own: number, a: number, b: number, c: number): string {
  const name = TEMPLATES[template] as string;
  const values = [a, b, c].map((value, index) => {
    switch (valueKind(name, index)) {
      case 'word':
        return CUE_WORDS[value]?.word ?? '';
      case 'character':
        return value === 0 ? '' : String.fromCharCode(value);
      case 'group':
        return value < 0 ? '-' : (CUE_GROUPS[value] ?? '');
      default:
        return String(value);
    }
  });
  return [name, own < 0 ? '*' : CONTEXTS[own], ...values.map(escape)].join('|');
}

function escape(part: string): string {
  return part.replaceAll('\\', '\\b').replaceAll('|', '\\p').replaceAll('\t', '\\t');
}
