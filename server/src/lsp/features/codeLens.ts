import { CodeLensRefreshRequest, type CodeLens } from 'vscode-languageserver';
import { linted } from '../analysis.js';
import { toLspRange } from '../convert.js';
import { isData } from '../documentKind.js';
import { letMessagesIn, type Feature } from '../session.js';
import { coverageText } from './checklist.js';

/** Over each check area: how many problems it states, concrete or not, and whether measures answer them. */
export const codeLens: Feature = (session) => {
  const { connection, documents, analyses, settings, client } = session;
  connection.onCodeLens(async ({ textDocument }, token): Promise<CodeLens[]> => {
    await letMessagesIn(token);
    const document = documents.get(textDocument.uri);
    if (document === undefined || !(await settings.get(document.uri)).codeLens) return [];
    if (isData(document)) return [];
    const analysis = await analyses.get(document);
    const result = linted(analysis);
    if (result === undefined || analysis.version !== document.version) return [];
    const command = client.commands.has('selfexam.showChecklist') ? 'selfexam.showChecklist' : '';
    return result.coverage.flatMap((area) =>
      area.sections.map(({ heading }): CodeLens => ({
        range: toLspRange(document, heading.range),
        command: { title: coverageText(result, area, analysis.locale), command },
      })),
    );
  });
  session.onStale(() => {
    if (client.refreshCodeLens) void connection.sendRequest(CodeLensRefreshRequest.type);
  });
};
