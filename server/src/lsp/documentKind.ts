import { configFileKind } from './configFiles.js';
import type { Session } from './session.js';

/** `other`: data that is no configuration of ours, which clients send because profiles may have any name. */
export type DocumentKind = 'draft' | 'config' | 'profile' | 'other';

/** True for YAML and JSON, which are never drafts. */
export function isData({ uri }: { readonly uri: string }): boolean {
  return /\.(?:ya?ml|json)$/.test(uri);
}

/** What a document is to the server: by its name, or because the configuration names it as a profile. */
export async function documentKind(session: Session, uri: string): Promise<DocumentKind> {
  const named = configFileKind(uri);
  if (named !== undefined) return named;
  if (!isData({ uri })) return 'draft';
  return (await session.configurations.isProfile(uri)) ? 'profile' : 'other';
}
