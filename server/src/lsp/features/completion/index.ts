import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { Linted, LintResult } from '../../../core/lint.js';
import { documentKind } from '../../documentKind.js';
import { letMessagesIn, type Feature } from '../../session.js';
import { completeConfig } from './config.js';
import { completeDirective } from './directives.js';
import { completeFrontMatter, SUGGEST } from './frontMatter.js';
import type { CompletionContext } from './context.js';
import { completePhrases } from './phrases.js';
import { completeProfile } from './profile.js';
import { resolveItem } from './resolve.js';
import { completeSections } from './sections.js';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** What can be written at a place; the first kind of place that fits answers alone. */
export const completion: Feature = (session) => {
  const { connection, documents } = session;
  connection.onCompletion(async ({ textDocument, position }, token): Promise<CompletionList> => {
    await letMessagesIn(token);
    const document = documents.get(textDocument.uri);
    if (document === undefined) return NOTHING;
    const kind = await documentKind(session, document.uri);
    if (kind === 'config') {
      return { isIncomplete: false, items: await completeConfig(session, document, position) };
    }
    if (kind === 'profile') {
      return { isIncomplete: false, items: await completeProfile(session, document, position) };
    }
    if (kind !== 'draft') return NOTHING;
    const analysis = await session.analyses.get(document);
    const { result } = analysis;
    if (result === undefined || analysis.version !== document.version) return NOTHING;
    const offset = document.offsetAt(position);
    const lineStart = document.offsetAt({ line: position.line, character: 0 });
    const context: CompletionContext = {
      document,
      position,
      offset,
      prefix: document.getText().slice(lineStart, offset),
      suffix: document
        .getText()
        .slice(offset, document.offsetAt({ line: position.line + 1, character: 0 }))
        .replace(/[\r\n]+$/, ''),
      snippets: session.client.snippetCompletions,
      suggestAgain: session.client.commands.has(SUGGEST),
      analysis,
    };
    return { isIncomplete: false, items: complete(context, result) };
  });
  connection.onCompletionResolve((item) => resolveItem(session, item));
};

function complete(context: CompletionContext, result: LintResult): CompletionItem[] {
  const { meta } = result.draft;
  const inFrontMatter =
    meta.range !== undefined && context.offset > meta.range.start && context.offset < meta.range.end;
  if (inFrontMatter || startsFrontMatter(context)) return completeFrontMatter(context, result);
  const draft: Linted | undefined = result.status === 'linted' ? result : undefined;
  const directive = completeDirective(context, draft);
  if (directive !== undefined) return directive;
  if (draft === undefined || inVerbatim(draft, context.offset)) return [];
  return [...completeSections(context, draft), ...completePhrases(context)];
}

/** A front matter that is being written is not closed yet, so that the parser does not see it. */
function startsFrontMatter({ document, position }: CompletionContext): boolean {
  const lines = document
    .getText({ start: { line: 0, character: 0 }, end: { line: position.line, character: 0 } })
    .split(/\r\n|\r|\n/);
  return (
    position.line > 0 &&
    position.line < 20 &&
    /^\uFEFF?---\s*$/.test(lines[0] ?? '') &&
    lines.slice(1, -1).every((line) => /^\s*(?:[^\s:：]+\s*[:：].*|- .*)?$/.test(line) && !/^---/.test(line))
  );
}

function inVerbatim({ draft }: Linted, offset: number): boolean {
  return draft.verbatim.some(({ start, end }) => start < offset && offset < end);
}
