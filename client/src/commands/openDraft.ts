import { commands } from 'vscode';
import { targetDraft, type Target } from '../review/target.js';
import type { CommandContext } from './index.js';

/** Opens a draft of the review. */
export async function openDraft({ review }: CommandContext, target?: Target): Promise<void> {
  const uri = await targetDraft(target, review.store);
  if (uri !== undefined) await commands.executeCommand('vscode.open', uri);
}
