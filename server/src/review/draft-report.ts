import type { Locale } from '../core/locale.js';
import type {
  ApprovalEntry,
  DraftChanges,
  ReportApproval,
  ReportQuote,
  ReportThread,
  ReviewDraft,
  ReviewFinding,
  ReviewSettings,
} from '../core/schema/types.js';
import type { FileReport, ReportedFinding } from '../workspace/report.js';
import type { Gathered } from './gather.js';
import { mendFirst } from './mend-first.js';
import { isBlocking, judgeDraft } from './verdict.js';

const NO_QUOTE: ReportQuote = { before: '', marked: '', after: '' };

/** Findings across drafts, apart from those that directives of the draft suppress. */
export function applySwitches(
  found: readonly ReviewFinding[],
  { switches }: Gathered,
): { open: ReviewFinding[]; suppressed: ReviewFinding[] } {
  const open: ReviewFinding[] = [];
  const suppressed: ReviewFinding[] = [];
  for (const finding of found) {
    const at = finding.range.start.offset;
    const off = switches.find(
      ({ rule, start, end }) => (rule === undefined || rule === finding.rule) && at >= start && at < end,
    );
    if (off === undefined) open.push(finding);
    else suppressed.push({ ...finding, reason: off.reason });
  }
  return { open, suppressed };
}

/** The findings of one draft, its own and those of the checks across drafts, in the order of the text. */
export function draftFindings(
  file: Pick<FileReport, 'findings'>,
  draft: Gathered,
  extra: readonly ReviewFinding[],
  settings: ReviewSettings,
  entry: ApprovalEntry | undefined,
): ReviewFinding[] {
  const waivers = entry?.current.waived ?? [];
  return [
    ...file.findings.map((finding, index) => reviewFinding(finding, draft.quotes[index], settings)),
    ...extra,
  ]
    .map((finding): ReviewFinding => {
      const waiver = waivers.find(
        ({ rule, fingerprint }) => rule === finding.rule && fingerprint === finding.fingerprint,
      );
      return waiver === undefined ? finding : { ...finding, waived: waiver.reason };
    })
    .sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function reviewFinding(
  { rule, messageId, severity, message, range, fingerprint, basis, reason }: ReportedFinding,
  quote: ReportQuote | undefined,
  settings: ReviewSettings,
): ReviewFinding {
  return {
    rule,
    messageId,
    severity,
    message,
    range,
    quote: quote ?? NO_QUOTE,
    blocking: isBlocking({ rule, severity }, settings),
    fingerprint,
    basis: basis.map(({ text, source }) => ({ text, source })),
    ...(reason === undefined ? {} : { reason }),
  };
}

interface Parts {
  readonly draft: Gathered;
  readonly file: Pick<FileReport, 'coverage' | 'suppressed'>;
  readonly comments: readonly ReportThread[];
  readonly shown: string;
  readonly findings: ReviewFinding[];
  readonly suppressed: readonly ReviewFinding[];
  readonly copiedShare: number;
  readonly approval: ReportApproval;
  readonly changes: DraftChanges | undefined;
  readonly review: ReviewSettings;
  readonly locale: Locale;
}

/** One draft as the report has it. */
export function describeDraft(parts: Parts): ReviewDraft {
  const { draft, file, shown, findings, suppressed, copiedShare, approval, changes, review, locale } = parts;
  const coverage = file.coverage.map(({ area, status, problems, others }) => ({
    area,
    status,
    problems,
    others,
  }));
  const open = findings.filter(({ waived }) => waived === undefined);
  const { verdict, reasons } = judgeDraft({ findings: open, coverage, copiedShare }, review, locale);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    path: shown,
    title: draft.title,
    ...(draft.author === undefined ? {} : { author: draft.author }),
    ...(draft.member === undefined ? {} : { member: draft.member.name }),
    ...(draft.post === undefined ? {} : { post: draft.post }),
    kind: draft.kind,
    profile: draft.profile.id,
    verdict,
    reasons,
    first: mendFirst(findings, locale),
    characters: draft.characters,
    problemShare: draft.problemShare,
    copiedShare,
    coverage,
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: file.suppressed.length + suppressed.length,
      blocking: open.filter(({ blocking }) => blocking).length,
    },
    findings,
    suppressed: [
      ...file.suppressed.map((finding, index) =>
        reviewFinding(finding, draft.suppressedQuotes[index], review),
      ),
      ...suppressed,
    ],
    approval,
    comments: [...parts.comments],
    ...(changes === undefined ? {} : { changes }),
  };
}
