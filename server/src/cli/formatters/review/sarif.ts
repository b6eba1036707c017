import { RULES } from '../../../core/rules/registry.js';
import type { BatchFinding, ReviewFinding, ReviewReport } from '../../../core/schema/types.js';
import type { Reviewed } from '../../../review/review-folder.js';
import { BATCH_RULES } from '../../../review/rules/registry.js';
import { TOP } from '../../../workspace/spans.js';
import type { FileReport, ReportedFinding } from '../../../workspace/report.js';
import type { CommandContext } from '../../context.js';
import type { ExitCode } from '../../host.js';
import { sarif } from '../sarif.js';

/** The findings of a review, those across drafts included, as `lint --format sarif` writes its own. */
export function reviewSarif(
  report: ReviewReport,
  { files, settings, problems }: Reviewed,
  { host, colors }: CommandContext,
  exitCode: ExitCode,
): string {
  const reported = files.map((file, index): FileReport => {
    const draft = report.drafts[index];
    if (draft === undefined) return file;
    const across = draft.findings.filter(({ rule }) => rule.startsWith('batch/')).map(reportedFinding);
    // Redacted findings take the place of those that quote the draft.
    const own = report.redacted
      ? draft.findings.filter(({ rule }) => !rule.startsWith('batch/')).map(reportedFinding)
      : file.findings;
    const suppressed = report.redacted ? draft.suppressed.map(reportedFinding) : file.suppressed;
    return { ...file, findings: [...own, ...across], suppressed };
  });
  const home: FileReport | undefined =
    report.batch.length === 0 || reported[0] === undefined
      ? undefined
      : {
          ...reported[0],
          path: settings.file ?? settings.folder,
          bomLength: 0,
          findings: report.batch.map(batchFinding),
          suppressed: [],
        };
  return sarif(
    { files: home === undefined ? reported : [...reported, home], skipped: [], problems },
    {
      cwd: host.cwd,
      locale: report.locale,
      colors: colors.stdout,
      columns: 100,
      version: host.version,
      command: host.command,
      rulePages: host.rulePages,
      exitCode,
      paths: [],
      fixing: 'none',
      rules: [...RULES, ...BATCH_RULES],
    },
  );
}

const EXCERPT = { before: '', marked: '', after: '', cutBefore: false, cutAfter: false };

function reportedFinding({
  rule,
  messageId,
  severity,
  message,
  range,
  basis,
  fingerprint,
  reason,
}: ReviewFinding): ReportedFinding {
  return {
    rule,
    messageId,
    severity,
    message,
    range,
    fixable: 'none',
    basis,
    related: [],
    fixes: [],
    fingerprint,
    excerpt: EXCERPT,
    ...(reason === undefined ? {} : { reason }),
  };
}

function batchFinding({ rule, messageId, severity, message, member, path }: BatchFinding): ReportedFinding {
  const fingerprint = `${rule}/${messageId}/${member ?? path ?? ''}`;
  return reportedFinding({
    rule,
    messageId,
    severity,
    message,
    range: TOP,
    basis: [],
    fingerprint,
    blocking: false,
    quote: { before: '', marked: '', after: '' },
  });
}
