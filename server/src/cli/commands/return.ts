import { decide } from '../../review/approvals/decide.js';
import { recordDecision } from '../../review/approvals/record-decision.js';
import { diskStore } from '../../review/records/disk-store.js';
import { printProblems, say, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { visible } from '../text/visible.js';
import { misuse } from '../usage-error.js';
import { nameOf } from './approve.js';
import { reviewDraft } from './review-draft.js';

/** Options of `return` as commander gives them. */
export interface ReturnFlags {
  readonly locale?: string;
  readonly by: string;
  readonly comment: string;
  readonly config?: string | false;
}

/**
 * `selfexam return`: records that a draft goes back to its author, and why.
 * @throws UsageError
 */
export async function returnCommand(
  path: string,
  flags: ReturnFlags,
  given: CommandContext,
): Promise<ExitCode> {
  const { host } = given;
  const by = nameOf(flags.by);
  const comment = flags.comment.trim();
  if (comment === '')
    throw misuse({ 'zh-CN': '退回要写明意见：--comment。', en: 'A return needs a comment: --comment.' });
  const result = await reviewDraft(path, flags.config, given);
  if (result.value === undefined) {
    printProblems(result.problems, given);
    return EXIT.failure;
  }
  const { reviewed, draft, described, key } = result.value;
  const context = { ...given, locale: reviewed.report.locale };
  const decision = decide('returned', draft, described.findings, {
    by,
    at: host.now(),
    comment,
    tool: host.version,
  });
  const failed = await recordDecision(diskStore, reviewed.approvalsFile, key, decision);
  if (failed !== undefined) {
    printProblems([failed], context);
    return EXIT.failure;
  }
  const text = { 'zh-CN': '{path} 已由{by}退回：{comment}', en: '{path} is returned by {by}: {comment}' };
  const data = { path: visible(path), by: visible(by), comment: visible(comment) };
  host.stdout.write(`${say(context, text, data)}\n`);
  return EXIT.clean;
}
