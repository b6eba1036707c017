import type { PhrasingContent } from 'mdast';
import { place } from './place.js';

/** Characters that may mean something inside a line, but for asterisks. */
const SPECIAL = /[\t\0\\`_~[\]<&|\uFEFF]/;
const ASTERISKS = /\*+/g;
/** Characters whose class is known without the tables of Unicode. */
const LETTER = /^[0-9A-Za-z\u3400-\u4DBF\u4E00-\u9FFF]$/;
const PUNCTUATION =
  /^[!-/:-@[-`{-~\u2014\u2018-\u201D\u2026\u3001-\u3003\u3008-\u3011\uFF01-\uFF0F\uFF1A-\uFF20]$/;

type CharacterClass = 'space' | 'punctuation' | 'letter';

/**
 * Reads prose in which nothing but plain bold spans has a meaning.
 * @param text half-open range `start`–`end` of it is read; spaces stand on neither side
 * @returns undefined where the real parser has to decide
 */
export function readPlainInlines(text: string, start: number, end: number): PhrasingContent[] | undefined {
  const words = text.slice(start, end);
  if (SPECIAL.test(words)) return undefined;
  if (!words.includes('*')) return [textOf(text, start, end)];
  const nodes: PhrasingContent[] = [];
  let at = start;
  let opened = -1;
  for (const { 0: run, index } of words.matchAll(ASTERISKS)) {
    const before = classOf(words[index - 1]);
    const after = classOf(words[index + 2]);
    // With asterisks on either side in turn, whatever can close does; see CommonMark 0.31, 6.2.
    if (run.length !== 2 || before === undefined || after === undefined) return undefined;
    const from = start + index;
    if (opened < 0) {
      if (!isFlanking(after, before)) return undefined;
      if (from > at) nodes.push(textOf(text, at, from));
      opened = from;
    } else {
      if (!isFlanking(before, after)) return undefined;
      const children = [textOf(text, opened + 2, from)];
      nodes.push({ type: 'strong', children, position: place(opened, from + 2) });
      opened = -1;
      at = from + 2;
    }
  }
  if (opened >= 0) return undefined;
  if (end > at) nodes.push(textOf(text, at, end));
  return nodes;
}

function textOf(text: string, start: number, end: number): PhrasingContent & { type: 'text' } {
  return { type: 'text', value: text.slice(start, end), position: place(start, end) };
}

/** Whether a run of asterisks belongs to what stands on its inner side. */
function isFlanking(inner: CharacterClass, outer: CharacterClass): boolean {
  return inner === 'letter' || (inner === 'punctuation' && outer !== 'letter');
}

/** The class of a character; undefined for those that only the tables of Unicode know. */
function classOf(character: string | undefined): CharacterClass | undefined {
  if (character === undefined || character === ' ' || character === '\n' || character === '\r')
    return 'space';
  if (LETTER.test(character)) return 'letter';
  return PUNCTUATION.test(character) ? 'punctuation' : undefined;
}
