import type { ApprovalEntry, Approvals, ReportApproval } from '../core/schema/types.js';
import { statusOf } from './approvals/approvals.js';
import { profileDigest, textDigest } from './approvals/digest.js';
import type { Gathered } from './gather.js';

/**
 * The decision on a draft and how it stands to the draft as it is now.
 * @param key path of the draft as the record names it
 */
export function approvalOf(
  { text, profile }: Pick<Gathered, 'text' | 'profile'>,
  approvals: Approvals,
  key: string,
): { entry: ApprovalEntry | undefined; approval: ReportApproval } {
  const entry = approvals.drafts[key];
  if (entry === undefined) return { entry, approval: { status: 'none' } };
  const now = { digest: textDigest(text), profileDigest: profileDigest(profile) };
  return { entry, approval: statusOf(entry, now) };
}
