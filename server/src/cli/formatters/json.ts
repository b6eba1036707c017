import type { LintOutput } from '../../core/schema/types.js';
import { displayPath } from '../../workspace/disk-files.js';
import { summarize, type FileReport, type Report, type ReportedFinding } from '../../workspace/report.js';
import type { Formatter } from './formatter.js';

/** For programs; see schemas/lint-output.schema.json. */
export const json: Formatter = (report, { cwd, locale, version, fixing }) => {
  const output: LintOutput = {
    version: 1,
    tool: { name: 'selfexam', version },
    summary: summaryOutput(report),
    files: report.files.map((file) => fileOutput(file, cwd, fixing === 'dry-run')),
    skipped: report.skipped.map(({ path, reason, detail }) => ({
      path: displayPath(cwd, path),
      reason,
      detail,
    })),
    problems: report.problems.map(({ code, message, advice, file, line, column }) => ({
      code,
      message: message[locale],
      ...(advice === undefined ? {} : { advice: advice[locale] }),
      ...(file === undefined ? {} : { path: displayPath(cwd, file) }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    })),
    ...(report.timing === undefined ? {} : { timing: Object.fromEntries(report.timing) }),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
};

/** `mended` is for people: it depends on the baseline alone. */
function summaryOutput(report: Report): LintOutput['summary'] {
  const { files, errors, warnings, infos, suppressed, known, skipped, problems, fixable, fixed } =
    summarize(report);
  return { files, errors, warnings, infos, suppressed, known, skipped, problems, fixable, fixed };
}

type OutputFile = LintOutput['files'][number];

function fileOutput(file: FileReport, cwd: string, withOutput: boolean): OutputFile {
  const { path, kind, kindFrom, profile, coverage, findings, suppressed, known, encoding } = file;
  return {
    path: displayPath(cwd, path),
    kind,
    kindFrom,
    profile,
    coverage: [...coverage],
    findings: findings.map(findingOutput),
    suppressed: suppressed.map((finding) => ({ ...findingOutput(finding), reason: finding.reason ?? '' })),
    known,
    encoding,
    ...(file.fixing === undefined ? {} : { fixed: file.fixing.count }),
    ...(file.fixing === undefined || !withOutput ? {} : { output: file.fixing.after }),
  };
}

function findingOutput(finding: ReportedFinding): OutputFile['findings'][number] {
  const { rule, messageId, severity, message, range, fixable, basis, related, fixes, fingerprint } = finding;
  return {
    rule,
    messageId,
    severity,
    message,
    range,
    fixable,
    basis: [...basis],
    related: [...related],
    fixes: fixes.map((fix) => ({ ...fix, edits: [...fix.edits] })),
    fingerprint,
  };
}
