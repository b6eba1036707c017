import type { Event, Uri } from 'vscode';
import type { DraftStatus } from '../../server/src/lsp/protocol.js';

/** What `activate` returns: for tests and for other extensions. */
export interface Api {
  /** True once the server was needed. */
  readonly started: boolean;
  readonly onDidChangeStatus: Event<DraftStatus>;
  /** The last status of an open document. */
  status(uri: Uri): DraftStatus | undefined;
}
