import { resolve } from 'node:path';
import { problem, type Problem } from '../../workspace/problem.js';
import { summarize, type Report } from '../../workspace/report.js';
import type { Workspace } from '../../workspace/workspace.js';
import { colorsFor } from '../colors.js';
import { printProblems, say, type CommandContext } from '../context.js';
import type { FormatContext } from '../formatters/formatter.js';
import { loadFormatter } from '../formatters/registry.js';
import { EXIT, type ExitCode } from '../host.js';
import { writeReport } from '../report-file.js';
import type { LintFlags, LintSettings } from './lint-flags.js';
import { explainFiles, timingTable } from './lint-notes.js';

/**
 * 2 where anything went wrong (a file that cannot be read, a broken configuration, a rule that failed, nothing to
 * judge), whatever the other files gave; else 1 for findings at error level or more warnings than allowed; else 0.
 * `--exit-zero` turns 1 into 0, never 2.
 */
export function exitCodeOf(report: Report, { maxWarnings }: LintSettings, { exitZero }: LintFlags): ExitCode {
  const { errors, warnings } = summarize(report);
  if (report.problems.length > 0) return EXIT.failure;
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
  const { host, colors, locale } = context;
  let exitCode = exitCodeOf(report, settings, flags);
  printProblems(report.problems, context);
  if (flags.verbose === true) host.stderr.write(explainFiles(report, context));
  const shown = flags.quiet === true ? errorsOnly(report) : report;
  const toFile = flags.outputFile !== undefined;
  const diffOnly = flags.fixDryRun === true && flags.format === undefined;
  const format: FormatContext = {
    cwd: host.cwd,
    locale,
    colors: toFile ? colorsFor(false, host, false) : diffOnly ? colors.stderr : colors.stdout,
    columns: (toFile ? undefined : host.stdout.columns) ?? 100,
    version: host.version,
    command: host.command,
    rulePages: host.rulePages,
    exitCode,
    paths,
    fixing: settings.judge.fix ?? 'none',
  };
  const text = (await loadFormatter(settings.format))(shown, format);
  if (diffOnly) host.stdout.write((await import('../diff.js')).unifiedDiff(report, host.cwd));
  if (flags.outputFile !== undefined) {
    const failed = await writeReport(resolve(host.cwd, flags.outputFile), text);
    if (failed !== undefined) {
      printProblems([failed], context);
      exitCode = EXIT.failure;
    }
  } else (diffOnly ? host.stderr : host.stdout).write(text);
  if (report.timing !== undefined) host.stderr.write(timingTable(report.timing, context));
  const { warnings } = summarize(report);
  if (settings.maxWarnings !== undefined && warnings > settings.maxWarnings) {
    const message = {
      'zh-CN': '警告有 {n} 个，超过 --max-warnings {max}。',
      en: '{n} warnings, more than --max-warnings {max}.',
    };
    host.stderr.write(`${say(context, message, { n: warnings, max: settings.maxWarnings })}\n`);
  }
  return exitCode;
}

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
export function withNothingJudged(report: Report, { errorOnUnmatchedPattern }: LintFlags): Report {
  if (report.files.length > 0 || report.problems.length > 0 || errorOnUnmatchedPattern === false)
    return report;
  return { ...report, problems: [nothingJudged(report.skipped.length)] };
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

function errorsOnly(report: Report): Report {
  return {
    ...report,
    files: report.files.map((file) => ({
      ...file,
      findings: file.findings.filter(({ severity }) => severity === 'error'),
    })),
  };
}
