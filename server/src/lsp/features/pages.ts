import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { RULES } from '../../core/rules/registry.js';
import { PAGE_SCHEME } from '../capabilities.js';
import { profilePage } from '../profilePage.js';
import { rulePage } from '../rulePage.js';
import type { Feature } from '../session.js';

/** Pages on rules and meetings of the installed version, offline, in the editor's language. */
export const pages: Feature = (session) => {
  const { connection, client, configurations } = session;
  if (!client.textDocumentContent) return;
  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const { scheme, path } = URI.parse(uri);
    const [, type, id] = /^\/(rules|profiles)\/(.+)\.md$/.exec(path) ?? [];
    if (scheme !== PAGE_SCHEME || id === undefined) throw unknown(uri);
    if (type === 'rules') {
      const rule = RULES.find((candidate) => candidate.id === id);
      if (rule === undefined) throw unknown(uri);
      return { text: rulePage(rule, session.locale) };
    }
    const base = session.folders()[0];
    const { profile: find } = (await configurations.get(`${base ?? 'untitled:'}/page.md`)).options();
    const profile = find(id);
    if (profile === undefined) throw unknown(uri);
    return { text: profilePage(profile, session.locale) };
  });
};

function unknown(uri: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, `no such page: ${uri}`);
}
