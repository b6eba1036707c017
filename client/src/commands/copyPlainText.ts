import { env, l10n, window } from 'vscode';
import { activeMarkdown } from './activeDraft.js';
import type { CommandContext } from './index.js';

/** Copies the selection, or the whole draft, without markup, for a word processor. */
export async function copyPlainText({ service }: CommandContext): Promise<void> {
  const editor = activeMarkdown();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { start, end } = selection;
  const range = selection.isEmpty
    ? null
    : {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      };
  const answer = await service.request('selfexam/plainText', { uri: document.uri.toString(), range });
  if (answer === null) throw new Error(l10n.t('The draft could not be read.'));
  await env.clipboard.writeText(answer.text);
  window.setStatusBarMessage(l10n.t('Copied as plain text.'), 3000);
}
