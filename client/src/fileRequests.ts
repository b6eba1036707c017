import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../../server/src/lsp/protocol.js';

type Params<M extends keyof ClientRequests> = ClientRequests[M]['params'];
type Result<M extends keyof ClientRequests> = Promise<ClientRequests[M]['result']>;

const EXCLUDED = '**/{node_modules,.git,.hg,.svn}/**';

/** Reads files for a server that cannot: one in a browser, or files of a virtual folder. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(
    'selfexam/readFile',
    async ({ uri }: Params<'selfexam/readFile'>): Result<'selfexam/readFile'> => {
      try {
        const target = Uri.parse(uri, true);
        if ((await workspace.fs.stat(target)).type === FileType.Directory) return null;
        const text = decode(await workspace.fs.readFile(target));
        return text === undefined ? null : { text };
      } catch {
        return null;
      }
    },
  );
  client.onRequest(
    'selfexam/findFiles',
    async ({ folder, include, limit }: Params<'selfexam/findFiles'>): Result<'selfexam/findFiles'> => {
      const found = new Set<string>();
      for (const pattern of include) {
        const uris = await workspace.findFiles(
          new RelativePattern(Uri.parse(folder, true), pattern),
          EXCLUDED,
          limit,
        );
        for (const uri of uris) found.add(uri.toString());
      }
      return { uris: [...found].sort().slice(0, limit) };
    },
  );
}

/** UTF-8, else GB18030; undefined for what is no text. */
function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      continue;
    }
  }
  return undefined;
}
