import type { Locale, Localized } from '../core/locale.js';
import { fillTemplate } from '../core/locale.js';
import { displayPath } from '../workspace/disk-files.js';
import type { Problem } from '../workspace/problem.js';
import { problemText } from '../workspace/problem.js';
import { colorsFor, type Colors } from './colors.js';
import type { CliHost } from './host.js';
import { localeOfEnvironment, localeOption } from './locale.js';
import { oneLine, visible } from './text/visible.js';

/** What every command gets beside its own options. */
export interface CommandContext {
  readonly host: CliHost;
  readonly locale: Locale;
  /** True where the locale stands on the command line: it then wins over the configuration's. */
  readonly localeGiven: boolean;
  readonly colors: { readonly stdout: Colors; readonly stderr: Colors };
}

/** What a command line says to every command, before its options are read: language and colours. */
export function createContext(argv: readonly string[], host: CliHost): CommandContext {
  const given = localeOption(argv);
  return {
    host,
    locale: given ?? localeOfEnvironment(host.env),
    localeGiven: given !== undefined,
    colors: colorsOf(argv, host),
  };
}

function colorsOf(argv: readonly string[], host: CliHost): CommandContext['colors'] {
  const last = [...argv].reverse().find((arg) => arg === '--color' || arg === '--no-color');
  const option = last === undefined ? undefined : last === '--color';
  return {
    stdout: colorsFor(option, host, host.stdout.isTTY),
    stderr: colorsFor(option, host, host.stderr.isTTY),
  };
}

/** A text in the language of the run. */
export function say(
  { locale }: CommandContext,
  text: Localized,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(text[locale], data);
}

/** Writes problems to standard error, one a line: place, what is wrong, what to do. */
export function printProblems(problems: readonly Problem[], context: CommandContext): void {
  const { host, locale, colors } = context;
  const label = locale === 'en' ? 'error' : '错误';
  for (const one of problems) {
    const place = placeOf(one, host.cwd);
    const text = oneLine(problemText(one, locale));
    host.stderr.write(
      `${place === '' ? '' : `${colors.stderr.bold(place)}  `}${colors.stderr.red(label)}  ${text}\n`,
    );
  }
}

/** `file:line:column`, which editors and terminals make a link of. */
export function placeOf({ file, line, column }: Problem, cwd: string): string {
  if (file === undefined) return '';
  return [visible(displayPath(cwd, file)), line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}
