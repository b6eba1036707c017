import { resolve } from 'node:path';
import { decodeDraft, type DraftFile } from '../../workspace/draft-file.js';
import { encode } from '../../workspace/encoding.js';
import { combine, Judge, type Judged } from '../../workspace/judge-drafts.js';
import type { Report } from '../../workspace/report.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { CommandContext } from '../context.js';
import type { CliHost, ExitCode } from '../host.js';
import { inLocale, showReport, withNothingJudged } from './lint-output.js';
import type { LintFlags, LintSettings } from './lint-flags.js';

/** What standard input is called where `--stdin-filename` does not say. */
const STDIN = '<stdin>';

/**
 * Judges standard input. With `--fix` the mended text goes to standard output, or the input unchanged where it cannot
 * be judged, and the report to standard error, so that an editor can use the command as a filter and loses nothing.
 */
export async function judgeStdin(
  workspace: Workspace,
  settings: LintSettings,
  flags: LintFlags,
  given: CommandContext,
): Promise<ExitCode> {
  const { host } = given;
  const bytes = await readAll(host.stdin);
  const path = resolve(host.cwd, flags.stdinFilename ?? STDIN);
  const context = await inLocale(given, workspace, path);
  const read = decodeDraft(bytes, path);
  const judge = new Judge(workspace, { ...settings.judge, locale: context.locale });
  const judged: Judged =
    read.value === undefined ? { problems: read.problems } : await judge.judgeText(read.value);
  const report = withNothingJudged(
    await approved(combine([judged]), read.value, workspace, flags, context),
    flags,
  );
  if (flags.fix !== true) return showReport(report, ['-'], settings, flags, context);

  const mended = judged.file?.fixing?.after;
  const output =
    mended === undefined || read.value === undefined
      ? bytes
      : ((await encode(mended, read.value.encoding)) ?? bytes);
  host.stdout.write(output);
  return showReport(report, ['-'], settings, flags, toStderr(context));
}

/** What `--require-approval` adds: the text that is passed on is compared with what was approved under its file name. */
async function approved(
  report: Report,
  file: DraftFile | undefined,
  workspace: Workspace,
  { requireApproval, fix }: LintFlags,
  { locale }: CommandContext,
): Promise<Report> {
  if (requireApproval !== true || file === undefined) return report;
  const text = (fix === true ? report.files[0]?.fixing?.after : undefined) ?? file.text;
  const { ApprovalGate } = await import('../../review/approvals/require-approval.js');
  const gate = new ApprovalGate(workspace, locale, () => Promise.resolve({ value: { text } }));
  const { files, problems } = await gate.check(report.files);
  return { ...report, files, problems: [...report.problems, ...problems] };
}

async function readAll(stream: CliHost['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function toStderr(context: CommandContext): CommandContext {
  const { host, colors } = context;
  return {
    ...context,
    host: { ...host, stdout: host.stderr },
    colors: { stdout: colors.stderr, stderr: colors.stderr },
  };
}
