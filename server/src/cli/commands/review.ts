import { resolve } from 'node:path';
import type { ReviewReport } from '../../core/schema/types.js';
import { redactReport } from '../../review/redact.js';
import type { Reviewed } from '../../review/review-folder.js';
import { printProblems, say, type CommandContext } from '../context.js';
import { loadReviewFormat, type ReviewFormat } from '../formatters/review/registry.js';
import { EXIT, type ExitCode } from '../host.js';
import { writeReport } from '../report-file.js';
import { visible } from '../text/visible.js';
import { openFolder } from './open-folder.js';
import { readReviewFormat, type ReviewFlags } from './review-flags.js';

/**
 * `selfexam review`: judges a folder of drafts together and writes the report.
 * @returns 0 where every draft is ready and none is missing, 1 where not, 2 where anything could not be judged
 * @throws UsageError
 */
export async function reviewCommand(
  paths: readonly string[],
  flags: ReviewFlags,
  given: CommandContext,
): Promise<ExitCode> {
  const { host } = given;
  const format = readReviewFormat(flags);
  const opened = await openFolder(paths, flags, given);
  if (opened === undefined) return EXIT.failure;
  const { reviewed, context } = opened;
  const code = exitCodeOf(reviewed, flags);
  const report = flags.redact === true ? redactReport(reviewed.report) : reviewed.report;
  const content = await render(report, reviewed, format, flags, context, code);
  if (flags.out === undefined || flags.out === '-') {
    host.stdout.write(content);
    return code;
  }
  const failed = await writeReport(resolve(host.cwd, flags.out), content);
  if (failed !== undefined) {
    printProblems([failed], context);
    return EXIT.failure;
  }
  const { drafts, ready, revise, return: returned, missing } = report.summary;
  const text = {
    'zh-CN':
      '审阅报告已写入 {path}：共 {drafts} 份，可以通过 {ready}，修改后再报 {revise}，退回重写 {returned}，缺 {missing}。',
    en: 'Wrote the review into {path}: {drafts} {drafts|draft|drafts}, {ready} ready, {revise} to revise, {returned} to return, {missing} missing.',
  };
  host.stderr.write(
    `${say(context, text, { path: visible(flags.out), drafts, ready, revise, returned, missing })}\n`,
  );
  return code;
}

function exitCodeOf({ report, problems }: Reviewed, { exitZero }: ReviewFlags): ExitCode {
  if (problems.length > 0) return EXIT.failure;
  const { drafts, ready } = report.summary;
  const open = ready < drafts || report.batch.some(({ blocking }) => blocking);
  return open && exitZero !== true ? EXIT.findings : EXIT.clean;
}

async function render(
  report: ReviewReport,
  reviewed: Reviewed,
  format: ReviewFormat,
  flags: ReviewFlags,
  context: CommandContext,
  exitCode: ExitCode,
): Promise<string | Uint8Array> {
  if (format === 'text') {
    const { reviewText } = await import('../formatters/review/text.js');
    const toFile = flags.out !== undefined && flags.out !== '-';
    const { host } = context;
    const plain = (await import('../colors.js')).colorsFor(
      undefined,
      { ...host, env: { NO_COLOR: '1' } },
      false,
    );
    return reviewText(report, toFile ? plain : context.colors.stdout);
  }
  if (format === 'sarif') {
    const { reviewSarif } = await import('../formatters/review/sarif.js');
    return reviewSarif(report, reviewed, context, exitCode);
  }
  return (await loadReviewFormat(format))(report);
}
