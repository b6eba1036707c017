import { Uri, workspace, type ExtensionContext } from 'vscode';
import type { Api } from './api.js';
import { gate } from './gate.js';

/** Entry in a browser: the server is a worker, and the files come through this side. */
export function activate(context: ExtensionContext): Api {
  return gate(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const file = (path: string): Uri => Uri.joinPath(context.extensionUri, 'dist', path);
    const [url, language] = await Promise.all([
      workerUrl(file('web/server.js')),
      workspace.fs.readFile(file('cli/language.bin')),
    ]);
    const worker = new Worker(url);
    // The first message; see server/src/lsp/browser.ts.
    const { buffer } = language.slice();
    worker.postMessage(buffer, [buffer]);
    const client = new LanguageClient(options.id, options.name, worker, options.client);
    return { client, release: () => worker.terminate() };
  });
}

/** A worker takes http(s) addresses only; a host that serves extensions otherwise has its bytes read. */
async function workerUrl(uri: Uri): Promise<string> {
  if (/^https?$/.test(uri.scheme)) return uri.toString(true);
  const bytes = await workspace.fs.readFile(uri);
  return URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/javascript' }),
  );
}
