import type { ApprovalEntry, Approvals, ReportApproval } from '../core/schema/types.js';
import { baselineKey } from '../workspace/baseline-file.js';
import { statusOf } from './approvals/approvals.js';
import { profileDigest, textDigest } from './approvals/digest.js';
import type { Gathered } from './gather.js';

/** The decision on a draft and how it stands to the draft as it is now. */
export function approvalOf(
  { path, text, profile }: Pick<Gathered, 'path' | 'text' | 'profile'>,
  approvals: Approvals,
  file: string,
): { entry: ApprovalEntry | undefined; approval: ReportApproval } {
  const entry = approvals.drafts[baselineKey(file, path)];
  if (entry === undefined) return { entry, approval: { status: 'none' } };
  const now = { digest: textDigest(text), profileDigest: profileDigest(profile) };
  return { entry, approval: statusOf(entry, now) };
}
