import type { Severity } from '../../core/finding.js';
import type { Localized } from '../../core/locale.js';
import type { BatchRuleId } from '../../core/rules/elsewhere.js';
import type { ClauseTopic } from '../../core/schema/types.js';

/** A rule that looks at more than one draft: its texts and clauses. What it finds is told by the part that looks. */
export interface BatchRule {
  readonly id: BatchRuleId;
  readonly severity: Severity | 'off';
  readonly summary: Localized;
  readonly why: Localized;
  readonly basis: readonly ClauseTopic[];
  readonly messages: Readonly<Record<string, Localized>>;
}
