import type { Range } from 'vscode-languageserver-types';
import type { Locale } from '../../../core/locale.js';
import type {
  ReportApproval,
  ReportSpan,
  ReportThread,
  ReviewDraft,
  ReviewFinding,
} from '../../../core/schema/types.js';
import { nameOf, word } from '../../../review/render/words.js';
import { problemText, type Problem } from '../../../workspace/problem.js';
import type {
  ApprovalState,
  ReviewedFinding,
  ReviewEntry,
  ReviewGroup,
  ReviewThread,
  ReviewUnit,
} from '../../protocol.js';
import type { ReviewFolder } from './folders.js';
import type { FolderReview } from './reviewer.js';

/** The review of a folder as an editor shows it. */
export function unitOf({ report, folder, uriOf }: FolderReview): ReviewUnit {
  const { locale, batch, strayComments, problems } = report;
  return {
    folder: folder.folder,
    name: folder.name,
    drafts: report.drafts.map((draft) => entryOf(draft, uriOf(draft.path), locale)),
    missing: batch
      .filter(({ rule }) => rule === MISSING)
      .map(({ member, message }) => ({ name: member ?? word('team', locale), message })),
    notes: batch
      .filter(({ rule }) => rule !== MISSING)
      .map(({ message, severity, path }) => ({
        message,
        severity,
        ...(path !== undefined && { uri: uriOf(path) }),
      })),
    stray: strayComments.map(threadOf),
    problems: problems.map(({ message, advice, path, line }) => ({
      message: [message, advice].filter((part) => part !== undefined).join(locale === 'en' ? ' ' : ''),
      ...(path !== undefined && { uri: uriOf(path) }),
      ...(line !== undefined && { line: line - 1 }),
    })),
  };
}

const MISSING = 'batch/missing-draft';

/** A folder that could not be reviewed at all. */
export function brokenUnit(
  { folder, name }: ReviewFolder,
  problems: readonly Problem[],
  locale: Locale,
): ReviewUnit {
  return {
    folder,
    name,
    drafts: [],
    missing: [],
    notes: [],
    stray: [],
    problems: problems.map((problem) => ({
      message: problemText(problem, locale),
      ...(problem.file !== undefined && { uri: problem.file }),
      ...(problem.line !== undefined && { line: problem.line - 1 }),
    })),
  };
}

function entryOf(draft: ReviewDraft, uri: string, locale: Locale): ReviewEntry {
  const { coverage, first, findings, approval } = draft;
  const covered = coverage.filter(({ status }) => status === 'covered').length;
  return {
    uri,
    path: draft.path,
    name: nameOf(draft),
    kindName: word(draft.kind, locale),
    group: groupOf(draft),
    verdict: word(draft.verdict, locale),
    reasons: draft.reasons,
    approval: approvalState(approval, locale),
    ...(coverage.length > 0 && { coverage: { covered, total: coverage.length } }),
    blocking: draft.counts.blocking,
    first: first.map(({ text, rule, line }) => ({
      text,
      range: toRange(findings.find((one) => one.rule === rule && one.range.start.line === line)?.range),
    })),
    findings: findings.map(reviewedFinding),
    threads: draft.comments.map(threadOf),
  };
}

function groupOf({ verdict, approval: { status } }: ReviewDraft): ReviewGroup {
  if (status === 'approved' || status === 'stale') return status;
  return status === 'returned' ? 'return' : verdict;
}

export function reviewedFinding({
  rule,
  message,
  severity,
  blocking,
  waived,
  range,
}: ReviewFinding): ReviewedFinding {
  return {
    rule,
    message,
    severity,
    blocking,
    ...(waived !== undefined && { waived }),
    range: toRange(range),
  };
}

/** A decision in words: what, why it no longer holds, by whom and when. */
export function approvalState(approval: ReportApproval, locale: Locale): ApprovalState {
  const { status, verdict, by, at, comment, why } = approval;
  const en = locale === 'en';
  const reasons = (why ?? []).map((one) => word(one, locale)).join(en ? ', ' : '、');
  const signed = [
    by,
    at?.slice(0, 10),
    status === 'stale' && verdict !== undefined ? word(verdict, locale) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  const what = `${word(status, locale)}${reasons === '' ? '' : en ? ` (${reasons})` : `（${reasons}）`}`;
  return {
    status,
    text: signed === '' ? what : `${what}${en ? ', ' : '，'}${signed}`,
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
    ...(comment !== undefined && { comment }),
  };
}

export function threadOf({
  id,
  path,
  status,
  resolved,
  anchored,
  range,
  quote,
  comments,
}: ReportThread): ReviewThread {
  return {
    id,
    draft: path,
    status,
    ...(resolved !== undefined && { resolved }),
    anchored,
    range: toRange(range),
    quote,
    comments,
  };
}

function toRange(span: ReportSpan | undefined): Range {
  const spot = (one: ReportSpan['start'] | undefined): Range['start'] => ({
    line: Math.max(0, (one?.line ?? 1) - 1),
    character: Math.max(0, (one?.column ?? 1) - 1),
  });
  return { start: spot(span?.start), end: spot(span?.end) };
}
