import type { Uri } from 'vscode';
import { Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { Range as LspRange } from 'vscode-languageserver-protocol';
import type { CommandContext } from './index.js';

/** Goes to a place of a document, and opens a thread of comments there; rows of checklist and review do that. */
export async function goTo(
  { review }: CommandContext,
  uri: Uri,
  { start, end }: LspRange,
  thread?: string,
): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(uri, { preserveFocus: false });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  if (thread !== undefined) review.threads.expand(uri, thread);
}
