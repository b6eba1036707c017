import { createMatcher, type Baseline } from '../core/baseline.js';
import type { DraftKind } from '../core/draft/model.js';
import { parseDraft } from '../core/draft/parse.js';
import { parsePlainMarkdown } from '../core/draft/plain-markdown.js';
import type { Finding, Severity } from '../core/finding.js';
import { fixAll } from '../core/fix.js';
import {
  lint,
  type Linted,
  type LintOptions,
  type LintResult,
  type RuleSettings,
  type Skipped,
} from '../core/lint.js';
import type { Locale } from '../core/locale.js';
import { baselineKey, readBaseline } from './baseline-file.js';
import type { ResultCache } from './batch/result-cache.js';
import { unknownProfile } from './config/profiles.js';
import type { Settings } from './config/settings.js';
import { insidePath } from './disk-files.js';
import { readDraftFile, writeDraftFile, type DraftFile } from './draft-file.js';
import { problem, type Outcome, type Problem } from './problem.js';
import { reportLinted, type FileReport, type Report, type SkippedFile } from './report.js';
import type { Workspace } from './workspace.js';

export interface JudgeOptions {
  readonly locale?: Locale | undefined;
  readonly kind?: DraftKind | undefined;
  /** True: the workspace's profile option also stands in for what front matters name. */
  readonly forceProfile?: boolean;
  /** Severities by rule id that stand in for the configurations' own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly inlineConfig?: boolean;
  /** `write`: mend files; `dry-run`: only say what would be mended. */
  readonly fix?: 'write' | 'dry-run';
  /** Absolute path of a baseline that stands in for the configurations' own; `false`: none. */
  readonly baseline?: string | false | undefined;
  readonly clock?: (() => number) | undefined;
  /** True: {@link Judged.all} is wanted, which takes much memory in a batch. */
  readonly keepFindings?: boolean;
  /** Sees each draft that was judged, before it is let go: for those who need more than its findings. */
  readonly collect?: Collect | undefined;
}

/** Takes out of a judged draft what is wanted of it, as plain data: it may have to come from another thread. */
export type Collect = (file: DraftFile, linted: Linted) => unknown;

/** The options that are plain data: they can be sent to a thread, and a result depends on them. */
export type PlainJudgeOptions = Omit<JudgeOptions, 'clock' | 'collect'>;

export function plainOptions(options: JudgeOptions): PlainJudgeOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => name !== 'clock' && name !== 'collect'),
  ) as PlainJudgeOptions;
}

/** What became of one file. */
export interface Judged {
  readonly file?: FileReport;
  readonly skipped?: SkippedFile;
  readonly problems: readonly Problem[];
  readonly timing?: ReadonlyMap<string, number>;
  /** Findings for a baseline: those reported and those already known. */
  readonly all?: readonly Finding[];
  /** What {@link JudgeOptions.collect} took out of it. */
  readonly collected?: unknown;
}

