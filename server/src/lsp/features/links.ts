import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../core/rules/registry.js';
import type { Range } from '../../core/text/range.js';
import { linted } from '../analysis.js';
import { documentKind } from '../documentKind.js';
import { toLspRange } from '../convert.js';
import { say } from '../messages.js';
import { folderOf, uriFiles } from '../uriFiles.js';
import { letMessagesIn, type Feature, type Session } from '../session.js';
import { readConfigText } from '../configText.js';

/** Rule ids lead to their pages, profiles to theirs, paths of a configuration to the files. */
export const links: Feature = (session) => {
  const { connection, documents } = session;
  connection.onDocumentLinks(async ({ textDocument }, token): Promise<DocumentLink[]> => {
    await letMessagesIn(token);
    const document = documents.get(textDocument.uri);
    if (document === undefined) return [];
    const kind = await documentKind(session, document.uri);
    if (kind !== 'draft') return kind === 'config' ? configLinks(session, document) : [];
    const analysis = await session.analyses.get(document);
    const result = linted(analysis);
    if (result === undefined || analysis.version !== document.version) return [];
    const { directives, meta } = result.draft;
    const { locale } = analysis;
    const found: DocumentLink[] = directives.flatMap(({ rules }) =>
      rules.flatMap(({ value, range }) =>
        ruleLink(session, document, value, range, say(locale, 'rule-link')),
      ),
    );
    if (meta.profile !== undefined) {
      const target = await profileTarget(session, document.uri, meta.profile.value);
      if (target !== undefined) {
        found.push({
          range: toLspRange(document, meta.profile.range),
          target,
          tooltip: say(locale, 'profile-link'),
        });
      }
    }
    return found;
  });
};

function ruleLink(
  session: Session,
  document: TextDocument,
  rule: string,
  range: Range,
  tooltip: string,
): DocumentLink[] {
  const target = RULES.some(({ id }) => id === rule) ? session.rulePage(rule) : undefined;
  return target === undefined ? [] : [{ range: toLspRange(document, range), target, tooltip }];
}

async function configLinks(session: Session, document: TextDocument): Promise<DocumentLink[]> {
  const { paths, rules, profile } = readConfigText(document.getText());
  const { locale } = session;
  const found = rules.flatMap(({ value, range }) =>
    ruleLink(session, document, value, range, say(locale, 'rule-link')),
  );
  for (const { value, range } of paths) {
    found.push({
      range: toLspRange(document, range),
      target: uriFiles(() => Promise.resolve(undefined), []).resolve(folderOf(document.uri), value),
      tooltip: say(locale, 'file-link'),
    });
  }
  if (profile !== undefined) {
    const target = await profileTarget(session, document.uri, profile.value);
    if (target !== undefined)
      found.push({
        range: toLspRange(document, profile.range),
        target,
        tooltip: say(locale, 'profile-link'),
      });
  }
  return found;
}

/** The file of a profile, else its page where the client shows pages. */
async function profileTarget(session: Session, uri: string, id: string): Promise<string | undefined> {
  const config = await session.configurations.get(uri);
  const file = config.profileFile(id);
  if (file !== undefined) return file;
  const known = config.profiles.some((profile) => profile.id === id);
  return known && session.client.textDocumentContent ? `selfexam:/profiles/${id}.md` : undefined;
}
