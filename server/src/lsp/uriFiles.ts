import { URI, Utils } from 'vscode-uri';
import type { ConfigFiles } from '../workspace/config/config-files.js';

/** Text of a file; undefined where there is none. */
export type ReadUri = (uri: string) => Promise<string | undefined>;

/** Files of a configuration by their URIs; in a virtual folder the search for one ends at that folder. */
export function uriFiles(read: ReadUri, folders: readonly string[]): ConfigFiles {
  // Files on disk are looked for up to the root, as the command line does; elsewhere each look costs a request.
  const roots = new Set(
    folders.filter((folder) => !folder.startsWith('file:')).map((folder) => trim(folder)),
  );
  return {
    async read(uri) {
      const text = await read(uri);
      return text === undefined ? undefined : { text };
    },
    resolve(folder, path) {
      const base = URI.parse(folder);
      const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
      return (
        absolute
          ? base.with({ path: path.replace(/\\/g, '/').replace(/^(?=[A-Za-z]:)/, '/') })
          : Utils.joinPath(base, path)
      ).toString();
    },
    parent(uri) {
      const own = trim(uri);
      if (roots.has(own)) return undefined;
      const parent = folderOf(uri);
      return parent === own ? undefined : parent;
    },
    relative(folder, uri) {
      const from = URI.parse(folder);
      const to = URI.parse(uri);
      if (from.scheme !== to.scheme || from.authority !== to.authority) return undefined;
      const prefix = from.path.endsWith('/') ? from.path : `${from.path}/`;
      return to.path.startsWith(prefix) ? to.path.slice(prefix.length) : undefined;
    },
  };
}

/** Path from a folder to a file, with `..` where the file lies outside. */
export function relativeUri(folder: string, uri: string): string {
  const from = URI.parse(folder)
    .path.split('/')
    .filter((part) => part !== '');
  const to = URI.parse(uri)
    .path.split('/')
    .filter((part) => part !== '');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** URI of the folder that holds a file. */
export function folderOf(uri: string): string {
  return trim(Utils.dirname(URI.parse(uri)).toString());
}

/** Last part of a URI's path, decoded. */
export function baseName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

function trim(uri: string): string {
  const parsed = URI.parse(uri);
  return (
    parsed.path.length > 1 && parsed.path.endsWith('/')
      ? parsed.with({ path: parsed.path.slice(0, -1) })
      : parsed
  ).toString();
}
