import type { ExtensionContext } from 'vscode';
import type { Api } from './api.js';
import { gate } from './gate.js';

/** Entry on a desktop and on a remote machine: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Api {
  return gate(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('dist/server.js');
    const server = { module, transport: TransportKind.ipc };
    return { client: new LanguageClient(options.id, options.name, server, options.client) };
  });
}
