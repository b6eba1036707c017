import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Heading } from '../../core/draft/model.js';
import { chooseFixes } from '../../core/fix.js';
import type { Linted } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import type { Range, TextEdit } from '../../core/text/range.js';
import { say } from '../messages.js';
import { toWorkspaceEdit } from './fixes.js';

/** Rewritings of headings: pasted pseudo-headings become Markdown headings; numbers are put in order. */
export function headingActions(
  document: TextDocument,
  result: Linted,
  selection: Range,
  locale: Locale,
): CodeAction[] {
  const { draft, findings } = result;
  const actions: CodeAction[] = [];
  const push = (title: string, edits: TextEdit[]): void => {
    actions.push({
      title,
      kind: CodeActionKind.RefactorRewrite,
      edit: toWorkspaceEdit(document, edits, { snippets: false }),
    });
  };
  const pseudo = draft.headings.filter(isPseudo);
  const here = pseudo.find(({ range }) => range.start <= selection.end && selection.start <= range.end);
  if (here !== undefined) {
    push(say(locale, 'to-heading'), rewrite(result, here));
    if (pseudo.length > 1) {
      push(
        say(locale, 'all-to-headings', { count: pseudo.length }),
        pseudo.flatMap((heading) => rewrite(result, heading)),
      );
    }
  }
  const onHeading = draft.headings.some(
    ({ range }) => range.start <= selection.end && selection.start <= range.end,
  );
  if (onHeading) {
    const wrong = findings.filter(({ rule }) => rule === 'structure/heading-numbering');
    const chosen = chooseFixes(draft.source, wrong, { safety: 'all' });
    if (chosen.length > 0)
      push(
        say(locale, 'renumber', { count: chosen.length }),
        chosen.flatMap(({ fix }) => fix.edits),
      );
  }
  return actions;
}

function isPseudo({ form }: Heading): boolean {
  return form === 'bold' || form === 'bare' || form === 'run-in';
}

/** `**一、…**` and `一、…` become `## 一、…`; a run-in heading gets its own line, the rest a paragraph of its own. */
function rewrite({ draft: { source } }: Linted, heading: Heading): TextEdit[] {
  const { range, textRange, ordinal, level, form } = heading;
  const start = Math.min(ordinal?.range.start ?? textRange.start, textRange.start);
  const number =
    ordinal === undefined ? '' : source.slice({ start: ordinal.range.start, end: textRange.start });
  const words = `${stripMarkup(number)}${stripMarkup(source.slice(textRange))}`
    .replace(/\s*[\r\n]+\s*/g, '')
    .trim();
  const line = `${'#'.repeat(Math.min(6, level))} ${words}`;
  const lineStart = source.lineStarts[source.lineIndex(range.start)] ?? 0;
  const before = source.slice({ start: lineStart, end: Math.min(start, range.start) });
  // Full-width spaces in front are an indentation of print; inside a list or quotation the heading stays where it is.
  const from = /^[\s\u3000\uFEFF]*$/.test(before) ? Math.max(lineStart, source.bomLength) : range.start;
  if (form !== 'run-in') return [{ range: { start: from, end: range.end }, text: line }];
  const rest = /^[ \t\u3000]*/.exec(source.text.slice(range.end, range.end + 20))?.[0].length ?? 0;
  return [{ range: { start: from, end: range.end + rest }, text: `${line}${source.eol}${source.eol}` }];
}

function stripMarkup(text: string): string {
  return text.replace(/\*\*|__/g, '');
}
