import { l10n, window } from 'vscode';
import { activeMarkdown } from './activeDraft.js';
import { applyEdit } from './applyEdit.js';
import type { CommandContext } from './index.js';

/** Inserts the templates of all areas and parts that the meeting demands and the draft lacks. Gives their number. */
export async function insertMissing({ service, statuses }: CommandContext): Promise<number | undefined> {
  // From the checklist no editor is active; the one that it follows is meant.
  const editor = window.activeTextEditor ?? statuses.currentEditor ?? activeMarkdown();
  if (editor === undefined) return undefined;
  const answer = await service.request('selfexam/insertMissing', { uri: editor.document.uri.toString() });
  if (answer === null) {
    void window.showInformationMessage(l10n.t('Nothing is missing: every area and part has its section.'));
    return 0;
  }
  await window.showTextDocument(editor.document, editor.viewColumn);
  await applyEdit(service, answer.edit);
  return answer.count;
}