/** Reads, judges and, where asked to, mends files, each on its own: what is wrong with one does not touch the others. */
export class Judge {
  private readonly baselines = new Map<string, Promise<Outcome<Baseline>>>();
  private readonly contexts = new Map<Settings, string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly options: JudgeOptions,
  ) {}

  /** Judges a file on disk. */
  async judgeFile(path: string): Promise<Judged> {
    const settings = await this.workspace.settingsFor(path);
    if (settings.value === undefined) return { problems: settings.problems };
    const read = await readDraftFile(path);
    if (read.value === undefined) return { problems: read.problems };
    return this.judge(read.value, settings.value);
  }

  /**
   * What a file's result depends on; undefined where it cannot be read or judged as the settings are.
   * @param kept what a cache keeps of results, as plain data
   */
  async cacheKey(
    path: string,
    cache: ResultCache,
    kept: unknown,
  ): Promise<{ key: string; context: string } | undefined> {
    const settings = await this.workspace.settingsFor(path);
    if (settings.value === undefined) return undefined;
    let context = this.contexts.get(settings.value);
    if (context === undefined) {
      const baseline = await this.baselineOf(settings.value);
      if (baseline?.problems !== undefined) return undefined;
      context = cache.context(settings.value, JSON.stringify(baseline?.value ?? null), this.options, kept);
      this.contexts.set(settings.value, context);
    }
    try {
      return { key: cache.keyOf(path), context };
    } catch {
      return undefined;
    }
  }

  /** Judges a text that is already read, such as standard input; it is never written. */
  async judgeText(file: DraftFile): Promise<Judged> {
    const settings = await this.workspace.settingsFor(file.path);
    if (settings.value === undefined) return { problems: settings.problems };
    return this.judge(file, settings.value, false);
  }

  private async judge(file: DraftFile, settings: Settings, mayWrite = true): Promise<Judged> {
    const baseline = await this.baselineOf(settings);
    if (baseline?.problems !== undefined) return { problems: baseline.problems };
    const { path, text } = file;
    const matcher = () =>
      baseline?.value === undefined
        ? undefined
        : createMatcher(baseline.value.data, baselineKey(baseline.value.file, path));
    let known = matcher();
    const options = (): LintOptions => {
      known = matcher();
      return this.lintOptions(settings, path, known?.isKnown);
    };
    const fixed = this.options.fix === undefined ? undefined : fixAll(text, options);
    const result = fixed?.result ?? lint(text, { draft: parseDraft(text, parsePlainMarkdown), ...options() });
    if (result.status === 'skipped') return notJudged(result, path, settings);

    const problems = result.crashes.map(({ rule, error }) => crash(rule, error, path));
    const changed = fixed !== undefined && fixed.text !== text;
    if (changed && this.options.fix === 'write' && mayWrite) {
      const failed = await writeDraftFile(file, fixed.text);
      // Findings of a text that nobody has are of no use: report those of the file as it still is.
      if (failed !== undefined) return withProblem(await this.asItStands(file, settings), failed);
    }
    const report: FileReport = {
      path,
      encoding: file.encoding,
      ...reportLinted(result),
      known: result.known.length,
      mended: known?.unused() ?? 0,
      ...(changed
        ? {
            fixing: {
              count: fixed.applied.length,
              rounds: fixed.rounds,
              converged: fixed.converged,
              before: text,
              after: fixed.text,
            },
          }
        : {}),
    };
    return {
      file: report,
      problems,
      ...(result.timing.size === 0 ? {} : { timing: result.timing }),
      ...(this.options.collect === undefined ? {} : { collected: this.options.collect(file, result) }),
      ...(this.options.keepFindings === true ? { all: [...result.findings, ...result.known] } : {}),
    };
  }

  private async asItStands(file: DraftFile, settings: Settings): Promise<Judged> {
    const { fix, ...options } = this.options;
    return fix === undefined
      ? { problems: [] }
      : new Judge(this.workspace, options).judge(file, settings, false);
  }

  private lintOptions(settings: Settings, path: string, isKnown: LintOptions['isKnown']): LintOptions {
    const { kind, rules, inlineConfig, clock, forceProfile } = this.options;
    const inside = insidePath(settings.folder, path);
    const fallbackKind = inside === undefined ? undefined : settings.kindOf(inside);
    const forced = forceProfile === true ? settings.profiles.get(settings.defaultProfile) : undefined;
    return {
      profile: (id) => forced ?? settings.profiles.get(id),
      defaultProfile: settings.defaultProfile,
      locale: this.options.locale ?? settings.locale ?? 'zh-CN',
      rules: mergeRules(settings.rules, rules),
      roster: settings.roster,
      inlineConfig: inlineConfig !== false,
      ...(kind === undefined ? {} : { kind }),
      ...(fallbackKind === undefined ? {} : { fallbackKind }),
      ...(isKnown === undefined ? {} : { isKnown }),
      ...(clock === undefined ? {} : { clock }),
    };
  }

  private async baselineOf(
    settings: Settings,
  ): Promise<Outcome<{ file: string; data: Baseline }> | undefined> {
    const file = this.options.baseline ?? settings.baseline;
    if (file === undefined || file === false) return undefined;
    let read = this.baselines.get(file);
    if (read === undefined) {
      read = readBaseline(file, this.workspace.files);
      this.baselines.set(file, read);
    }
    const { value, problems } = await read;
    return value === undefined ? { problems: problems ?? [] } : { value: { file, data: value } };
  }
}

