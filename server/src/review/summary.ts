import type { ReviewReport } from '../core/schema/types.js';

/** Puts the counts in front. */
export function summarizeReview(report: Omit<ReviewReport, 'summary'>): ReviewReport {
  const { drafts, members, batch, copied } = report;
  const sum = (value: (draft: ReviewReport['drafts'][number]) => number): number =>
    drafts.reduce((total, draft) => total + value(draft), 0);
  const verdict = (wanted: string): number => sum((draft) => (draft.verdict === wanted ? 1 : 0));
  const approval = (wanted: string): number => sum(({ approval: { status } }) => (status === wanted ? 1 : 0));
  const { version, generated, tool, locale, redacted, unit, ...rest } = report;
  return {
    version,
    ...(generated === undefined ? {} : { generated }),
    tool,
    locale,
    redacted,
    unit,
    summary: {
      drafts: drafts.length,
      expected: members.length,
      missing: batch.filter(({ rule }) => rule === 'batch/missing-draft').length,
      ready: verdict('ready'),
      revise: verdict('revise'),
      return: verdict('return'),
      approved: approval('approved'),
      returned: approval('returned'),
      stale: approval('stale'),
      errors:
        sum(({ counts }) => counts.errors) + batch.filter(({ severity }) => severity === 'error').length,
      warnings:
        sum(({ counts }) => counts.warnings) + batch.filter(({ severity }) => severity === 'warning').length,
      infos: sum(({ counts }) => counts.infos),
      suppressed: sum(({ counts }) => counts.suppressed),
      copied: copied.length,
      openComments: sum(({ comments }) => comments.filter(({ status }) => status === 'open').length),
    },
    ...rest,
  };
}
