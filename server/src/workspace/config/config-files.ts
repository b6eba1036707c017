import type { Problem } from '../problem.js';

/** What reading a file of the configuration gives; `undefined` where there is no such file. */
export type FileText = { readonly text: string } | { readonly problem: Problem } | undefined;

/**
 * The files that configurations are made of. Addresses are paths for the command line and may be URIs for an editor:
 * whoever reads configurations neither knows nor joins them itself.
 */
export interface ConfigFiles {
  /** Reads a text in any encoding that drafts may have. */
  read(address: string): Promise<FileText>;
  /** Address of `path`, which may be absolute, as seen from a folder. */
  resolve(folder: string, path: string): string;
  /** The folder that holds a file or folder; undefined at the root. */
  parent(address: string): string | undefined;
  /** Path of a file inside a folder, with `/`; undefined where it lies outside. */
  relative(folder: string, file: string): string | undefined;
}
