import { l10n, languages, LanguageStatusSeverity, type ExtensionContext } from 'vscode';
import type { DraftStatus } from '../../../server/src/lsp/protocol.js';
import type { StatusStore } from '../statusStore.js';
import { summary } from './summary.js';

/** Behind the braces of the status bar: whether this document is checked, by which meeting, or why not. */
export function registerLanguageStatus(context: ExtensionContext, statuses: StatusStore): void {
  const item = languages.createLanguageStatusItem('selfexam.language', { language: 'markdown' });
  item.name = 'selfexam';
  const update = (status: DraftStatus | undefined): void => {
    item.severity = LanguageStatusSeverity.Information;
    delete item.detail;
    if (status === undefined) {
      item.text = l10n.t('selfexam: not checked');
      item.command = { title: l10n.t('New Draft'), command: 'selfexam.newDraft' };
    } else if (status.state === 'draft') {
      item.text = summary(status);
      item.detail =
        status.profile === undefined
          ? ''
          : l10n.t('Meeting: {0} ({1})', status.profile.title, status.profile.why);
      item.command = { title: l10n.t('Choose the Meeting'), command: 'selfexam.chooseProfile' };
    } else {
      item.text = l10n.t('selfexam: not checked');
      item.detail = status.reason;
      if (status.state !== 'not-a-draft' && status.state !== 'config')
        item.severity = LanguageStatusSeverity.Warning;
      item.command = { title: l10n.t('Show Log'), command: 'selfexam.showLog' };
    }
  };
  context.subscriptions.push(item, statuses.onDidChangeCurrent(update));
  update(statuses.current);
}
