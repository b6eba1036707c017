import { resolve } from 'node:path';
import { DRAFT_KINDS, type DraftKind } from '../../core/draft/model.js';
import { SEVERITIES, type Severity } from '../../core/finding.js';
import { RULES } from '../../core/rules/registry.js';
import { unknownRule } from '../../workspace/config/read-config.js';
import type { JudgeOptions } from '../../workspace/judge-drafts.js';
import { FORMAT_NAMES, type FormatName } from '../formatters/registry.js';
import { badValue, misuse, UsageError } from '../usage-error.js';

/** Options of `lint` as commander gives them. */
export interface LintFlags {
  readonly locale?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly format?: string;
  readonly outputFile?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: string;
  readonly exitZero?: boolean;
  readonly kind?: string;
  readonly profile?: string;
  readonly config?: string | false;
  readonly rule?: readonly string[];
  readonly inlineConfig?: boolean;
  readonly printConfig?: string;
  readonly ignore?: boolean;
  readonly errorOnUnmatchedPattern?: boolean;
  readonly baseline?: string | false;
  readonly writeBaseline?: string | true;
  readonly requireApproval?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly verbose?: boolean;
  readonly timing?: boolean;
  readonly concurrency?: string;
  readonly shard?: string;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

/** The options checked and in their types. */
export interface LintSettings {
  readonly judge: JudgeOptions;
  readonly format: FormatName;
  /** Undefined: any number of warnings will do. */
  readonly maxWarnings: number | undefined;
  /** Threads; undefined: as many as pay. */
  readonly threads: number | undefined;
  /** Undefined: every file. */
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  /** Absolute path of the cache; undefined: none. */
  readonly cache: string | undefined;
}

/**
 * Checks the options that commander takes as texts.
 * @throws UsageError
 */
export function readLintFlags(
  flags: LintFlags,
  paths: readonly string[],
  cwd: string,
  clock: () => number,
): LintSettings {
  const { fix, fixDryRun, stdin, baseline, kind } = flags;
  if (fix === true && fixDryRun === true) {
    throw misuse({
      'zh-CN': '--fix 和 --fix-dry-run 不能同时使用。',
      en: '--fix and --fix-dry-run exclude each other.',
    });
  }
  if (stdin === true && paths.some((path) => path !== '-')) {
    throw misuse({ 'zh-CN': '--stdin 不能和路径同时使用。', en: '--stdin takes no paths.' });
  }
  const fixing =
    fix === true ? ({ fix: 'write' } as const) : fixDryRun === true ? ({ fix: 'dry-run' } as const) : {};
  return {
    judge: {
      kind: kind === undefined ? undefined : oneOf('--kind', kind, DRAFT_KINDS),
      forceProfile: flags.profile !== undefined,
      rules: readRules(flags.rule ?? []),
      inlineConfig: flags.inlineConfig !== false,
      baseline:
        flags.writeBaseline !== undefined
          ? false
          : typeof baseline === 'string'
            ? resolve(cwd, baseline)
            : baseline,
      clock: flags.timing === true ? clock : undefined,
      ...fixing,
    },
    format: flags.format === undefined ? 'stylish' : oneOf('--format', flags.format, FORMAT_NAMES),
    maxWarnings: readCount(flags.maxWarnings),
    threads: readThreads(flags.concurrency),
    shard: readShard(flags.shard),
    cache:
      flags.cache === true || flags.cacheLocation !== undefined
        ? resolve(cwd, flags.cacheLocation ?? '.selfexamcache')
        : undefined,
  };
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw badValue(option, value, allowed);
  return found;
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined || text === '-1') return undefined;
  if (!/^\d{1,9}$/.test(text)) {
    throw misuse(
      {
        'zh-CN': '--max-warnings 的值“{text}”不是非负整数。',
        en: '--max-warnings takes a whole number, not "{text}".',
      },
      { text },
    );
  }
  return Number(text);
}

function readThreads(text: string | undefined): number | undefined {
  if (text === undefined || text === 'auto') return undefined;
  if (!/^[1-9]\d?$/.test(text)) throw badValue('--concurrency', text, ['auto', '1', '2', '…', '99']);
  return Number(text);
}

function readShard(text: string | undefined): LintSettings['shard'] {
  if (text === undefined) return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  if (Number(index) >= 1 && Number(index) <= Number(count))
    return { index: Number(index), count: Number(count) };
  throw misuse(
    {
      'zh-CN': '--shard 的值“{text}”应写成 i/n，i 从 1 到 n。',
      en: '--shard takes i/n with i from 1 to n, not "{text}".',
    },
    { text },
    { 'zh-CN': '例如：--shard 1/3。', en: 'For example: --shard 1/3.' },
  );
}

const LEVELS = ['off', ...SEVERITIES] as const;

/** `ID=SEVERITY`, as often as wanted. */
function readRules(settings: readonly string[]): Record<string, Severity | 'off'> {
  const rules: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [, id, severity] = /^(.*?)\s*[=:]\s*(.*)$/.exec(setting.trim()) ?? [];
    if (id === undefined || severity === undefined) {
      throw misuse(
        {
          'zh-CN': '--rule 的值“{setting}”应写成 规则=级别。',
          en: '--rule takes ID=SEVERITY, not "{setting}".',
        },
        { setting },
        { 'zh-CN': '例如：--rule structure/length=off。', en: 'For example: --rule structure/length=off.' },
      );
    }
    if (!RULES.some((rule) => rule.id === id)) throw new UsageError([unknownRule(id)]);
    rules[id] = oneOf('--rule', severity, LEVELS);
  }
  return rules;
}

/** The kind in the type of the core; for commands that take one as an argument. */
export function readKind(kind: string): DraftKind {
  return oneOf('kind', kind, DRAFT_KINDS);
}
