import { l10n, window } from 'vscode';
import { targetDraft, type Target } from '../review/target.js';
import { goTo } from './goTo.js';
import type { CommandContext } from './index.js';

/** Goes to one of the findings of a draft, chosen from a list: the way through the review without a mouse. */
export async function goToFinding(context: CommandContext, target?: Target): Promise<void> {
  const { store } = context.review;
  const uri = await targetDraft(target, store);
  if (uri === undefined) return;
  if (store.find(uri) === undefined) await store.refresh();
  const items = (store.find(uri)?.findings ?? []).map(({ message, range, blocking, rule }) => ({
    label: message,
    description: l10n.t('line {0}', range.start.line + 1),
    detail: blocking ? `${rule} · ${l10n.t('blocking')}` : rule,
    range,
  }));
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('The draft has no findings.'));
    return;
  }
  const picked = await window.showQuickPick(items, { title: l10n.t('Go to a Finding'), matchOnDetail: true });
  if (picked !== undefined) await goTo(context, uri, picked.range);
}
