import {
  FileChangeType,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FolderCheck } from '../protocol.js';
import { letMessagesIn, type Feature } from '../session.js';
import { FolderIndex, isFolderResult } from './folderIndex.js';

/** Files that are reported together while the rest is still being judged. */
const CHUNK = 20;

/** The whole folder of drafts in the list of problems, opened or not, and the command that checks it now. */
export const workspaceDiagnostics: Feature = (session) => {
  const { connection, documents, settings } = session;
  const index = new FolderIndex(session);
  const changes = new Signal();
  /** The user asked for the whole folder, whatever the setting. */
  let asked = false;
  /** Closed since the last report: what is shown of them is replaced by what the file says, or by nothing. */
  const closed = new Set<string>();
  /** Deleted, and not yet taken from the list for sure; a document of such a file may still be open. */
  const deleted = new Set<string>();
  /** The first answer is given at once, also where there is nothing to report. */
  let answered = false;

  documents.onDidClose(({ document }) => {
    closed.add(session.canonical(document.uri));
    touch(document.uri);
  });
  session.onFilesChanged((changed) => {
    for (const { uri, type } of changed) {
      if (type === FileChangeType.Deleted) deleted.add(session.canonical(uri));
      else deleted.delete(session.canonical(uri));
      touch(uri);
    }
  });
  session.onStale(() => {
    index.clear();
    changes.fire();
  });
  function touch(uri: string): void {
    index.touch(session.canonical(uri));
    changes.fire();
  }

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _work, partial) => {
    for (;;) {
      const seen = changes.count;
      let sent = 0;
      let items: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const report of changed(previousResultIds, token)) {
        items.push(report);
        sent++;
        if (partial === undefined || items.length < CHUNK) continue;
        partial.report({ items });
        items = [];
      }
      if (partial !== undefined && items.length > 0 && sent > items.length) {
        partial.report({ items });
        items = [];
      }
      // Nothing new: the request stays open until something is, so that an idle editor costs nothing.
      if (sent > 0 || !answered || token.isCancellationRequested) {
        answered = true;
        return { items };
      }
      await changes.after(seen, token);
      if (token.isCancellationRequested) return { items: [] };
    }
  });

  /** What differs from what the client has: new results, and nothing for files that are gone. */
  async function* changed(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    const told = new Map(previous.map(({ uri, value }) => [session.canonical(uri), value]));
    const known = new Map(told);
    if (asked || (await settings.get(undefined)).scope === 'folder') {
      for await (const { uri, version, resultId, diagnostics } of index.scan()) {
        await letMessagesIn(token);
        // Listed before it was deleted.
        if (deleted.has(uri)) continue;
        const before = known.get(uri);
        known.delete(uri);
        const wasOpen = closed.delete(uri);
        if (before === resultId || pullsItself(uri, before)) continue;
        if (before === undefined && diagnostics.length === 0 && !wasOpen) continue;
        yield { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] };
      }
    }
    // What was deleted while the folder was read has left `known` already: the client still has what it was told before.
    for (const uri of [...closed, ...deleted]) if (!known.has(uri)) known.set(uri, told.get(uri) ?? '');
    closed.clear();
    for (const [uri, value] of known) {
      if (value === GONE) deleted.delete(uri);
      if (value === GONE || pullsItself(uri, value)) continue;
      // Told twice: a client that is just closing the tab still prefers what it pulled itself.
      const resultId = value === GOING ? GONE : GOING;
      yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [] };
    }
  }

  /** The client shows what it last pulled of an open document: it takes nothing else, and needs nothing else. */
  function pullsItself(uri: string, value: string | undefined): boolean {
    const fromFolder =
      value === undefined || value === '' || value === GOING || value === GONE || isFolderResult(value);
    return !fromFolder && session.open(uri) !== undefined;
  }

  connection.onRequest(
    'selfexam/checkFolder',
    async (_params: null, token: CancellationToken): Promise<FolderCheck> => {
      asked = true;
      index.clear();
      const count = { drafts: 0, errors: 0, warnings: 0, infos: 0, skipped: 0 };
      for await (const { judged, diagnostics } of index.scan()) {
        await letMessagesIn(token);
        if (judged) count.drafts++;
        else count.skipped++;
        for (const { severity } of diagnostics) {
          if (severity === DiagnosticSeverity.Error) count.errors++;
          else if (severity === DiagnosticSeverity.Warning) count.warnings++;
          else count.infos++;
        }
      }
      changes.fire();
      return { ...count, truncated: index.truncated };
    },
  );
};

/** Results of a file that is no more: told once, and told again. */
const GOING = 'going';
const GONE = 'gone';

/** Wakes those who wait for a change. */
class Signal {
  count = 0;
  private waiting: (() => void)[] = [];

  fire(): void {
    this.count++;
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Resolves once something happened after `seen`, or the token is cancelled. */
  after(seen: number, token: CancellationToken): Promise<void> {
    if (this.count !== seen || token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }
}
