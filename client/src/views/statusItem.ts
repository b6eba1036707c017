import { l10n, MarkdownString, StatusBarAlignment, window, type ExtensionContext } from 'vscode';
import type { DraftStatus } from '../../../server/src/lsp/protocol.js';
import type { StatusStore } from '../statusStore.js';
import { countsInWords, summary } from './summary.js';

/** In the status bar while a draft is active: meeting, areas covered, findings; a click shows the checklist. */
export function registerStatusItem(context: ExtensionContext, statuses: StatusStore): void {
  const item = window.createStatusBarItem('selfexam.status', StatusBarAlignment.Right, 101);
  item.name = l10n.t('selfexam: state of the draft');
  item.command = 'selfexam.showChecklist';
  const update = (status: DraftStatus | undefined): void => {
    if (status?.state !== 'draft') {
      item.hide();
      return;
    }
    const words = [status.profile?.id, summary(status)].filter((word) => word !== undefined).join(' · ');
    item.text = `$(checklist) ${words}`;
    item.tooltip = tooltip(status);
    item.accessibilityInformation = { label: `selfexam: ${words}`, role: 'button' };
    item.show();
  };
  context.subscriptions.push(item, statuses.onDidChangeCurrent(update));
  update(statuses.current);
}

function tooltip(status: DraftStatus): MarkdownString {
  const { profile, kindName } = status;
  const text = new MarkdownString();
  text.appendMarkdown(`**${kindName ?? ''}**\n\n`);
  if (profile !== undefined)
    text.appendText(l10n.t('Meeting: {0} ({1})', profile.title, profile.why)).appendMarkdown('\n\n');
  const counts = countsInWords(status);
  if (counts !== '') text.appendText(counts).appendMarkdown('\n\n');
  text.appendText(l10n.t('Click to show the checklist.'));
  return text;
}
