import type { LintOutput } from '../../core/schema/types.js';
import { displayPath } from '../../workspace/disk-files.js';
import type { FileReport, ReportedFinding, Summary } from '../../workspace/report.js';
import type { Format } from './formatter.js';
import { BETWEEN, elementsOf, withElements } from './json-arrays.js';
import { joined } from './part.js';

/** For programs; see schemas/lint-output.schema.json. */
export const json: Format = {
  part: (file, { cwd, fixing }) => [elementsOf([fileOutput(file, cwd, fixing === 'dry-run')])],
  *report(parts, { summary, skipped, problems, timing }, { cwd, locale, version }) {
    const output: LintOutput = {
      version: 1,
      tool: { name: 'selfexam', version },
      summary: summaryOutput(summary),
      files: [],
      skipped: skipped.map(({ path, reason, detail }) => ({ path: displayPath(cwd, path), reason, detail })),
      problems: problems.map(({ code, message, advice, file, line, column }) => ({
        code,
        message: message[locale],
        ...(advice === undefined ? {} : { advice: advice[locale] }),
        ...(file === undefined ? {} : { path: displayPath(cwd, file) }),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      })),
      ...(timing === undefined ? {} : { timing: Object.fromEntries(timing) }),
    };
    yield* withElements(output, [{ name: 'files', elements: joined(parts, BETWEEN) }]);
  },
};

/** `mended` is for people: it depends on the baseline alone. */
function summaryOutput(summary: Summary): LintOutput['summary'] {
  const { files, errors, warnings, infos, suppressed, known, skipped, problems, fixable, fixed } = summary;
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
