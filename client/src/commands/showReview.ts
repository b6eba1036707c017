import { commands } from 'vscode';

/** Shows the review view. */
export async function showReview(): Promise<void> {
  await commands.executeCommand('selfexam.review.focus');
}
