/** Languages of messages, Chinese first. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. */
export type Localized = Readonly<Record<Locale, string>>;

/** The locale that a tag such as `zh_CN.UTF-8`, `zh-Hans` or `en-GB` asks for; Chinese where it says neither. */
export function toLocale(tag: string | undefined): Locale {
  return tag !== undefined && /^en\b/i.test(tag.replace('_', '-')) ? 'en' : 'zh-CN';
}

/** Fills `{name}` in a template; an unknown name stays as it is, so that a test finds it. */
export function fillTemplate(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}
