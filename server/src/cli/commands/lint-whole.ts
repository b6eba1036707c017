import { combine } from '../../workspace/judge-drafts.js';
import type { Report } from '../../workspace/report.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { CommandContext } from '../context.js';
import type { ExitCode } from '../host.js';
import { judgeFiles } from './lint-batch.js';
import type { LintFlags, LintSettings } from './lint-flags.js';
import { showReport, withNothingJudged } from './lint-output.js';

/** True where more is asked of the findings than to be shown: they are all kept until the end then. */
export function needsWholeReport(flags: LintFlags): boolean {
  const { writeBaseline, requireApproval, verbose, fixDryRun } = flags;
  return writeBaseline !== undefined || requireApproval === true || verbose === true || fixDryRun === true;
}

/** `lint` with options that look at all findings together. */
export async function lintWhole(
  files: readonly string[],
  found: Pick<Report, 'problems' | 'skipped'>,
  workspace: Workspace,
  settings: LintSettings,
  flags: LintFlags,
  paths: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const gate =
    flags.requireApproval === true
      ? new (await import('../../review/approvals/require-approval.js')).ApprovalGate(
          workspace,
          context.locale,
        )
      : undefined;
  const judged = await judgeFiles(files, workspace, settings, flags, context);
  const together = combine(judged, found);
  const gated = await gate?.check(together.files);
  const combined =
    gated === undefined
      ? together
      : { ...together, files: gated.files, problems: [...together.problems, ...gated.problems] };
  if (flags.writeBaseline !== undefined) {
    return (await import('./write-baseline.js')).writeBaselineCommand(
      judged,
      combined,
      workspace,
      flags,
      context,
    );
  }
  return showReport(withNothingJudged(combined, flags), paths, settings, flags, context);
}
