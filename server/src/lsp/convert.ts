/** The only place where findings and offsets become LSP's diagnostics and ranges, and the way back. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range as LspRange,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../core/finding.js';
import type { Range } from '../core/text/range.js';

export const SOURCE = 'selfexam';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/**
 * What finds the finding of a diagnostic again, whatever version it is of. No fixes: whoever asks for them has the draft
 * judged as it is now, and a long draft would send all of them with every keystroke.
 */
export interface DiagnosticData {
  readonly rule: string;
  readonly fingerprint: string;
  /** Offset of the finding. */
  readonly start: number;
}

export function toLspRange(document: TextDocument, range: Range): LspRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

export function toRange(document: TextDocument, range: LspRange): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/**
 * One finding as a diagnostic.
 * @param rulePage URI of a rule's page; undefined where the client cannot open one
 */
export function toDiagnostic(
  finding: Finding,
  document: TextDocument,
  options: { readonly relatedInformation: boolean; readonly rulePage: (rule: string) => string | undefined },
): Diagnostic {
  const href = options.rulePage(finding.rule);
  const data: DiagnosticData = {
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    start: finding.range.start,
  };
  return {
    range: toLspRange(document, visible(finding.range, document)),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(href !== undefined && { codeDescription: { href } }),
    source: SOURCE,
    message: finding.message,
    ...(finding.rule === 'hygiene/unused-directive' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(options.relatedInformation &&
      finding.related.length > 0 && { relatedInformation: related(finding, document) }),
    data,
  };
}

/** The data of one of our diagnostics; undefined for those of others and where a client dropped it. */
export function dataOf(diagnostic: Diagnostic): DiagnosticData | undefined {
  if (diagnostic.source !== SOURCE) return undefined;
  const data = diagnostic.data as Partial<DiagnosticData> | null | undefined;
  if (typeof data?.rule !== 'string' || typeof data.fingerprint !== 'string') return undefined;
  return data as DiagnosticData;
}

function related(finding: Finding, document: TextDocument): DiagnosticRelatedInformation[] {
  return finding.related.map(({ range, message }) => ({
    location: { uri: document.uri, range: toLspRange(document, range) },
    message,
  }));
}

/** An empty range can hardly be seen: it becomes the words of its line. */
function visible(range: Range, document: TextDocument): Range {
  if (range.end > range.start) return range;
  const { line } = document.positionAt(range.start);
  const start = document.offsetAt({ line, character: 0 });
  const text = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
  const lead = text.length - text.trimStart().length;
  const length = text.trim().length;
  return length === 0 ? range : { start: start + lead, end: start + lead + length };
}
