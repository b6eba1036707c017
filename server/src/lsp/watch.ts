import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import type { ClientFeatures } from './capabilities.js';
import { SECTION } from './settings.js';

/** Drafts, configurations, and whatever YAML, JSON or CSV they may name: profiles, rosters, baselines. */
const WATCHED = ['**/*.{md,markdown}', '**/*.{yaml,yml,json,csv}', '**/.{selfexamignore,gitignore}'];

/** Asks the client to tell about files that change on disk. */
export async function watchFiles(connection: Connection, client: ClientFeatures): Promise<void> {
  if (!client.watchedFiles) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: WATCHED.map((globPattern) => ({ globPattern })),
  });
}

/** Asks the client to tell about changes of our settings; others are sent anyway. */
export async function watchSettings(connection: Connection, client: ClientFeatures): Promise<void> {
  if (!client.watchedSettings) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
}
