import { resolve } from 'node:path';
import { hash } from '../../core/fingerprint.js';
import type { Linted } from '../../core/lint.js';
import { fillTemplate, type Locale } from '../../core/locale.js';
import type { Approvals, ReportApproval } from '../../core/schema/types.js';
import { baselineKey } from '../../workspace/baseline-file.js';
import type { Settings } from '../../workspace/config/settings.js';
import { diskFiles } from '../../workspace/disk-files.js';
import type { DraftFile } from '../../workspace/draft-file.js';
import type { Problem } from '../../workspace/problem.js';
import type { FileReport, ReportedFinding } from '../../workspace/report.js';
import { batchRule } from '../rules/registry.js';
import { TOP } from '../spans.js';
import { WORDS } from '../render/words.js';
import { APPROVALS_NAME, statusOf } from './approvals.js';
import { profileDigest, textDigest } from './digest.js';
import { readApprovals } from './read-approvals.js';

const RULE = 'batch/not-approved';

interface Seen {
  readonly digest: string;
  readonly profileDigest: string;
  readonly file: string;
  readonly severity: ReportedFinding['severity'] | 'off';
}

/** `lint --require-approval`: a finding for every draft that is not approved as it stands. */
export class ApprovalGate {
  private readonly seen = new Map<string, Seen>();

  constructor(private readonly locale: Locale) {}

  /** Sees a draft while its text is there. */
  readonly visit = ({ path, text }: DraftFile, { profile }: Linted, { folder, rules }: Settings): void => {
    this.seen.set(path, {
      digest: textDigest(text),
      profileDigest: profileDigest(profile),
      file: resolve(folder, APPROVALS_NAME),
      severity: rules[RULE]?.severity ?? 'error',
    });
  };

  /** The reports with the findings added; damaged records of approvals are problems. */
  async check(files: readonly FileReport[]): Promise<{ files: FileReport[]; problems: Problem[] }> {
    const records = new Map<string, Approvals>();
    const problems: Problem[] = [];
    const checked: FileReport[] = [];
    for (const file of files) {
      const seen = this.seen.get(file.path);
      if (seen === undefined || seen.severity === 'off') {
        checked.push(file);
        continue;
      }
      let record = records.get(seen.file);
      if (record === undefined) {
        const read = await readApprovals(seen.file, diskFiles);
        problems.push(...(read.problems ?? []));
        record = read.value ?? { version: 1, drafts: {} };
        records.set(seen.file, record);
      }
      const approval = statusOf(record.drafts[baselineKey(seen.file, file.path)], seen);
      checked.push(
        approval.status === 'approved'
          ? file
          : { ...file, findings: [this.finding(approval, seen.severity), ...file.findings] },
      );
    }
    return { files: checked, problems };
  }

  private finding(approval: ReportApproval, severity: ReportedFinding['severity']): ReportedFinding {
    const { locale } = this;
    const messageId = approval.status;
    const data = {
      by: approval.by ?? '',
      comment: approval.comment ?? '',
      why: (approval.why ?? []).map((one) => WORDS[one][locale]).join(locale === 'en' ? ', ' : '、'),
    };
    return {
      rule: RULE,
      messageId,
      severity,
      message: fillTemplate(batchRule(RULE).messages[messageId]?.[locale] ?? messageId, data),
      range: TOP,
      fixable: 'none',
      basis: [],
      related: [],
      fixes: [],
      fingerprint: hash(RULE),
      excerpt: { before: '', marked: '', after: '', cutBefore: false, cutAfter: false },
    };
  }
}
