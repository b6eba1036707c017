import type { LintFlags } from './commands/lint-flags.js';

/** What a command line without mistakes says. */
export interface LintArguments {
  readonly paths: readonly string[];
  readonly flags: LintFlags;
}

type Flag = keyof LintFlags | 'color';

/** Options that are there or not; those with `no-` in front turn one off. */
const SWITCHES: Readonly<Record<string, readonly [Flag, boolean]>> = {
  '--fix': ['fix', true],
  '--fix-dry-run': ['fixDryRun', true],
  '--quiet': ['quiet', true],
  '--exit-zero': ['exitZero', true],
  '--no-config': ['config', false],
  '--no-inline-config': ['inlineConfig', false],
  '--no-ignore': ['ignore', false],
  '--no-error-on-unmatched-pattern': ['errorOnUnmatchedPattern', false],
  '--no-baseline': ['baseline', false],
  '--require-approval': ['requireApproval', true],
  '--stdin': ['stdin', true],
  '--verbose': ['verbose', true],
  '--timing': ['timing', true],
  '--cache': ['cache', true],
  '--color': ['color', true],
  '--no-color': ['color', false],
};

/** Options that take a value, by name. */
const VALUES: Readonly<Record<string, Flag>> = {
  '-f': 'format',
  '--format': 'format',
  '-o': 'outputFile',
  '--output-file': 'outputFile',
  '--max-warnings': 'maxWarnings',
  '--kind': 'kind',
  '--profile': 'profile',
  '-c': 'config',
  '--config': 'config',
  '--print-config': 'printConfig',
  '--baseline': 'baseline',
  '--stdin-filename': 'stdinFilename',
  '--concurrency': 'concurrency',
  '--shard': 'shard',
  '--cache-location': 'cacheLocation',
  '--locale': 'locale',
};

/**
 * Reads the arguments of `lint` where they are plainly right, to what program.ts would make of them.
 * @returns undefined for anything else, be it help, a mistake or a rare way to write: program.ts then has its say
 */
export function readLintArguments(argv: readonly string[]): LintArguments | undefined {
  const paths: string[] = [];
  const rules: string[] = [];
  const flags: Partial<Record<Flag, string | boolean>> = {
    inlineConfig: true,
    ignore: true,
    errorOnUnmatchedPattern: true,
  };
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] as string;
    if (!arg.startsWith('-') || arg === '-') {
      paths.push(arg);
      continue;
    }
    const known = SWITCHES[arg];
    if (known !== undefined) {
      flags[known[0]] = known[1];
      continue;
    }
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const name = equals < 0 ? arg : arg.slice(0, equals);
    const flag = VALUES[name];
    if (flag === undefined && name !== '--rule') return undefined;
    const value = equals < 0 ? argv[++i] : arg.slice(equals + 1);
    // A missing value, or one that looks like an option.
    if (value === undefined || value === '' || value.startsWith('-')) return undefined;
    if (flag === undefined) rules.push(value);
    else flags[flag] = value;
  }
  return { paths, flags: { ...flags, ...(rules.length === 0 ? {} : { rule: rules }) } as LintFlags };
}
