import type { Event, Range, TextDocument, Uri } from 'vscode';
import type { ApprovalState, DraftStatus, ReviewThread, ReviewUnit } from '../../server/src/lsp/protocol.js';

/** A command that did not do what it was asked for. */
export interface CommandFailure {
  readonly command: string;
  /** What the user was told. */
  readonly message: string;
}

/** What `activate` returns: for tests and for other extensions. */
export interface Api {
  /** True once the server was needed. */
  readonly started: boolean;
  readonly onDidChangeStatus: Event<DraftStatus>;
  readonly onDidFail: Event<CommandFailure>;
  /** The last status of an open document. */
  status(uri: Uri): DraftStatus | undefined;
  readonly review: {
    readonly store: {
      readonly units: readonly ReviewUnit[];
      readonly onDidChange: Event<readonly ReviewUnit[]>;
    };
    readonly threads: {
      readonly onDidChange: Event<Uri>;
      of(uri: Uri): readonly ReviewThread[];
      commentingRanges(document: TextDocument): readonly Range[];
    };
    readonly marks: { readonly onDidChange: Event<Uri>; of(uri: Uri): ApprovalState | undefined };
  };
}
