import type { lint } from '../core/lint.js';
import type { RecordStore } from '../review/records/store.js';

/** Files, addressed by URI. Drafts are never written: editors apply edits. */
export interface FileSystem {
  /** Text of a file; undefined where there is none or where it is no text. */
  read(uri: string): Promise<string | undefined>;
  /** URIs of the files under `folder` that match one of the globs, sorted, at most `limit`. */
  find(folder: string, include: readonly string[], limit: number): Promise<readonly string[]>;
}

/** What the server needs from the place it runs in: a Node process or a browser worker. */
export interface Host {
  readonly version: string | undefined;
  /** Files of the scheme `file`; undefined in a browser, where the client reads them. */
  readonly files: FileSystem | undefined;
  /** Where records of the review with a `file` address are written; undefined in a browser. */
  readonly records?: RecordStore;
  /** URI of the shipped rule pages; undefined where only the client can show them. */
  readonly rulePages: string | undefined;
  /** The linter; tests put one in its place that throws. */
  readonly lint: typeof lint;
}
