import { l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { activeMarkdown } from './activeDraft.js';
import { applyEdit } from './applyEdit.js';
import type { CommandContext } from './index.js';
import { pickProfile } from './pickProfile.js';

/** Asked for one by one where it is not given. */
export interface ChooseProfileOptions {
  readonly profile?: string;
  readonly target?: 'draft' | 'folder';
}

/** Names the meeting in the draft's front matter, or in the configuration for the whole folder. */
export async function chooseProfile(
  { service }: CommandContext,
  options: ChooseProfileOptions = {},
): Promise<void> {
  const editor = activeMarkdown();
  if (editor === undefined) return;
  const { uri } = editor.document;
  const profile =
    options.profile ?? (await pickProfile(service, uri, l10n.t('Which meeting is the draft for?')));
  if (profile === undefined) return;
  const inFolder = workspace.getWorkspaceFolder(uri) !== undefined;
  const target = options.target ?? (inFolder ? await pickTarget() : 'draft');
  if (target === undefined) return;
  const edit = await service.request('selfexam/setProfile', { uri: uri.toString(), profile, target });
  if (edit === null) throw new Error(l10n.t('The profile could not be set.'));
  await applyEdit(service, edit);
  // A configuration that is not saved counts in the editor only, not on the command line.
  if (target === 'folder')
    for (const changed of urisOf(edit)) await (await workspace.openTextDocument(Uri.parse(changed))).save();
}

async function pickTarget(): Promise<'draft' | 'folder' | undefined> {
  const items: (QuickPickItem & { target: 'draft' | 'folder' })[] = [
    { target: 'draft', label: l10n.t('For this draft'), detail: l10n.t('Written into its front matter') },
    {
      target: 'folder',
      label: l10n.t('For every draft of this folder'),
      detail: l10n.t('Written into selfexam.yaml'),
    },
  ];
  return (await window.showQuickPick(items, { title: l10n.t('Meeting') }))?.target;
}

function urisOf({ documentChanges = [] }: WorkspaceEdit): string[] {
  return documentChanges.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []));
}
