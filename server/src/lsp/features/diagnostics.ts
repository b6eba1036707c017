import { DocumentDiagnosticReportKind, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { letMessagesIn, throwIfCancelled, type Feature } from '../session.js';
import { reportOpen } from './report.js';

/** Pull diagnostics: the client asks when it needs them, and the answer is never stale. */
export const diagnostics: Feature = (session) => {
  const { connection, documents, analyses } = session;
  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      await letMessagesIn(token);
      const document = documents.get(textDocument.uri);
      if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const generation = analyses.generation;
      if (previousResultId === resultIdOf(document.version, generation)) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
      }
      const report = await reportOpen(session, document);
      throwIfCancelled(token);
      // Closed while it was judged: nothing may be shown any more.
      if (documents.get(textDocument.uri) === undefined)
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId: resultIdOf(report.version ?? document.version, generation),
        items: [...report.diagnostics],
      };
    },
  );
};

/** Names a result by what it was made from: a version of the text, and a state of settings and configuration. */
export function resultIdOf(version: number, generation: number): string {
  return `${generation}.${version}`;
}
