import type { CancellationToken } from 'vscode-languageserver';
import { approvalOf } from '../../../review/draft-approval.js';
import { redactReport } from '../../../review/redact.js';
import { reviewHtml } from '../../../review/render/html/document.js';
import { problemText } from '../../../workspace/problem.js';
import { say } from '../../messages.js';
import type { ApprovalState, ReviewUnit, ServerRequests } from '../../protocol.js';
import type { Feature, Session } from '../../session.js';
import { changeComments, threadsOf } from './comments.js';
import { decideDraft } from './decide.js';
import { pathIn, recordFolder } from './folders.js';
import { Reviewer } from './reviewer.js';
import { approvalState, brokenUnit, unitOf } from './view.js';

type Params<M extends keyof ServerRequests> = ServerRequests[M]['params'];
type Result<M extends keyof ServerRequests> = Promise<ServerRequests[M]['result']>;

/** What a reviewer asks for: the folder at a glance, decisions, comments, the report. */
export const review: Feature = (session) => {
  const { connection } = session;
  const reviewer = new Reviewer(session);

  connection.onRequest(
    'selfexam/review',
    async (_params: null, token: CancellationToken): Result<'selfexam/review'> => {
      const units: ReviewUnit[] = [];
      for (const { folder, review: result } of await reviewer.all(token)) {
        if (result.value === undefined)
          units.push(brokenUnit(folder, result.problems, await reviewer.localeOf(folder)));
        else units.push(unitOf(result.value));
      }
      return { units };
    },
  );

  connection.onRequest(
    'selfexam/reviewReport',
    async (
      { folder, format, redact }: Params<'selfexam/reviewReport'>,
      token: CancellationToken,
    ): Result<'selfexam/reviewReport'> => {
      const all = await reviewer.all(token);
      const wanted = all.find((one) => folder === null || one.folder.folder === folder);
      if (wanted === undefined) return { problem: say(session.locale, 'review-nothing') };
      const { value, problems } = wanted.review;
      if (value === undefined)
        return { problem: problems.map((one) => problemText(one, session.locale)).join('\n') };
      const report = redact ? redactReport(value.report) : value.report;
      const text = format === 'html' ? reviewHtml(report) : `${JSON.stringify(report, undefined, 2)}\n`;
      return { text, name: wanted.folder.name };
    },
  );

  connection.onRequest(
    'selfexam/approval',
    async ({ uri }: Params<'selfexam/approval'>): Promise<ApprovalState | null> =>
      approvalNow(session, reviewer, session.canonical(uri)),
  );

  connection.onRequest(
    'selfexam/decide',
    (params: Params<'selfexam/decide'>, token: CancellationToken): Result<'selfexam/decide'> =>
      decideDraft(session, reviewer, params, token),
  );

  connection.onRequest(
    'selfexam/comments',
    ({ uri }: Params<'selfexam/comments'>): Result<'selfexam/comments'> => threadsOf(session, reviewer, uri),
  );

  connection.onRequest(
    'selfexam/changeComments',
    ({ uri, edit }: Params<'selfexam/changeComments'>): Result<'selfexam/changeComments'> =>
      changeComments(session, reviewer, uri, edit),
  );
};

/** How the last decision on a draft stands to it; null where nobody decided. The other drafts are not looked at. */
async function approvalNow(session: Session, reviewer: Reviewer, uri: string): Promise<ApprovalState | null> {
  const base = await recordFolder(session, uri);
  const approvals = await reviewer.approvals({ folder: base });
  const key = pathIn({ folder: base }, uri);
  if (approvals.value === undefined || !Object.hasOwn(approvals.value.drafts, key)) return null;
  const config = await session.configurations.get(uri);
  const folder = { folder: base, name: '', config, settings: config.settings, uris: new Set([uri]) };
  const locale = await reviewer.localeOf(folder);
  const judged = await reviewer.judge(uri, folder, locale);
  if (judged?.draft === undefined) return null;
  return approvalState(approvalOf(judged.draft, approvals.value, key).approval, locale);
}
