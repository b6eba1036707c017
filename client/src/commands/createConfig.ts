import { l10n, Uri, window, workspace } from 'vscode';
import type { CommandContext } from './index.js';

/** Reads a meeting plan into a profile and a configuration, and opens the profile for comparison. */
export async function createConfig({ service }: CommandContext, plan?: Uri): Promise<Uri[] | undefined> {
  const source = plan ?? (await pickPlan());
  if (source === undefined) return undefined;
  const folder = (workspace.getWorkspaceFolder(source) ?? workspace.workspaceFolders?.[0])?.uri;
  if (folder === undefined) throw new Error(l10n.t('Open the folder of the drafts first.'));
  const text = (await workspace.openTextDocument(source)).getText();
  const { files, found, missing } = await service.request('selfexam/readPlan', { text });
  if (found.length === 0) throw new Error(l10n.t('Nothing in this file looks like a meeting plan.'));
  const uris = files.map(({ name }) => Uri.joinPath(folder, name));
  if (!(await mayWrite(uris))) return undefined;
  for (const [index, { text: content }] of files.entries()) {
    const uri = uris[index];
    if (uri !== undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  }
  if (uris[0] !== undefined) await window.showTextDocument(uris[0]);
  const note =
    missing.length === 0
      ? l10n.t('The plan was read. Compare the profile with it.')
      : l10n.t(
          'The plan was read. Not found in it: {0}. Compare the profile with the plan.',
          missing.join(l10n.t(', ')),
        );
  void window.showInformationMessage(note);
  return uris;
}

async function pickPlan(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document;
  if (active?.languageId === 'markdown' || active?.languageId === 'plaintext') {
    const use = l10n.t('Use {0}', workspace.asRelativePath(active.uri));
    const other = l10n.t('Choose another file…');
    const picked = await window.showQuickPick([use, other], {
      title: l10n.t('Which file is the meeting plan?'),
    });
    if (picked === use) return active.uri;
    if (picked === undefined) return undefined;
  }
  const [file] = (await window.showOpenDialog({
    title: l10n.t('Which file is the meeting plan?'),
    filters: { [l10n.t('Meeting plan (Markdown or text)')]: ['md', 'markdown', 'txt'] },
  })) ?? [undefined];
  return file;
}

async function mayWrite(uris: readonly Uri[]): Promise<boolean> {
  const there: string[] = [];
  for (const uri of uris) {
    try {
      await workspace.fs.stat(uri);
      there.push(workspace.asRelativePath(uri));
    } catch {
      continue;
    }
  }
  if (there.length === 0) return true;
  const overwrite = l10n.t('Overwrite');
  const question = l10n.t('{0} exists already.', there.join(l10n.t(', ')));
  return (await window.showWarningMessage(question, { modal: true }, overwrite)) === overwrite;
}
