import {
  CodeActionKind,
  TextEdit as LspTextEdit,
  type CodeAction,
  type Diagnostic,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/finding.js';
import type { TextEdit } from '../../core/text/range.js';
import { toLspRange } from '../convert.js';
import { hasPlaceholder, toSnippet } from '../snippet.js';

/** How edits may be written for this client. */
export interface EditStyle {
  /** `SnippetTextEdit`: placeholders become tab stops. */
  readonly snippets: boolean;
}

/**
 * An edit of one document at its present version, so that a client refuses it after a further change.
 * @param edits in offsets of the document as it is now
 */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly TextEdit[],
  { snippets }: EditStyle,
): WorkspaceEdit {
  const tabStops = { next: 1 };
  const lspEdits = edits.map(({ range, text }): LspTextEdit | SnippetTextEdit => {
    const lspRange = toLspRange(document, range);
    return snippets && hasPlaceholder(text)
      ? { range: lspRange, snippet: { kind: 'snippet', value: toSnippet(text, tabStops) } }
      : LspTextEdit.replace(lspRange, text);
  });
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: lspEdits }],
  };
}

/** A diagnostic that a client has, and the finding that it tells of. */
export interface Told {
  readonly diagnostic: Diagnostic;
  readonly finding: Finding;
}

/**
 * One action per fix: first those of single findings, then those that gather all of a rule. Only a safe fix is
 * preferred: it may be applied by a keystroke, unread.
 */
export function fixActions(
  document: TextDocument,
  findings: readonly Told[],
  style: EditStyle,
): CodeAction[] {
  const all = findings.flatMap(({ diagnostic, finding: { fixes } }) => {
    const preferred = fixes.find((fix) => fix.safety === 'safe' && fix.group === undefined);
    return fixes.map((fix) => ({ diagnostic, fix, isPreferred: fix === preferred }));
  });
  const ordered = [
    ...all.filter(({ fix }) => fix.group === undefined),
    ...all.filter(({ fix }) => fix.group !== undefined),
  ];
  return ordered.map(({ diagnostic, fix, isPreferred }) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(isPreferred && { isPreferred }),
    edit: toWorkspaceEdit(document, fix.edits, style),
  }));
}

/** The finding among the present ones that a diagnostic stands for, which may be of an older version. */
export function sameFinding(
  findings: readonly Finding[],
  rule: string,
  fingerprint: string,
  near: number,
): Finding | undefined {
  return findings
    .filter((finding) => finding.rule === rule && finding.fingerprint === fingerprint)
    .sort((a, b) => Math.abs(a.range.start - near) - Math.abs(b.range.start - near))[0];
}
