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
  const { texts, holes } = readTemplate(template);
  let filled = texts[0] as string;
  for (let i = 0; i < holes.length; i++) {
    const { whole, name, one, several } = holes[i] as Hole;
    const value = data[name];
    if (value === undefined) filled += whole;
    else if (one === undefined || several === undefined) filled += String(value);
    else filled += Number(value) === 1 ? one : several;
    filled += texts[i + 1] as string;
  }
  return filled;
}

interface Hole {
  readonly whole: string;
  readonly name: string;
  readonly one: string | undefined;
  readonly several: string | undefined;
}

/** What stands around the holes of a template, one text more than there are holes. */
interface Template {
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

const readTemplate = memoiseTexts((template): Template => {
  const texts: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  for (const match of template.matchAll(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g)) {
    const [whole, name, one, several] = match as unknown as [string, string, string?, string?];
    texts.push(template.slice(from, match.index));
    holes.push({ whole, name, one, several });
    from = match.index + whole.length;
  }
  texts.push(template.slice(from));
  return { texts, holes };
});

/** A number with the word that goes with it, for texts in English that are put together. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
