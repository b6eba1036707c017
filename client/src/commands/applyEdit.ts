import { l10n, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Service } from '../service.js';

/**
 * Applies an edit of the server.
 * @throws Error where the editor refuses it: the document has changed meanwhile
 */
export async function applyEdit(service: Service, edit: WorkspaceEdit): Promise<void> {
  const client = await service.start();
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (converted === undefined || !(await workspace.applyEdit(converted))) {
    throw new Error(l10n.t('The document has changed meanwhile; try again.'));
  }
}
