import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import type { Settings } from '../../../workspace/config/settings.js';
import type { DraftConfig } from '../../configuration.js';
import type { Session } from '../../session.js';
import { baseName, folderOf, relativeUri, uriFiles } from '../../uriFiles.js';

const MARKDOWN = '**/*.{md,markdown,mdown,mkd}';

/** The files that are reviewed together: those of one configuration, or of an open folder without any. */
export interface ReviewFolder {
  /** URI of the folder that the records lie in. */
  readonly folder: string;
  readonly name: string;
  readonly config: DraftConfig;
  readonly settings: Settings;
  /** Canonical URIs of what may be drafts. */
  readonly uris: ReadonlySet<string>;
}

/** How the records and reports of a folder name a file. */
export function pathIn({ folder }: Pick<ReviewFolder, 'folder'>, uri: string): string {
  return relativeUri(folder, uri);
}

/** The folders to be reviewed, in the order of the open folders. */
export async function reviewFolders(session: Session): Promise<ReviewFolder[]> {
  const found = new Map<string, ReviewFolder & { readonly uris: Set<string> }>();
  const add = async (uri: string): Promise<void> => {
    const config = await session.configurations.get(uri);
    if (config.ignored || !(await session.settings.get(uri)).enable) return;
    const base = baseOf(session, uri, config);
    let unit = found.get(base.folder);
    if (unit === undefined) {
      unit = { ...base, config, settings: config.settings, uris: new Set() };
      found.set(base.folder, unit);
    }
    unit.uris.add(uri);
  };
  const { maxFiles } = await session.settings.get(undefined);
  const list = async (folder: string): Promise<void> => {
    const uris = await session.files.find(folder, [MARKDOWN], maxFiles);
    for (const uri of uris.map((one) => session.canonical(one)).sort()) await add(uri);
  };
  for (const folder of session.folders()) await list(folder);
  // A configuration above the open folder: its other drafts belong to the review, too.
  const inside = (folder: string): boolean =>
    session
      .folders()
      .some((open) => `${session.canonical(folder)}/`.startsWith(`${session.canonical(open)}/`));
  for (const { folder } of [...found.values()]) if (!inside(folder)) await list(folder);
  return [...found.values()];
}

/** The folder that a draft is reviewed in. */
export async function folderOfDraft(session: Session, uri: string): Promise<ReviewFolder> {
  const own = session.canonical(uri);
  const units = await reviewFolders(session);
  const unit = units.find(({ uris }) => uris.has(own));
  if (unit !== undefined) return unit;
  const config = await session.configurations.get(own);
  return { ...baseOf(session, own, config), config, settings: config.settings, uris: new Set([own]) };
}

/** Where the records of a draft lie, without looking for the other drafts. */
export async function recordFolder(session: Session, uri: string): Promise<string> {
  const own = session.canonical(uri);
  return baseOf(session, own, await session.configurations.get(own)).folder;
}

function baseOf(session: Session, uri: string, config: DraftConfig): { folder: string; name: string } {
  if (config.uri !== undefined) {
    const folder = folderOf(config.uri);
    return { folder, name: baseName(folder) };
  }
  const open = session
    .folders()
    .map((folder) => session.canonical(folder).replace(/\/$/, ''))
    .find((folder) => uri.startsWith(`${folder}/`));
  const folder = open ?? folderOf(uri);
  return { folder, name: baseName(folder) };
}

/** The files that globs, files and folders of a configuration name; what lies where the host cannot look is left out. */
export async function namedFiles(
  session: Session,
  folder: string,
  patterns: readonly string[] | undefined,
): Promise<string[]> {
  const { maxFiles } = await session.settings.get(undefined);
  const files = uriFiles((uri) => session.files.read(uri), session.folders());
  const found = new Set<string>();
  for (const given of patterns ?? []) {
    const pattern = given.replace(/\\/g, '/').replace(/^\.\//, '').replace(/\/+$/, '');
    const { isGlob, base, glob } = picomatch.scan(pattern);
    const target = files.resolve(folder, isGlob ? base : pattern);
    const uris = isGlob
      ? await session.files.find(target, [glob], maxFiles)
      : (await session.files.read(target)) !== undefined
        ? [target]
        : await session.files.find(target, [MARKDOWN], maxFiles);
    for (const uri of uris) found.add(session.canonical(uri));
  }
  return [...found];
}

/** URI of a file beside a folder's configuration. */
export function beside(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}
