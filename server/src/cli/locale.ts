import { LOCALES, toLocale, type Locale } from '../core/locale.js';
import { badValue } from './usage-error.js';

/** The locale that the command line asks for; undefined where it names none, or one that there is not. */
export function localeOption(argv: readonly string[]): Locale | undefined {
  const index = argv.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const arg = argv[index];
  const value = arg === '--locale' ? argv[index + 1] : arg?.slice('--locale='.length);
  return LOCALES.find((locale) => locale === value);
}

/** The locale of the environment, as POSIX orders its variables; Chinese where they name neither language. */
export function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): Locale {
  return toLocale(
    [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== ''),
  );
}

/** @throws UsageError for a locale that there is not */
export function checkLocale(locale: string | undefined): void {
  if (locale !== undefined && !LOCALES.some((known) => known === locale))
    throw badValue('--locale', locale, LOCALES);
}
