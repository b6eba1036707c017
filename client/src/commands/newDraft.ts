import { l10n, Selection, Uri, window, workspace, type QuickPickItem, type TextEditor } from 'vscode';
import type { DraftKindName } from '../../../server/src/lsp/protocol.js';
import type { CommandContext } from './index.js';
import { pickProfile } from './pickProfile.js';

/** Asked for one by one where it is not given. */
export interface NewDraftOptions {
  readonly kind?: DraftKindName;
  readonly name?: string;
  readonly profile?: string;
  readonly folder?: Uri;
}

/** Makes a draft from the template of a meeting, opens it, and puts the cursor into the first gap. */
export async function newDraft(
  { service }: CommandContext,
  given: NewDraftOptions | Uri = {},
): Promise<Uri | undefined> {
  const options: NewDraftOptions = given instanceof Uri ? { folder: given } : given;
  const kind = options.kind ?? (await pickKind());
  if (kind === undefined) return undefined;
  const name = options.name ?? (await askName(kind));
  if (name === undefined) return undefined;
  const folder = options.folder ?? workspace.workspaceFolders?.[0]?.uri;
  const profile =
    options.profile ?? (await pickProfile(service, folder, l10n.t('Which meeting is the draft for?')));
  if (profile === undefined) return undefined;
  const { text, fileName } = await service.request('selfexam/newDraft', {
    kind,
    name,
    profile,
    folder: folder?.toString() ?? null,
  });
  const editor = folder === undefined ? await openUntitled(text) : await writeAndOpen(folder, fileName, text);
  selectFirstGap(editor);
  return editor.document.uri;
}

async function pickKind(): Promise<DraftKindName | undefined> {
  const items: (QuickPickItem & { kind_: DraftKindName })[] = [
    {
      kind_: 'individual',
      label: l10n.t('Individual outline'),
      detail: l10n.t("A member's own self-examination"),
    },
    {
      kind_: 'team',
      label: l10n.t("Team's self-examination"),
      detail: l10n.t("The leadership team's draft"),
    },
    {
      kind_: 'criticism',
      label: l10n.t('Mutual criticism'),
      detail: l10n.t('What a member says to colleagues'),
    },
    {
      kind_: 'rectification',
      label: l10n.t('Rectification list'),
      detail: l10n.t('Problem, measure, owner, deadline'),
    },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New Draft'),
    placeHolder: l10n.t('What kind of draft?'),
  });
  return picked?.kind_;
}

function askName(kind: DraftKindName): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New Draft'),
    prompt: kind === 'team' ? l10n.t('Name of the team') : l10n.t('Name of the author'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
}

async function openUntitled(content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

async function writeAndOpen(folder: Uri, fileName: string, text: string): Promise<TextEditor> {
  const uri = await unusedUri(folder, fileName);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

/** A name that is not taken: an existing draft is never overwritten. */
async function unusedUri(folder: Uri, fileName: string): Promise<Uri> {
  const stem = fileName.replace(/\.md$/, '');
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, number === 1 ? fileName : `${stem}-${number}.md`);
    try {
      await workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
}

function selectFirstGap(editor: TextEditor): void {
  const gap = /〔[^〔〕\n]*〕/.exec(editor.document.getText());
  if (gap === null) return;
  const start = editor.document.positionAt(gap.index);
  const end = editor.document.positionAt(gap.index + gap[0].length);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
}
