import { DRAFT_KINDS } from '../core/draft/model.js';
import type { Rule } from '../core/rule.js';
import { RULES } from '../core/rules/registry.js';
import { BATCH_RULES } from '../review/rules/registry.js';

/** The rules of single drafts, then those across drafts; the latter are checked by `selfexam review` alone. */
export const ALL_RULES: readonly Rule[] = [
  ...RULES,
  ...BATCH_RULES.map((rule): Rule => ({
    ...rule,
    kinds: DRAFT_KINDS,
    fixable: 'none',
    examples: [],
    check: () => [],
  })),
];
