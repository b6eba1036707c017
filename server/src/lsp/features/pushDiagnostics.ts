import type { Feature } from '../session.js';
import { reportOpen } from './report.js';

/** Milliseconds without a keystroke before diagnostics are pushed. */
const PAUSE = 150;

/** Diagnostics for clients that do not pull: published after a short pause, for the version they were made from. */
export const pushDiagnostics: Feature = (session) => {
  const { connection, documents } = session;
  if (session.client.pullDiagnostics) return;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const publish = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version, diagnostics } = await reportOpen(session, document);
    const now = documents.get(uri);
    if (now === undefined || now.version !== version) return; // closed or changed meanwhile: a later call publishes
    await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  };
  const schedule = (uri: string, delay: number): void => {
    clearTimeout(waiting.get(uri));
    const run = (): void => {
      publish(uri).catch((error: unknown) => connection.console.error(`${uri}: ${String(error)}`));
    };
    waiting.set(uri, setTimeout(run, delay));
  };

  documents.onDidOpen(({ document }) => schedule(document.uri, 0));
  documents.onDidChangeContent(({ document }) => schedule(document.uri, PAUSE));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  session.onStale(() => {
    for (const { uri } of documents.all()) schedule(uri, 0);
  });
};
