import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Skipped } from '../../core/lint.js';
import type { Range } from '../../core/text/range.js';
import { problemText } from '../../workspace/problem.js';
import { LONGEST, type Analysis } from '../analysis.js';
import { SOURCE, toDiagnostic, toLspRange } from '../convert.js';
import { say } from '../messages.js';
import type { Session } from '../session.js';
import { documentKind, type DocumentKind } from '../documentKind.js';
import { checkConfig, checkProfile } from './configDiagnostics.js';

/** What is wrong with one text, at the version that it was judged at. */
export interface Report {
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly analysis?: Analysis;
}

/** The diagnostics of an open document. */
export async function reportOpen(session: Session, document: TextDocument): Promise<Report> {
  const kind = await documentKind(session, document.uri);
  if (kind !== 'draft') return reportData(session, document, kind, document.version);
  const analysis = await session.analyses.get(document);
  return {
    version: analysis.version,
    diagnostics: diagnosticsOf(session, document, analysis),
    analysis,
  };
}

/** The diagnostics of a file that is not open. */
export async function reportClosed(session: Session, document: TextDocument): Promise<Report> {
  const kind = await documentKind(session, document.uri);
  if (kind !== 'draft') return reportData(session, document, kind, null);
  const analysis = await session.analyses.analyse(document);
  return { version: null, diagnostics: diagnosticsOf(session, document, analysis), analysis };
}

async function reportData(
  session: Session,
  document: TextDocument,
  kind: Exclude<DocumentKind, 'draft'>,
  version: number | null,
): Promise<Report> {
  if (kind === 'other') return { version, diagnostics: [] };
  const diagnostics = await (kind === 'config' ? checkConfig : checkProfile)(session, document);
  return { version, diagnostics };
}

function diagnosticsOf(session: Session, document: TextDocument, analysis: Analysis): Diagnostic[] {
  if (!analysis.enabled) return [];
  const { result } = analysis;
  if (result === undefined) return [tooLong(document, analysis)];
  if (result.status === 'skipped') return skipped(document, result, analysis);
  const { relatedInformation } = session.client;
  const rulePage = (rule: string): string | undefined => session.rulePage(rule);
  const found = result.findings.map((finding) =>
    toDiagnostic(finding, document, { relatedInformation, rulePage }),
  );
  return [...brokenConfig(document, analysis), ...found];
}

/** A draft that is judged by the defaults says so: the command line would refuse to judge it. */
function brokenConfig(document: TextDocument, { config, locale }: Analysis): Diagnostic[] {
  const [problem] = config.problems;
  if (problem === undefined) return [];
  const message = say(locale, 'config-broken', { config: config.name, detail: problemText(problem, locale) });
  return [notice(document, firstLine(document), DiagnosticSeverity.Warning, 'config-broken', message)];
}

function tooLong(document: TextDocument, { locale }: Analysis): Diagnostic {
  const tenThousands = (length: number): number => Math.round(length / 10_000);
  return notice(
    document,
    { start: 0, end: 0 },
    DiagnosticSeverity.Information,
    'too-long',
    say(locale, 'too-long', { size: tenThousands(document.getText().length), limit: tenThousands(LONGEST) }),
  );
}

/** A draft that could not be judged says why; a file that is no draft says nothing. */
function skipped(document: TextDocument, result: Skipped, { locale, config }: Analysis): Diagnostic[] {
  const { meta } = result.draft;
  if (result.reason === 'unknown-profile') {
    const range = meta.profile?.range ?? firstLine(document);
    const known = config.profiles.map(({ id }) => id).join(locale === 'en' ? ', ' : '、');
    const message = say(locale, 'unknown-profile', { id: result.detail, known });
    return [notice(document, range, DiagnosticSeverity.Error, 'unknown-profile', message)];
  }
  if (result.reason === 'bad-front-matter') {
    const range = meta.problems[0]?.range ?? firstLine(document);
    const message = say(locale, 'bad-front-matter', { detail: result.detail });
    return [notice(document, range, DiagnosticSeverity.Error, 'bad-front-matter', message)];
  }
  return [];
}

function firstLine(document: TextDocument): Range {
  return { start: 0, end: document.offsetAt({ line: 1, character: 0 }) };
}

function notice(
  document: TextDocument,
  range: Range,
  severity: DiagnosticSeverity,
  code: string,
  message: string,
): Diagnostic {
  return { range: toLspRange(document, range), severity, code, source: SOURCE, message };
}
