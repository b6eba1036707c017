import { decide, waive, type WaiverRequest } from '../../review/approvals/decide.js';
import { recordDecision } from '../../review/approvals/record-decision.js';
import { diskStore } from '../../review/records/disk-store.js';
import { printProblems, say, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { oneLine, visible } from '../text/visible.js';
import { misuse } from '../usage-error.js';
import { reviewDraft } from './review-draft.js';

/** Options of `approve` as commander gives them. */
export interface ApproveFlags {
  readonly locale?: string;
  readonly by: string;
  readonly comment?: string;
  readonly waive?: readonly string[];
  readonly config?: string | false;
}

/**
 * `selfexam approve`: records that a draft is approved as it stands. Refused while blocking findings stand, unless each
 * is waived with a reason.
 * @returns 0 where it is recorded, 1 where findings stand in the way, 2 where anything failed
 * @throws UsageError
 */
export async function approveCommand(
  path: string,
  flags: ApproveFlags,
  given: CommandContext,
): Promise<ExitCode> {
  const { host } = given;
  const by = nameOf(flags.by);
  const requests = (flags.waive ?? []).map(readWaiver);
  const result = await reviewDraft(path, flags.config, given);
  if (result.value === undefined) {
    printProblems(result.problems, given);
    return EXIT.failure;
  }
  const { reviewed, draft, described, key } = result.value;
  const context = { ...given, locale: reviewed.report.locale };
  const { waived, open, unused } = waive(described.findings, requests);
  const [spare] = unused;
  if (spare !== undefined) {
    throw misuse(
      {
        'zh-CN': '--waive 的“{rule}”没有对应的必须修改的问题。',
        en: '--waive "{rule}" meets no blocking finding.',
      },
      { rule: spare.line === undefined ? spare.rule : `${spare.rule}:${spare.line}` },
    );
  }
  if (open.length > 0) {
    const text = {
      'zh-CN':
        '{path} 还有 {n} 个必须修改的问题，没有通过。改好再报，或者逐个写明放行的理由：--waive "规则:行=理由"。',
      en: '{path} has {n} blocking {n|finding|findings} and is not approved. Mend them, or waive each with a reason: --waive "RULE:LINE=REASON".',
    };
    host.stderr.write(`${say(context, text, { path: visible(path), n: open.length })}\n`);
    for (const { rule, message, range } of open)
      host.stderr.write(`  ${range.start.line}  ${rule}  ${oneLine(message)}\n`);
    return EXIT.findings;
  }
  const signature = { by, at: host.now(), comment: flags.comment, tool: host.version };
  const decision = decide('approved', draft, described.findings, signature, waived);
  const failed = await recordDecision(diskStore, reviewed.approvalsFile, key, decision);
  if (failed !== undefined) {
    printProblems([failed], context);
    return EXIT.failure;
  }
  const text = {
    'zh-CN': '{path} 已由{by}审阅通过，放行 {n} 个问题；以后改动一个字都要重新审阅。',
    en: '{path} is approved by {by}, {n} {n|finding|findings} waived; any later change needs a new review.',
  };
  host.stdout.write(`${say(context, text, { path: visible(path), by: visible(by), n: waived.length })}\n`);
  return EXIT.clean;
}

/** @throws UsageError where the name is empty */
export function nameOf(by: string): string {
  const name = by.trim();
  if (name === '')
    throw misuse({ 'zh-CN': '--by 要写审阅人的姓名。', en: '--by takes the name of the reviewer.' });
  return name;
}

/** `RULE=REASON` or `RULE:LINE=REASON`. */
function readWaiver(setting: string): WaiverRequest {
  const [, rule, line, reason = ''] = /^\s*([\w-]+\/[\w-]+)(?::(\d+))?\s*[=＝]([\s\S]*)$/.exec(setting) ?? [];
  if (rule === undefined || reason.trim() === '') {
    throw misuse(
      {
        'zh-CN': '--waive 的值“{setting}”应写成 规则=理由 或 规则:行=理由，理由不能空。',
        en: '--waive takes RULE=REASON or RULE:LINE=REASON with a reason, not "{setting}".',
      },
      { setting },
    );
  }
  return { rule, line: line === undefined ? undefined : Number(line), reason: reason.trim() };
}
