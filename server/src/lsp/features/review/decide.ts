import type { CancellationToken } from 'vscode-languageserver';
import { APPROVALS_NAME } from '../../../review/approvals/approvals.js';
import { decide, waive } from '../../../review/approvals/decide.js';
import { textDigest } from '../../../review/approvals/digest.js';
import { recordDecision } from '../../../review/approvals/record-decision.js';
import { problemText } from '../../../workspace/problem.js';
import { say } from '../../messages.js';
import type { Decided, ServerRequests } from '../../protocol.js';
import type { Session } from '../../session.js';
import { beside, folderOfDraft, pathIn } from './folders.js';
import type { Reviewer } from './reviewer.js';
import { reviewedFinding } from './view.js';

type Decide = ServerRequests['selfexam/decide'];

/**
 * Approves or returns a draft by the same rules as the command line: its folder is reviewed, blocking findings must be
 * waived one by one, and what is decided on is what is saved.
 */
export async function decideDraft(
  session: Session,
  reviewer: Reviewer,
  { uri, verdict, by, comment, waivers, tool }: Decide['params'],
  token: CancellationToken,
): Promise<Decided> {
  const folder = await folderOfDraft(session, uri);
  const locale = await reviewer.localeOf(folder);
  const failed = (message: string): Decided => ({ status: 'failed', message });
  const name = by.trim();
  const said = comment.trim();
  if (name === '') return failed(say(locale, 'review-no-name'));
  if (verdict === 'returned' && said === '') return failed(say(locale, 'review-no-comment'));
  const own = session.canonical(uri);
  const open = session.open(own);
  reviewer.texts.forget(own);
  if (
    open !== undefined &&
    textDigest(open.getText()) !== textDigest((await reviewer.texts.saved(own)) ?? '')
  )
    return failed(say(locale, 'review-unsaved'));
  const { value, problems } = await reviewer.review(folder, token);
  if (value === undefined) return failed(problems.map((one) => problemText(one, locale)).join('\n'));
  const key = pathIn(folder, own);
  const index = value.drafts.findIndex(({ path }) => path === key);
  const draft = value.drafts[index];
  const described = value.report.drafts[index];
  if (draft === undefined || described === undefined) return failed(say(locale, 'review-no-draft'));
  const requests = waivers.map(({ rule, line, reason }) => ({ rule, line: line + 1, reason: reason.trim() }));
  const meant = verdict === 'approved' ? waive(described.findings, requests) : undefined;
  // Two findings of a rule in one line have one waiver: a second one is no mistake.
  const spare = (meant?.unused ?? []).find(({ rule, line }) =>
    described.findings.every((one) => !one.blocking || one.rule !== rule || one.range.start.line !== line),
  );
  if (spare !== undefined) return failed(say(locale, 'review-unused-waiver', { rule: spare.rule }));
  const bare = requests.some(({ reason }) => reason === '');
  if (meant !== undefined && (bare || meant.open.length > 0)) {
    const blocking = bare ? described.findings.filter((finding) => finding.blocking) : meant.open;
    return { status: 'blocked', findings: blocking.map(reviewedFinding) };
  }
  const signature = {
    by: name,
    at: new Date().toISOString(),
    comment: said === '' ? undefined : said,
    tool: session.host.version ?? tool,
  };
  const decision = decide(verdict, draft, described.findings, signature, meant?.waived);
  const file = beside(folder.folder, APPROVALS_NAME);
  const problem = await recordDecision(session.records, file, key, decision);
  if (problem !== undefined) return failed(problemText(problem, locale));
  return { status: 'recorded', file, waived: meant?.waived.length ?? 0 };
}
