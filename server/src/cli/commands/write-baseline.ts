import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { baselineKey, BASELINE_NAME, readBaseline, writeBaseline } from '../../workspace/baseline-file.js';
import { displayPath } from '../../workspace/disk-files.js';
import type { Judged } from '../../workspace/judge-drafts.js';
import type { Report } from '../../workspace/report.js';
import type { Workspace } from '../../workspace/workspace.js';
import { printProblems, say, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { visible } from '../text/visible.js';
import type { LintFlags } from './lint-flags.js';

/**
 * `--write-baseline`: takes the present findings as known. Nothing is written where a file could not be judged: its
 * findings would be lost from the baseline.
 */
export async function writeBaselineCommand(
  judged: readonly Judged[],
  report: Report,
  workspace: Workspace,
  flags: LintFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { host } = context;
  printProblems(report.problems, context);
  if (report.problems.length > 0) return EXIT.failure;
  const file = await baselinePath(workspace, flags, report.files[0]?.path);
  const earlier = existsSync(file) ? await readBaseline(file, workspace.files) : undefined;
  if (earlier?.problems !== undefined) {
    printProblems(earlier.problems, context);
    return EXIT.failure;
  }
  const entries = judged.flatMap(({ file: one, all }) =>
    one === undefined ? [] : [{ path: baselineKey(file, one.path), findings: all ?? [] }],
  );
  const failed = await writeBaseline(file, entries, earlier?.value);
  if (failed !== undefined) {
    printProblems([failed], context);
    return EXIT.failure;
  }
  const findings = entries.reduce((sum, entry) => sum + entry.findings.length, 0);
  const text = {
    'zh-CN':
      '已把 {files} 份材料的 {findings} 个问题写入基线 {path}；以后运行 lint --baseline {path}，只显示新的问题。',
    en: 'Wrote {findings} findings of {files} drafts into {path}; "lint --baseline {path}" now shows new ones only.',
  };
  host.stdout.write(
    `${say(context, text, { files: entries.length, findings, path: visible(displayPath(host.cwd, file)) })}\n`,
  );
  return EXIT.clean;
}

/** The option's own value, else `--baseline`, else the configuration's, else the usual name beside it. */
async function baselinePath(
  workspace: Workspace,
  { writeBaseline: own, baseline }: LintFlags,
  first: string | undefined,
): Promise<string> {
  if (typeof own === 'string') return resolve(workspace.cwd, own);
  if (typeof baseline === 'string') return resolve(workspace.cwd, baseline);
  const settings = (await workspace.settingsFor(first ?? join(workspace.cwd, 'x.md'))).value;
  return settings?.baseline ?? join(settings?.folder ?? workspace.cwd, BASELINE_NAME);
}
