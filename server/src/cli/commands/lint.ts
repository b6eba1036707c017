import { resolve } from 'node:path';
import { displayPath } from '../../workspace/disk-files.js';
import { findDrafts } from '../../workspace/find-drafts.js';
import { combine } from '../../workspace/judge-drafts.js';
import { Workspace } from '../../workspace/workspace.js';
import { say, type CommandContext } from '../context.js';
import type { ExitCode } from '../host.js';
import { visible } from '../text/visible.js';
import { judgeFiles, shardOf } from './lint-batch.js';
import { readLintFlags, type LintFlags } from './lint-flags.js';
import { inLocale, showReport, withNothingJudged } from './lint-output.js';
import { judgeStdin } from './lint-stdin.js';

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
  const gate =
    flags.requireApproval === true
      ? new (await import('../../review/approvals/require-approval.js')).ApprovalGate(
          workspace,
          context.locale,
        )
      : undefined;
  const files = shardOf(found.files, settings);
  const judged = await judgeFiles(files, workspace, settings, flags, context);
  const ignored = found.ignored.map(({ path, by }) => ({
    path,
    reason: 'ignored' as const,
    detail: displayPath(cwd, by),
  }));
  const together = combine(judged, { problems: found.problems, skipped: ignored });
  const gated = await gate?.check(together.files);
  const combined =
    gated === undefined
      ? together
      : { ...together, files: gated.files, problems: [...together.problems, ...gated.problems] };
  for (const { path, detail } of ignored) {
    const text = {
      'zh-CN': '{path} 被 {by} 忽略，没有检查；--no-ignore 可强制检查。',
      en: '{path} is ignored by {by}; --no-ignore checks it.',
    };
    context.host.stderr.write(
      `${say(context, text, { path: visible(displayPath(cwd, path)), by: visible(detail) })}\n`,
    );
  }
  if (flags.writeBaseline !== undefined) {
    return (await import('./write-baseline.js')).writeBaselineCommand(
      judged,
      combined,
      workspace,
      flags,
      context,
    );
  }
  // A part of few files may be empty; that is no mistake of the call.
  const empty = files.length === 0 && found.files.length > 0;
  const report = empty ? combined : withNothingJudged(combined, flags);
  return showReport(report, paths, settings, flags, context);
}
