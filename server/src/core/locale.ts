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
  return template.replace(
    /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one: string | undefined, several: string | undefined) => {
      const value = data[name];
      if (value === undefined) return whole;
      return one === undefined || several === undefined ? String(value) : Number(value) === 1 ? one : several;
    },
  );
}

/** A number with the word that goes with it, for texts in English that are put together. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
