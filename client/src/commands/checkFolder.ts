import { commands, l10n, ProgressLocation, window } from 'vscode';
import type { FolderCheck } from '../../../server/src/lsp/protocol.js';
import type { CommandContext } from './index.js';

/** Checks every draft of the open folders now and shows the list of problems. */
export async function checkFolder({ service }: CommandContext): Promise<FolderCheck> {
  const result = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Checking the drafts of the folder…') },
    async () => service.request('selfexam/checkFolder', null),
  );
  const { drafts, errors, warnings, infos, truncated } = result;
  await commands.executeCommand('workbench.actions.view.problems');
  const found = errors + warnings + infos;
  const text =
    drafts === 0
      ? l10n.t('There is no draft in the folder.')
      : l10n.t(
          '{0} draft(s) checked: {1} error(s), {2} warning(s), {3} hint(s).',
          drafts,
          errors,
          warnings,
          infos,
        );
  const more = truncated
    ? ` ${l10n.t('The limit of files was reached (setting selfexam.check.maxFiles).')}`
    : '';
  void (found > 0 ? window.showWarningMessage(text + more) : window.showInformationMessage(text + more));
  return result;
}
