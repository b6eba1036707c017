import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../core/rules/registry.js';
import { linted, type Analysis } from '../analysis.js';
import { toRange } from '../convert.js';
import { lintOptions } from '../lintOptions.js';
import { toPlainText } from '../plainText.js';
import type { ProfileInfo, ServerRequests } from '../protocol.js';
import type { Feature } from '../session.js';
import { disableEdits } from './disable.js';
import { toWorkspaceEdit } from './fixes.js';
import { missingEdits } from './insertMissing.js';
import { newDraft } from './newDraft.js';
import { readPlan } from './readPlan.js';
import { setInDraft, setInFolder } from './setProfile.js';

type Params<M extends keyof ServerRequests> = ServerRequests[M]['params'];
type Result<M extends keyof ServerRequests> = Promise<ServerRequests[M]['result']>;

/** What the commands of an editor ask the server for. The client applies edits and writes files. */
export const commands: Feature = (session) => {
  const { connection, documents, analyses, configurations, client } = session;
  const present = async (
    uri: string,
  ): Promise<{ document: TextDocument; analysis: Analysis } | undefined> => {
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    const analysis = await analyses.get(document);
    return analysis.version === document.version ? { document, analysis } : undefined;
  };

  connection.onRequest(
    'selfexam/profiles',
    async ({ uri }: Params<'selfexam/profiles'>): Result<'selfexam/profiles'> => {
      const base = uri ?? session.folders()[0];
      const config = base === undefined ? undefined : await configurations.get(uri ?? `${base}/untitled.md`);
      return (config?.profiles ?? ([] as ProfileInfo[])).toReversed();
    },
  );

  connection.onRequest('selfexam/rules', (): readonly { id: string; summary: string }[] =>
    RULES.map(({ id, summary }) => ({ id, summary: summary[session.locale] })),
  );

  connection.onRequest(
    'selfexam/newDraft',
    (params: Params<'selfexam/newDraft'>): Result<'selfexam/newDraft'> => newDraft(session, params),
  );

  connection.onRequest(
    'selfexam/readPlan',
    async ({ text }: Params<'selfexam/readPlan'>): Result<'selfexam/readPlan'> =>
      readPlan(text, session.locale),
  );

  connection.onRequest(
    'selfexam/insertMissing',
    async ({ uri }: Params<'selfexam/insertMissing'>): Result<'selfexam/insertMissing'> => {
      const now = await present(uri);
      const result = now === undefined ? undefined : linted(now.analysis);
      if (now === undefined || result === undefined) return null;
      const { analysis } = now;
      const { edits, count } = missingEdits(result, (text) =>
        session.host.lint(text, lintOptions(session, analysis)),
      );
      return count === 0
        ? null
        : { edit: toWorkspaceEdit(now.document, edits, { snippets: client.snippetEdits }), count };
    },
  );

  connection.onRequest(
    'selfexam/disable',
    async ({ uri, rule, range, reason }: Params<'selfexam/disable'>): Promise<WorkspaceEdit | null> => {
      const now = await present(uri);
      const draft = now?.analysis.result?.draft;
      if (now === undefined || draft === undefined || reason.trim() === '') return null;
      return toWorkspaceEdit(now.document, disableEdits(draft, toRange(now.document, range), rule, reason), {
        snippets: false,
      });
    },
  );

  connection.onRequest(
    'selfexam/setProfile',
    async ({ uri, profile, target }: Params<'selfexam/setProfile'>): Promise<WorkspaceEdit | null> => {
      if (target === 'folder') return setInFolder(session, uri, profile);
      const now = await present(uri);
      const draft = now?.analysis.result?.draft;
      return now === undefined || draft === undefined
        ? null
        : toWorkspaceEdit(now.document, [setInDraft(draft, profile)], { snippets: false });
    },
  );

  connection.onRequest(
    'selfexam/plainText',
    ({ uri, range }: Params<'selfexam/plainText'>): ServerRequests['selfexam/plainText']['result'] => {
      const document = documents.get(uri);
      return document === undefined
        ? null
        : { text: toPlainText(range === null ? document.getText() : document.getText(range)) };
    },
  );
};
