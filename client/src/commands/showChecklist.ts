import { commands } from 'vscode';

/** Shows the checklist of the active draft. */
export async function showChecklist(): Promise<void> {
  await commands.executeCommand('selfexam.checklist.focus');
}
