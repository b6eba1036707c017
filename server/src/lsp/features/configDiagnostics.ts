import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readProfile } from '../../core/meeting/read.js';
import { ProfileError, resolveProfile } from '../../core/meeting/resolve.js';
import { problemText, type Problem } from '../../workspace/problem.js';
import { SOURCE, toLspRange } from '../convert.js';
import type { Session } from '../session.js';

/** What is wrong with a configuration: syntax, keys, unknown rules and profiles, missing files. */
export async function checkConfig(session: Session, document: TextDocument): Promise<Diagnostic[]> {
  const { problems, locale } = await session.configurations.check(document.uri, document.getText());
  return problems.map((problem) =>
    toProblemDiagnostic(document, problem, problemText(problem, locale ?? session.locale)),
  );
}

/** What is wrong with a profile: syntax, keys, what it builds on. */
export async function checkProfile(session: Session, document: TextDocument): Promise<Diagnostic[]> {
  const reading = readProfile(document.getText());
  const locale = session.locale;
  if (!reading.ok) {
    return reading.problems.map(({ range, message }) =>
      diagnostic(document, range, 'profile', message[locale]),
    );
  }
  try {
    const known = await session.configurations.profileData(document.uri);
    resolveProfile(reading.profile, known);
    return [];
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    const { line, column } = reading.position(
      error.code === 'unknown-base' || error.code === 'cycle' ? ['extends'] : ['id'],
    );
    const start = document.offsetAt({ line: line - 1, character: column - 1 });
    const end = document.offsetAt({ line, character: 0 });
    const length = document.getText().slice(start, end).trimEnd().length;
    return [diagnostic(document, { start, end: start + length }, error.code, error.localized[locale])];
  }
}

function toProblemDiagnostic(
  document: TextDocument,
  { code, file, range, line, column }: Problem,
  message: string,
): Diagnostic {
  if (file !== undefined && file !== document.uri) {
    // In a file that the configuration names: told here, where it is named, if only at the top.
    return diagnostic(
      document,
      { start: 0, end: 0 },
      code,
      `${decodeURIComponent(file.slice(file.lastIndexOf('/') + 1))}${line === undefined ? '' : `:${line}`}: ${message}`,
    );
  }
  if (range !== undefined) return diagnostic(document, range, code, message);
  const start = document.offsetAt({ line: (line ?? 1) - 1, character: (column ?? 1) - 1 });
  return diagnostic(document, { start, end: start }, code, message);
}

function diagnostic(
  document: TextDocument,
  range: { start: number; end: number },
  code: string,
  message: string,
): Diagnostic {
  return {
    range: toLspRange(document, range),
    severity: DiagnosticSeverity.Error,
    code,
    source: SOURCE,
    message,
  };
}
