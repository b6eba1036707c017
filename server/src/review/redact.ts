import type {
  AnsweredItem,
  CopiedSide,
  ReportThread,
  ReviewFinding,
  ReviewReport,
} from '../core/schema/types.js';
import { batchRuleSummary, ruleSummary } from './rule-words.js';

/**
 * The report without any words of a draft or a list: for passing figures on. Messages quote drafts, so a rule's summary
 * stands in for them; titles go too.
 */
export function redactReport(report: ReviewReport): ReviewReport {
  const { locale } = report;
  const finding = (one: ReviewFinding): ReviewFinding => {
    const { rule, messageId, severity, range, blocking, fingerprint, change, waived } = one;
    return {
      rule,
      messageId,
      severity,
      range,
      blocking,
      fingerprint,
      ...(change === undefined ? {} : { change }),
      message: ruleSummary(one.rule, locale),
      quote: { before: '', marked: '', after: '' },
      basis: [],
      ...(waived === undefined ? {} : { waived: '—' }),
    };
  };
  const thread = (one: ReportThread): ReportThread => ({
    ...one,
    quote: '',
    section: [],
    comments: one.comments.map((comment) => ({ ...comment, text: '' })),
  });
  const side = ({ text: _text, ...rest }: CopiedSide): CopiedSide => ({ ...rest, text: '' });
  const answer = ({
    answer: _answer,
    shared: _shared,
    text: _text,
    ...rest
  }: AnsweredItem): AnsweredItem => ({
    ...rest,
    text: '',
  });
  return {
    ...report,
    redacted: true,
    drafts: report.drafts.map((draft) => {
      const approval = { ...draft.approval };
      delete approval.comment;
      return {
        ...draft,
        title: '',
        approval,
        findings: draft.findings.map(finding),
        comments: draft.comments.map(thread),
        suppressed: draft.suppressed.map(finding),
        first: draft.first.map((one) => ({ ...one, text: ruleSummary(one.rule, locale) })),
      };
    }),
    batch: report.batch.map((one) =>
      one.member === undefined || one.rule !== 'batch/missing-draft'
        ? { ...one, message: batchRuleSummary(one.rule, locale) }
        : one,
    ),
    strayComments: report.strayComments.map(thread),
    copied: report.copied.map((one) => ({ ...one, left: side(one.left), right: side(one.right) })),
    opinions: report.opinions.map(answer),
    lastList: report.lastList.map(answer),
    rectification: report.rectification.map(({ deadline: _deadline, ...one }) => ({ ...one, text: '' })),
    problems: report.problems.map(({ code, path, line }) => ({
      code,
      message: code,
      ...(path === undefined ? {} : { path }),
      ...(line === undefined ? {} : { line }),
    })),
  };
}
