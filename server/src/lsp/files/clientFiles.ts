import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../host.js';
import type { ClientRequests } from '../protocol.js';

/** Files that only the client can reach: those of a browser or of a virtual folder. */
export function clientFiles(connection: Connection): FileSystem {
  const ask = <M extends keyof ClientRequests>(
    method: M,
    params: ClientRequests[M]['params'],
  ): Promise<ClientRequests[M]['result']> =>
    connection.sendRequest<ClientRequests[M]['result']>(method, params);
  return {
    async read(uri) {
      return (await ask('selfexam/readFile', { uri }))?.text;
    },
    async find(folder, include, limit) {
      return (await ask('selfexam/findFiles', { folder, include, limit })).uris;
    },
  };
}

/** Takes each file from where it can be read; nothing where nobody can. */
export function combineFiles(
  local: FileSystem | undefined,
  remote: FileSystem | undefined,
): FileSystem & {
  /** True where somebody can say whether there is such a file. */ reaches(uri: string): boolean;
} {
  const pick = (uri: string): FileSystem | undefined =>
    uri.startsWith('file:') ? (local ?? remote) : remote;
  return {
    reaches: (uri) => pick(uri) !== undefined,
    read: async (uri) => pick(uri)?.read(uri),
    find: async (folder, include, limit) => (await pick(folder)?.find(folder, include, limit)) ?? [],
  };
}
