import { fillTemplate, type Locale, type Localized } from '../core/locale.js';
import type { Range } from '../core/text/range.js';

/** What is wrong with a file or a setting, as a value: where, what, and what to do. */
export interface Problem {
  /** Stable name for programs, e.g. `file-not-found`. */
  readonly code: string;
  readonly message: Localized;
  /** What to do about it. */
  readonly advice?: Localized;
  /** Absolute path of the file at fault. */
  readonly file?: string;
  /** Line and column from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The same place in offsets of the file's text. */
  readonly range?: Range;
}

export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly range?: Range | undefined;
}

type Data = Readonly<Record<string, string | number>>;

/** A problem from templates with `{name}` placeholders. */
export function problem(
  code: string,
  texts: { readonly message: Localized; readonly advice?: Localized },
  data: Data = {},
  place: Place = {},
): Problem {
  return {
    code,
    message: fill(texts.message, data),
    ...(texts.advice === undefined ? {} : { advice: fill(texts.advice, data) }),
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.range === undefined ? {} : { range: place.range }),
  };
}

/** Message and advice in one line, without the place. */
export function problemText({ message, advice }: Problem, locale: Locale): string {
  return advice === undefined
    ? message[locale]
    : `${message[locale]}${locale === 'en' ? ' ' : ''}${advice[locale]}`;
}

/** A value, or why there is none. */
export type Outcome<T> =
  | { readonly value: T; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

function fill(text: Localized, data: Data): Localized {
  return { 'zh-CN': fillTemplate(text['zh-CN'], data), en: fillTemplate(text.en, data) };
}
