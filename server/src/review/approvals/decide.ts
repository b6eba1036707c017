import type { Decision, ReviewFinding, Waiver } from '../../core/schema/types.js';
import type { Gathered } from '../gather.js';
import { profileDigest, textDigest } from './digest.js';

/** What an approver lets pass: every blocking finding of a rule, or the one in a line. */
export interface WaiverRequest {
  readonly rule: string;
  readonly line: number | undefined;
  readonly reason: string;
}

/** Who decides, when, and in which words. */
export interface Signature {
  readonly by: string;
  readonly at: string;
  readonly comment: string | undefined;
  readonly tool: string;
}

/** Waivers for the blocking findings of a draft, and those for which there is none. */
export function waive(
  findings: readonly ReviewFinding[],
  requests: readonly WaiverRequest[],
): { waived: Waiver[]; open: ReviewFinding[]; unused: WaiverRequest[] } {
  const waived: Waiver[] = [];
  const open: ReviewFinding[] = [];
  const used = new Set<WaiverRequest>();
  for (const finding of findings) {
    if (!finding.blocking) continue;
    const request = requests.find(
      ({ rule, line }) => rule === finding.rule && (line === undefined || line === finding.range.start.line),
    );
    if (request !== undefined) used.add(request);
    const reason = request?.reason ?? finding.waived;
    if (reason === undefined) open.push(finding);
    else waived.push({ rule: finding.rule, fingerprint: finding.fingerprint, reason });
  }
  return { waived, open, unused: requests.filter((request) => !used.has(request)) };
}

/** A decision on a draft as it is now; keeps no words of it. */
export function decide(
  verdict: Decision['verdict'],
  draft: Pick<Gathered, 'text' | 'profile'>,
  findings: readonly ReviewFinding[],
  { by, at, comment, tool }: Signature,
  waived: readonly Waiver[] = [],
): Decision {
  return {
    verdict,
    by,
    at,
    ...(comment === undefined ? {} : { comment }),
    digest: textDigest(draft.text),
    profile: draft.profile.id,
    profileDigest: profileDigest(draft.profile),
    tool,
    ...(waived.length === 0 ? {} : { waived: [...waived] }),
    findings: findings.map(({ rule, fingerprint }) => ({ rule, fingerprint })),
  };
}
