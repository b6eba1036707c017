import { resolve } from 'node:path';
import { inPieces } from '../../workspace/pieces.js';
import { problem, type Problem } from '../../workspace/problem.js';
import { totalsOf, type Report, type Summary, type Totals } from '../../workspace/report.js';
import type { Workspace } from '../../workspace/workspace.js';
import { colorsFor } from '../colors.js';
import { printProblems, say, type CommandContext } from '../context.js';
import type { FormatContext, PartContext } from '../formatters/formatter.js';
import { partOf, type Part } from '../formatters/part.js';
import { loadFormat } from '../formatters/registry.js';
import { EXIT, type ExitCode } from '../host.js';
import { writeReport } from '../report-file.js';
import type { LintFlags, LintSettings } from './lint-flags.js';
import { explainFiles, timingTable } from './lint-notes.js';
import { errorsOnly } from './written-file.js';

/**
 * 2 where anything went wrong (a file that cannot be read, a broken configuration, a rule that failed, nothing to
 * judge), whatever the other files gave; else 1 for findings at error level or more warnings than allowed; else 0.
 * `--exit-zero` turns 1 into 0, never 2.
 */
function exitCodeOf(
  { problems, errors, warnings }: Summary,
  { maxWarnings }: LintSettings,
  { exitZero }: LintFlags,
): ExitCode {
  if (problems > 0) return EXIT.failure;
  const findings = errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings);
  return findings && exitZero !== true ? EXIT.findings : EXIT.clean;
}

/** Shows a report in the format asked for and says with which code to exit. */
export async function showReport(
  report: Report,
  paths: readonly string[],
  settings: LintSettings,
  flags: LintFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { host } = context;
  const shown = flags.quiet === true ? { ...report, files: report.files.map(errorsOnly) } : report;
  const options = partContext(settings, flags, context);
  const format = await loadFormat(settings.format);
  return showParts(
    {
      totals: totalsOf(report),
      shown: totalsOf(shown),
      parts: shown.files.map((file) => partOf(format.part(file, options))),
      notes: () => {
        if (flags.verbose === true) host.stderr.write(explainFiles(report, context));
      },
      diff: async () => (await import('../diff.js')).unifiedDiff(report, host.cwd),
    },
    paths,
    settings,
    flags,
    context,
  );
}

/** A run whose files are judged and written. */
export interface WrittenReport {
  /** Over all findings, and over those that are shown. */
  readonly totals: Totals;
  readonly shown: Totals;
  readonly parts: Iterable<Part>;
  /** Says what is asked for beside the report. */
  readonly notes?: () => void;
  readonly diff?: () => Promise<string>;
}

/** Shows the parts of a report as a whole and says with which code to exit. */
export async function showParts(
  { totals, shown, parts, notes, diff }: WrittenReport,
  paths: readonly string[],
  settings: LintSettings,
  flags: LintFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { host } = context;
  let exitCode = exitCodeOf(totals.summary, settings, flags);
  printProblems(totals.problems, context);
  notes?.();
  const format: FormatContext = {
    ...partContext(settings, flags, context),
    version: host.version,
    command: host.command,
    rulePages: host.rulePages,
    exitCode,
    paths,
  };
  const pieces = inPieces((await loadFormat(settings.format)).report(parts, shown, format), PIECE);
  const asDiff = isDiffOnly(flags) && diff !== undefined;
  if (asDiff) host.stdout.write(await diff());
  if (flags.outputFile !== undefined) {
    const failed = await writeReport(resolve(host.cwd, flags.outputFile), pieces);
    if (failed !== undefined) {
      printProblems([failed], context);
      exitCode = EXIT.failure;
    }
  } else for (const piece of pieces) (asDiff ? host.stderr : host.stdout).write(piece);
  if (totals.timing !== undefined) host.stderr.write(timingTable(totals.timing, context));
  const { warnings } = totals.summary;
  if (settings.maxWarnings !== undefined && warnings > settings.maxWarnings) {
    const message = {
      'zh-CN': '警告有 {n} 个，超过 --max-warnings {max}。',
      en: '{n} warnings, more than --max-warnings {max}.',
    };
    host.stderr.write(`${say(context, message, { n: warnings, max: settings.maxWarnings })}\n`);
  }
  return exitCode;
}

/** What the parts of a report depend on. */
export function partContext(
  settings: LintSettings,
  flags: LintFlags,
  { host, colors, locale }: CommandContext,
): PartContext {
  const toFile = flags.outputFile !== undefined;
  return {
    cwd: host.cwd,
    locale,
    colors: toFile ? colorsFor(false, host, false) : isDiffOnly(flags) ? colors.stderr : colors.stdout,
    columns: (toFile ? undefined : host.stdout.columns) ?? 100,
    fixing: settings.judge.fix ?? 'none',
  };
}

function isDiffOnly({ fixDryRun, format }: LintFlags): boolean {
  return fixDryRun === true && format === undefined;
}

/** Bytes that are worth a write of their own: putting them together with others takes longer. */
const PIECE = 8 * 1024;

/** The language: the option, else the configuration of the first file, else the environment. */
export async function inLocale(
  context: CommandContext,
  workspace: Workspace,
  file: string,
): Promise<CommandContext> {
  if (context.localeGiven) return context;
  const locale = (await workspace.settingsFor(file)).value?.locale;
  return locale === undefined ? context : { ...context, locale };
}

/** A run that judged nothing must not look like one that found nothing. */
export function withNothingJudged(report: Report, flags: LintFlags): Report {
  return { ...report, problems: problemsWithNothingJudged(report.files.length, report, flags) };
}

export function problemsWithNothingJudged(
  files: number,
  { problems, skipped }: Pick<Report, 'problems' | 'skipped'>,
  { errorOnUnmatchedPattern }: LintFlags,
): readonly Problem[] {
  if (files > 0 || problems.length > 0 || errorOnUnmatchedPattern === false) return problems;
  return [nothingJudged(skipped.length)];
}

function nothingJudged(skipped: number): Problem {
  return problem(
    'nothing-judged',
    {
      message: {
        'zh-CN': '没有检查任何材料：{skipped} 个文件都不是材料或被忽略。',
        en: 'No draft was checked: {skipped} files are no drafts or are ignored.',
      },
      advice: {
        'zh-CN': '请在文件头写明文种（文种: 个人），或用 --kind 指定；--verbose 显示每个文件的原因。',
        en: 'Name the kind in the front matter (kind: individual) or by --kind; --verbose says why for each file.',
      },
    },
    { skipped },
  );
}
