import {
  LSPErrorCodes,
  RAL,
  ResponseError,
  type CancellationToken,
  type Connection,
  type FileEvent,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../core/locale.js';
import type { RecordStore } from '../review/records/store.js';
import type { Analyses } from './analysis.js';
import type { ClientFeatures } from './capabilities.js';
import type { Configurations } from './configuration.js';
import type { FileSystem, Host } from './host.js';
import type { Settings } from './settings.js';

/** What every feature shares; made once the client has said what it can do. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: ClientFeatures;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: Settings;
  readonly configurations: Configurations;
  readonly analyses: Analyses;
  readonly files: FileSystem;
  /** Where decisions and comments are written. */
  readonly records: RecordStore;
  /** The editor's language; a document may have another. */
  readonly locale: Locale;
  /** URIs of the open folders. */
  folders(): readonly string[];
  /** URI of a rule's page; undefined where the client cannot open one. */
  rulePage(rule: string): string | undefined;
  /** One spelling for all URIs of a file, however client and file system encode it. */
  canonical(uri: string): string;
  /** The open document of a canonical URI. */
  open(uri: string): TextDocument | undefined;
  /** Calls back whenever settings or configuration made every result stale. */
  onStale(listener: () => void): void;
  /** Calls back with files that changed on disk. */
  onFilesChanged(listener: (changes: readonly FileEvent[]) => void): void;
}

/** A feature registers its handlers; it keeps no state beyond its own closure. */
export type Feature = (session: Session) => void;

/**
 * Waits until the messages that are already here have been read, so that a request the client has given up is not
 * worked on.
 * @throws ResponseError `RequestCancelled`
 */
export async function letMessagesIn(token: CancellationToken): Promise<void> {
  await new Promise<void>((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
  throwIfCancelled(token);
}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
