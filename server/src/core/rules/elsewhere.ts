/**
 * Rules that look at more than one draft; they are checked where a whole folder is reviewed. Listed here because
 * directives and configurations may name them.
 */
export const BATCH_RULE_IDS = [
  'batch/missing-draft',
  'batch/duplicate-draft',
  'batch/unknown-author',
  'batch/copied-passage',
  'batch/unanswered-opinion',
  'batch/unreported-item',
  'batch/unlisted-problem',
  'batch/deadline-outside',
  'batch/not-approved',
] as const;
export type BatchRuleId = (typeof BATCH_RULE_IDS)[number];
