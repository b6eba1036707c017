import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

/** Switches checking off or on: for the folder where one is open, else for the user. */
export async function toggle(): Promise<boolean> {
  const enabled = !workspace.getConfiguration('selfexam').get('enable', true);
  const target =
    workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration('selfexam').update('enable', enabled, target);
  window.setStatusBarMessage(
    enabled ? l10n.t('Drafts are checked.') : l10n.t('Drafts are not checked any more.'),
    3000,
  );
  return enabled;
}
