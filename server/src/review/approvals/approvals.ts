import type { Approvals, ApprovalEntry, Decision, ReportApproval } from '../../core/schema/types.js';

/** Where the decisions on the drafts of a folder are kept, beside its configuration. */
export const APPROVALS_NAME = 'selfexam.approvals.yaml';

export const NO_APPROVALS: Approvals = { version: 1, drafts: {} };

/** Records a decision; the one before it goes into the history. */
export function withDecision(approvals: Approvals, key: string, decision: Decision): Approvals {
  const before = approvals.drafts[key];
  const entry: ApprovalEntry = {
    current: decision,
    history: before === undefined ? [] : [...before.history, before.current],
  };
  return { ...approvals, drafts: { ...approvals.drafts, [key]: entry } };
}

/**
 * How the last decision on a draft stands to the draft and its profile as they are now. A returned draft that changed is
 * `stale` too: it waits to be reviewed again.
 */
export function statusOf(
  entry: ApprovalEntry | undefined,
  now: { readonly digest: string; readonly profileDigest: string },
): ReportApproval {
  if (entry === undefined) return { status: 'none' };
  const { verdict, by, at, comment, digest, profileDigest } = entry.current;
  const why = [
    ...(digest === now.digest ? [] : (['text'] as const)),
    ...(profileDigest === now.profileDigest ? [] : (['profile'] as const)),
  ];
  return {
    status: why.length > 0 ? 'stale' : verdict,
    verdict,
    by,
    at,
    ...(comment === undefined ? {} : { comment }),
    ...(why.length > 0 ? { why: [...why] } : {}),
  };
}
