import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../../../server/src/lsp/protocol.js';

type Write = ClientRequests['selfexam/writeFile'];

/** Writes records for a server that cannot: one in a browser, or records of a virtual folder. */
export function answerWriteRequests(client: BaseLanguageClient): void {
  client.onRequest(
    'selfexam/writeFile',
    async ({ uri, before, text }: Write['params']): Promise<Write['result']> => {
      const target = Uri.parse(uri, true);
      try {
        if (workspace.fs.isWritableFileSystem(target.scheme) === false) return { outcome: 'refused' };
        if ((await read(target)) !== before) return { outcome: 'changed' };
        await workspace.fs.writeFile(target, new TextEncoder().encode(text));
        return { outcome: 'written' };
      } catch (error) {
        return { outcome: 'refused', detail: error instanceof Error ? error.message : String(error) };
      }
    },
  );
}

async function read(uri: Uri): Promise<string | null> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return null;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}
