import { l10n, window } from 'vscode';
import type { Decided } from '../../../server/src/lsp/protocol.js';
import { askName } from '../review/reviewerName.js';
import { saveDraft, targetDraft, type Target } from '../review/target.js';
import type { CommandContext } from './index.js';

/** Sends a draft back to its author with a comment. */
export async function returnDraft(
  { review }: CommandContext,
  target?: Target & { readonly by?: string; readonly comment?: string },
): Promise<Decided | undefined> {
  const uri = await targetDraft(target, review.store);
  if (uri === undefined) return undefined;
  await saveDraft(uri);
  const by = target?.by ?? (await askName(true));
  if (by === undefined) return undefined;
  const comment =
    target?.comment ??
    (await window.showInputBox({
      title: l10n.t('Return to the Author'),
      prompt: l10n.t('What is to be mended?'),
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? l10n.t('A return needs a comment.') : undefined),
    }));
  if (comment === undefined) return undefined;
  const decided = await review.decide({ uri, verdict: 'returned', by, comment, waivers: [] });
  if (decided.status === 'failed') throw new Error(decided.message);
  if (decided.status === 'recorded') void window.showInformationMessage(l10n.t('Returned by {0}.', by));
  return decided;
}
