import {
  TextDocuments,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { toLocale, type Locale } from '../core/locale.js';
import { Analyses } from './analysis.js';
import { readClientFeatures, serverCapabilities, type ClientFeatures } from './capabilities.js';
import { Configurations } from './configuration.js';
import { CrashLog } from './crashLog.js';
import { clientFiles, combineFiles } from './files/clientFiles.js';
import { clientRecords, combineRecords } from './files/clientRecords.js';
import { FEATURES } from './features/index.js';
import type { Host } from './host.js';
import { lintOptions } from './lintOptions.js';
import { Parsers } from './parsers.js';
import type { Session } from './session.js';
import { Settings } from './settings.js';
import { statusOf } from './features/status.js';
import { watchFiles, watchSettings } from './watch.js';

/** Milliseconds without a keystroke in a configuration before every draft is judged anew. */
const CONFIG_PAUSE = 300;

/**
 * Makes the server on a connection; the caller then calls `connection.listen()`.
 * Everything else starts when the client says `initialize`. The server holds no global state: several may run in one
 * process.
 */
export function createServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  documents.listen(connection);
  connection.onInitialize((params): InitializeResult => {
    const client = readClientFeatures(params);
    start(connection, host, documents, client, params);
    return {
      capabilities: serverCapabilities(client, toLocale(params.locale)),
      serverInfo: { name: 'selfexam', ...(host.version !== undefined && { version: host.version }) },
    };
  });
}

function start(
  connection: Connection,
  host: Host,
  documents: TextDocuments<TextDocument>,
  client: ClientFeatures,
  params: InitializeParams,
): void {
  const editorLocale = toLocale(params.locale);
  const folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => uri));
  if (folders.size === 0 && typeof params.rootUri === 'string') folders.add(params.rootUri);
  const stale: (() => void)[] = [];
  /** Open documents as the client spells their URIs, by the canonical form. */
  const spelled = new Map<string, string>();
  const filesChanged: ((changes: readonly FileEvent[]) => void)[] = [];
  const settings = new Settings(connection, () => client.configuration);
  const files = combineFiles(host.files, client.clientFiles ? clientFiles(connection) : undefined);
  const records = combineRecords(
    host.records,
    client.clientFiles ? clientRecords(connection, files) : undefined,
  );
  const crashes = new CrashLog(connection);
  const configurations = new Configurations({
    read: async (uri) => {
      const written = await files.read(uri);
      const open = session.open(canonical(uri));
      // An editor may keep a document long after its file was deleted, and opens it again for a new server.
      return written === undefined && files.reaches(uri) ? undefined : (open?.getText() ?? written);
    },
    folders: () => [...folders],
  });

  const parsers = new Parsers();
  const analyses = new Analyses({
    async prepare(uri) {
      const [own, config] = await Promise.all([settings.get(uri), configurations.get(uri)]);
      const locale: Locale = own.locale === 'auto' ? (config.locale ?? editorLocale) : own.locale;
      const profile = config.profileFrom === 'default' && own.profile !== '' ? own.profile : undefined;
      const merged =
        profile === undefined
          ? config
          : { ...config, defaultProfile: profile, profileFrom: 'setting' as const };
      return { locale, config: merged, enabled: own.enable && !config.ignored };
    },
    lint(document, prepared) {
      const text = document.getText();
      const isOpen = session.documents.get(document.uri) === document;
      const options = lintOptions(session, prepared);
      const result = host.lint(
        text,
        isOpen ? { draft: parsers.parse(document.uri, text), ...options } : options,
      );
      if (result.status === 'linted') crashes.report(result.crashes, prepared.locale);
      return result;
    },
    done(document, analysis) {
      if (
        client.statusNotifications &&
        session.documents.get(document.uri) === document &&
        analysis.version === document.version
      ) {
        void connection.sendNotification('selfexam/statusChanged', statusOf(document, analysis));
      }
    },
  });

  const session: Session = {
    connection,
    host,
    client,
    documents,
    settings,
    configurations,
    analyses,
    files,
    records,
    locale: editorLocale,
    folders: () => [...folders],
    rulePage: (rule) => rulePageUri(rule, client, host),
    canonical,
    open: (uri) => documents.get(uri) ?? documents.get(spelled.get(uri) ?? uri),
    onStale: (listener) => stale.push(listener),
    onFilesChanged: (listener) => filesChanged.push(listener),
  };

  const makeStale = (): void => {
    analyses.invalidate();
    for (const listener of stale) listener();
    if (client.pullDiagnostics && client.refreshDiagnostics) connection.languages.diagnostics.refresh();
  };
  documents.onDidOpen(({ document: { uri } }) => {
    spelled.set(canonical(uri), uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    spelled.delete(canonical(uri));
    analyses.forget(uri);
    parsers.forget(uri);
    settings.forget(uri);
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.change(sent);
    makeStale();
  });
  connection.onInitialized(() => {
    Promise.all([watchFiles(connection, client), watchSettings(connection, client)]).catch((error: unknown) =>
      connection.console.warn(String(error)),
    );
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        configurations.clear();
        makeStale();
      });
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const listener of filesChanged) listener(changes);
    if (configurations.concerns(changes.map(({ uri }) => uri))) {
      configurations.clear();
      makeStale();
    }
  });
  // A configuration counts as it stands in the editor, saved or not. Every draft depends on it: not at each keystroke.
  let typing: ReturnType<typeof setTimeout> | undefined;
  documents.onDidChangeContent(({ document }) => {
    if (!configurations.concerns([document.uri])) return;
    configurations.clear();
    analyses.invalidate();
    clearTimeout(typing);
    typing = setTimeout(makeStale, CONFIG_PAUSE);
  });
  for (const feature of FEATURES) feature(session);
}

function canonical(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

function rulePageUri(rule: string, client: ClientFeatures, host: Host): string | undefined {
  if (!client.codeDescription) return undefined;
  if (client.rulePages !== undefined) return client.rulePages.replace('{rule}', rule);
  if (client.textDocumentContent) return `selfexam:/rules/${rule}.md`;
  return host.rulePages === undefined ? undefined : `${host.rulePages}#${rule.replace(/\//g, '')}`;
}
