import { l10n, window, type TextEditor } from 'vscode';

/** The active Markdown editor; tells the user where there is none. */
export function activeMarkdown(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'markdown') return editor;
  void window.showInformationMessage(l10n.t('Open a draft (a Markdown file) first.'));
  return undefined;
}
