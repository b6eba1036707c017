import { memoiseTexts } from './memo.js';

/** Languages of messages, Chinese first. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. */
export type Localized = Readonly<Record<Locale, string>>;

/** The locale that a tag such as `zh_CN.UTF-8`, `zh-Hans` or `en-GB` asks for; Chinese where it says neither. */
export function toLocale(tag: string | undefined): Locale {
  return tag !== undefined && /^en\b/i.test(tag.replace('_', '-')) ? 'en' : 'zh-CN';
}

/**
 * Fills a template: `{name}` is a value, `{name|finding|findings}` the word that goes with a number, one or several. An
 * unknown name stays as it is, so that a test finds it.
 */
export function fillTemplate(template: string, data: Readonly<Record<string, string | number>>): string {
  const parts = partsOf(template);
  let filled = parts[0] as string;
  for (let i = 1; i < parts.length; i += 4) {
    const name = parts[i] as string;
    filled += fillHole(name, parts[i + 1], parts[i + 2], data[name]) + (parts[i + 3] as string);
  }
  return filled;
}

/** A template cut at its holes: text, name, the two words or undefined, text, name … */
const partsOf = memoiseTexts((template): readonly (string | undefined)[] =>
  template.split(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/),
);

function fillHole(
  name: string,
  one: string | undefined,
  several: string | undefined,
  value: string | number | undefined,
): string {
  if (one === undefined || several === undefined) return value === undefined ? `{${name}}` : String(value);
  if (value === undefined) return `{${name}|${one}|${several}}`;
  return Number(value) === 1 ? one : several;
}

/** A number with the word that goes with it, for texts in English that are put together. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