/** What many results say beside their files. */
type Aside = Pick<Judged, 'skipped' | 'problems' | 'timing'>;

/** Puts the results of many files together; a problem that several share stands there once. */
export function combine(
  results: readonly Judged[],
  found: Pick<Report, 'problems' | 'skipped'> = NOTHING,
): Report {
  return { files: results.flatMap(({ file }) => file ?? []), ...combineAsides(results, found) };
}

const NOTHING = { problems: [], skipped: [] };

export function combineAsides(
  results: readonly Aside[],
  found: Pick<Report, 'problems' | 'skipped'>,
): Omit<Report, 'files'> {
  const timing = new Map<string, number>();
  for (const result of results) {
    for (const [rule, time] of result.timing ?? []) timing.set(rule, (timing.get(rule) ?? 0) + time);
  }
  return {
    skipped: [...found.skipped, ...results.flatMap(({ skipped }) => skipped ?? [])],
    problems: [...new Set([...found.problems, ...results.flatMap(({ problems }) => problems)])],
    ...(timing.size === 0 ? {} : { timing }),
  };
}

function mergeRules(
  own: Readonly<Record<string, RuleSettings>>,
  overrides: Readonly<Record<string, Severity | 'off'>> | undefined,
): Readonly<Record<string, RuleSettings>> {
  if (overrides === undefined) return own;
  const merged = { ...own };
  for (const [id, severity] of Object.entries(overrides)) merged[id] = { ...merged[id], severity };
  return merged;
}

function notJudged(result: Skipped & LintResult, path: string, settings: Settings): Judged {
  const { draft, reason, detail } = result;
  if (reason === 'not-a-draft') return { skipped: { path, reason, detail }, problems: [] };
  if (reason === 'unknown-profile') {
    const named = draft.meta.profile;
    const place =
      named === undefined
        ? { file: path }
        : { file: path, range: named.range, ...draft.source.position(named.range.start) };
    return { problems: [unknownProfile(detail, settings.profiles.keys(), place)] };
  }
  const [fault] = draft.meta.problems;
  const place =
    fault === undefined
      ? { file: path }
      : { file: path, range: fault.range, ...draft.source.position(fault.range.start) };
  const message =
    fault?.code === 'unknown-kind'
      ? {
          'zh-CN': '文档头部的文种“{detail}”不认识。',
          en: 'The front matter names an unknown kind "{detail}".',
        }
      : {
          'zh-CN': '文档头部（---）的写法有误：{detail}。',
          en: 'The front matter (---) cannot be read: {detail}.',
        };
  const advice =
    fault?.code === 'unknown-kind'
      ? {
          'zh-CN':
            '可用：individual（个人）、team（班子）、criticism（相互批评）、rectification（整改清单）。',
          en: 'Known: individual, team, criticism, rectification.',
        }
      : { 'zh-CN': '请核对缩进和冒号后的空格。', en: 'Check indentation and the spaces after colons.' };
  return {
    problems: [problem('bad-front-matter', { message, advice }, { detail: fault?.detail ?? detail }, place)],
  };
}

function crash(rule: string, error: string, file: string): Problem {
  return problem(
    'rule-crashed',
    {
      message: {
        'zh-CN': '规则“{rule}”出错，其他规则照常：{error}',
        en: 'The rule "{rule}" failed, the others went on: {error}',
      },
      advice: {
        'zh-CN': '可用 --rule {rule}=off 暂时关闭；请把出错信息报告给维护者。',
        en: 'Switch it off with --rule {rule}=off for now, and report the error.',
      },
    },
    { rule, error: error.split('\n', 1)[0] ?? '' },
    { file },
  );
}

function withProblem(judged: Judged, extra: Problem): Judged {
  return { ...judged, problems: [...judged.problems, extra] };
}
