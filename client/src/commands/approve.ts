import { l10n, Selection, window, type Uri } from 'vscode';
import type { Decided, ReviewedFinding, ServerRequests } from '../../../server/src/lsp/protocol.js';
import { askName } from '../review/reviewerName.js';
import { saveDraft, targetDraft, type Target } from '../review/target.js';
import type { CommandContext } from './index.js';

type Waiver = ServerRequests['selfexam/decide']['params']['waivers'][number];

/** What a caller may give so that nothing is asked. */
interface Given {
  readonly by?: string;
  readonly comment?: string;
  readonly waivers?: readonly Waiver[];
}

/**
 * Approves a draft as it stands. While blocking findings stand it is refused, unless the approver gives a reason for
 * each of them.
 */
export async function approve(
  context: CommandContext,
  target?: Target & Given,
): Promise<Decided | undefined> {
  const uri = await targetDraft(target, context.review.store);
  if (uri === undefined) return undefined;
  await saveDraft(uri);
  const silent = target?.by !== undefined;
  const by = target?.by ?? (await askName(true));
  if (by === undefined) return undefined;
  const comment = silent ? (target.comment ?? '') : await askComment();
  if (comment === undefined) return undefined;
  const decide = (waivers: readonly Waiver[]): Promise<Decided> =>
    context.review.decide({ uri, verdict: 'approved', by, comment, waivers });
  let decided = await decide(target?.waivers ?? []);
  if (decided.status === 'blocked' && !silent) {
    const waivers = await askWaivers(uri, decided.findings);
    if (waivers === undefined) {
      void window.showInformationMessage(l10n.t('The draft is not approved: blocking findings stand.'));
      return decided;
    }
    decided = await decide(waivers);
  }
  if (decided.status === 'failed') throw new Error(decided.message);
  if (decided.status === 'recorded')
    void window.showInformationMessage(
      decided.waived === 0
        ? l10n.t('Approved by {0}. Any later change of the draft needs a new review.', by)
        : l10n.t(
            'Approved by {0}, {1} finding(s) waived. Any later change of the draft needs a new review.',
            by,
            decided.waived,
          ),
    );
  return decided;
}

function askComment(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Approve'),
    prompt: l10n.t('Comment (may be left empty)'),
    ignoreFocusOut: true,
  });
}

/** A reason for each blocking finding, one for those of a rule in the same line; undefined where one was not given. */
async function askWaivers(uri: Uri, findings: readonly ReviewedFinding[]): Promise<Waiver[] | undefined> {
  const each = l10n.t('Give a Reason for Each');
  const first = l10n.t('Go to the First');
  const list = findings
    .slice(0, MOST_SHOWN)
    .map(({ message, range }) => `${range.start.line + 1}  ${message}`);
  const answer = await window.showWarningMessage(
    l10n.t('{0} blocking finding(s) stand in the way of approval.', findings.length),
    { modal: true, detail: [...list, ...(findings.length > MOST_SHOWN ? ['…'] : [])].join('\n') },
    each,
    first,
  );
  if (answer === first && findings[0] !== undefined) await reveal(uri, findings[0]);
  if (answer !== each) return undefined;
  const places = new Map(findings.map((finding) => [`${finding.rule} ${finding.range.start.line}`, finding]));
  const waivers: Waiver[] = [];
  for (const finding of places.values()) {
    await reveal(uri, finding);
    const reason = await window.showInputBox({
      title: l10n.t('Waive {0} of {1}: {2}', waivers.length + 1, places.size, finding.rule),
      prompt: finding.message,
      placeHolder: l10n.t('Why may it pass? The reason stands in the record.'),
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is needed.') : undefined),
    });
    if (reason === undefined || reason.trim() === '') return undefined;
    waivers.push({ rule: finding.rule, line: finding.range.start.line, reason });
  }
  return waivers;
}

const MOST_SHOWN = 12;

async function reveal(uri: Uri, { range: { start } }: ReviewedFinding): Promise<void> {
  const selection = new Selection(start.line, start.character, start.line, start.character);
  await window.showTextDocument(uri, { selection, preserveFocus: true });
}
