import { resolve } from 'node:path';
import { hash } from '../../core/fingerprint.js';
import { fillTemplate, type Locale } from '../../core/locale.js';
import type { Approvals, ReportApproval } from '../../core/schema/types.js';
import { baselineKey } from '../../workspace/baseline-file.js';
import { diskFiles } from '../../workspace/disk-files.js';
import { readDraftFile, type DraftFile } from '../../workspace/draft-file.js';
import type { Outcome, Problem } from '../../workspace/problem.js';
import type { FileReport, ReportedFinding } from '../../workspace/report.js';
import type { Workspace } from '../../workspace/workspace.js';
import { batchRule } from '../rules/registry.js';
import { TOP } from '../../workspace/spans.js';
import { WORDS } from '../render/words.js';
import { APPROVALS_NAME, NO_APPROVALS, statusOf } from './approvals.js';
import { profileDigest, textDigest } from './digest.js';
import { readApprovals } from './read-approvals.js';

const RULE = 'batch/not-approved';

/**
 * `lint --require-approval`: a finding for every draft that is not approved as it stands. Reads the drafts again, since
 * whoever judged them, perhaps on another thread, kept no texts; `read` stands in for the disk where a text is not on it.
 */
export class ApprovalGate {
  constructor(
    private readonly workspace: Workspace,
    private readonly locale: Locale,
    private readonly read: (path: string) => Promise<Outcome<Pick<DraftFile, 'text'>>> = readDraftFile,
  ) {}

  /** The reports with the findings added; a draft or a record that cannot be read is a problem. */
  async check(files: readonly FileReport[]): Promise<{ files: FileReport[]; problems: Problem[] }> {
    const records = new Map<string, Approvals>();
    const problems: Problem[] = [];
    const checked: FileReport[] = [];
    for (const file of files) {
      const settings = (await this.workspace.settingsFor(file.path)).value;
      const severity = settings?.rules[RULE]?.severity ?? 'error';
      const profile = settings?.profiles.get(file.profile);
      if (settings === undefined || severity === 'off' || profile === undefined) {
        checked.push(file);
        continue;
      }
      const address = resolve(settings.folder, APPROVALS_NAME);
      let record = records.get(address);
      if (record === undefined) {
        const read = await readApprovals(address, diskFiles);
        problems.push(...(read.problems ?? []));
        record = read.value ?? NO_APPROVALS;
        records.set(address, record);
      }
      const draft = await this.read(file.path);
      problems.push(...(draft.problems ?? []));
      const now = { digest: textDigest(draft.value?.text ?? ''), profileDigest: profileDigest(profile) };
      const approval = statusOf(record.drafts[baselineKey(address, file.path)], now);
      checked.push(
        approval.status === 'approved'
          ? file
          : { ...file, findings: [this.finding(approval, severity), ...file.findings] },
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
