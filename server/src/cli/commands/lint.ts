import { resolve } from 'node:path';
import { displayPath } from '../../workspace/disk-files.js';
import { findDrafts } from '../../workspace/find-drafts.js';
import { combineAsides } from '../../workspace/judge-drafts.js';
import { addUp, type FileCounts } from '../../workspace/report.js';
import { Workspace } from '../../workspace/workspace.js';
import { isColored } from '../colors.js';
import { say, type CommandContext } from '../context.js';
import type { ExitCode } from '../host.js';
import { visible } from '../text/visible.js';
import { shardOf, writeFiles } from './lint-batch.js';
import { readLintFlags, type LintFlags } from './lint-flags.js';
import { inLocale, partContext, problemsWithNothingJudged, showParts } from './lint-output.js';
import { judgeStdin } from './lint-stdin.js';
import { lintWhole, needsWholeReport } from './lint-whole.js';
import { partsOf } from './written-file.js';

/** More drafts than these are kept deflated until the report is written. */
const MANY = 2000;

/**
 * `selfexam lint`: judges files one by one, so that one that cannot be read or judged does not keep the others from it.
 * @returns 0, 1 or 2 as `exitCodeOf` says
 * @throws UsageError
 */
export async function lintCommand(
  paths: readonly string[],
  flags: LintFlags,
  given: CommandContext,
): Promise<ExitCode> {
  const { cwd, clock } = given.host;
  const settings = readLintFlags(flags, paths, cwd, clock);
  const workspace = new Workspace({ cwd, config: flags.config, profile: flags.profile });
  if (flags.printConfig !== undefined) {
    return (await import('./print-config.js')).printConfig(
      resolve(cwd, flags.printConfig),
      workspace,
      settings,
      given,
    );
  }
  if (flags.stdin === true || paths.includes('-')) return judgeStdin(workspace, settings, flags, given);

  const found = await findDrafts(paths, workspace, {
    ignore: flags.ignore !== false,
    errorOnUnmatched: flags.errorOnUnmatchedPattern !== false,
  });
  const context = await inLocale(given, workspace, found.files[0] ?? resolve(cwd, 'x.md'));
  const files = shardOf(found.files, settings);
  const ignored = found.ignored.map(({ path, by }) => ({
    path,
    reason: 'ignored' as const,
    detail: displayPath(cwd, by),
  }));
  for (const { path, detail } of ignored) {
    const text = {
      'zh-CN': '{path} 被 {by} 忽略，没有检查；--no-ignore 可强制检查。',
      en: '{path} is ignored by {by}; --no-ignore checks it.',
    };
    context.host.stderr.write(
      `${say(context, text, { path: visible(displayPath(cwd, path)), by: visible(detail) })}\n`,
    );
  }
  const aside = { problems: found.problems, skipped: ignored };
  // A part of few files may be empty; that is no mistake of the call.
  const empty = files.length === 0 && found.files.length > 0;
  const checked = empty ? { ...flags, errorOnUnmatchedPattern: false } : flags;
  if (needsWholeReport(flags)) return lintWhole(files, aside, workspace, settings, checked, paths, context);

  const { colors, ...part } = partContext(settings, flags, context);
  const written = await writeFiles(
    files,
    workspace,
    settings,
    flags,
    {
      ...part,
      format: settings.format,
      colored: isColored(colors),
      quiet: flags.quiet === true,
      deflate: files.length > MANY,
    },
    context,
  );
  const counted = written.filter(({ counts }) => counts !== undefined);
  const together = combineAsides(written, aside);
  const rest = { ...together, problems: problemsWithNothingJudged(counted.length, together, checked) };
  const counts = counted.map((file) => file.counts as FileCounts);
  const shown = counted.map((file) => file.shown ?? (file.counts as FileCounts));
  const report = { totals: addUp(counts, rest), shown: addUp(shown, rest), parts: await partsOf(written) };
  return showParts(report, paths, settings, flags, context);
}
