import { Uri, window, workspace } from 'vscode';
import type { CommandContext } from './index.js';

/** Opens a sample draft with typical faults, as an untitled document that nobody can spoil. */
export async function openSample({ extension, service }: CommandContext): Promise<Uri> {
  const uri = Uri.joinPath(extension.extensionUri, 'client/media/sample.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  await service.start();
  return document.uri;
}
