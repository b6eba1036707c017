import { l10n, Uri, window, workspace } from 'vscode';
import type { ReviewStore } from './reviewStore.js';

/** What a command of the review may be run on: a row of the tree, a file of the explorer, or what a test gives. */
export type Target =
  Uri | { readonly uri?: Uri | string; readonly entry?: { readonly uri: string } } | undefined;

/** The draft that a command is about: the one given, that of the active editor, else one of a list. */
export async function targetDraft(target: Target, store: ReviewStore): Promise<Uri | undefined> {
  if (target instanceof Uri) return target;
  const given = target?.entry?.uri ?? target?.uri;
  if (given !== undefined) return typeof given === 'string' ? Uri.parse(given) : given;
  const active = window.activeTextEditor?.document;
  if (active?.languageId === 'markdown' && active.uri.scheme !== 'selfexam') return active.uri;
  const units = store.units.length > 0 ? store.units : await store.refresh();
  const items = units.flatMap(({ drafts }) =>
    drafts.map((draft) => ({
      label: draft.name,
      description: draft.path,
      detail: draft.verdict,
      uri: draft.uri,
    })),
  );
  if (items.length === 0) throw new Error(l10n.t('There is no draft in the folder.'));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Which draft?'),
    matchOnDescription: true,
  });
  return picked === undefined ? undefined : Uri.parse(picked.uri);
}

/** Saves a draft that is open with changes: what is decided on is what lies in the folder. */
export async function saveDraft(uri: Uri): Promise<void> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty === true && !(await open.save()))
    throw new Error(l10n.t('The draft could not be saved.'));
}
