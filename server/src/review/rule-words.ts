import type { Locale } from '../core/locale.js';
import { RULES } from '../core/rules/registry.js';
import { BATCH_RULES } from './rules/registry.js';

/** What a rule is about in a few words; its id where there is no such rule. */
export function ruleSummary(id: string, locale: Locale): string {
  return RULES.find((rule) => rule.id === id)?.summary[locale] ?? batchRuleSummary(id, locale);
}

export function batchRuleSummary(id: string, locale: Locale): string {
  return BATCH_RULES.find((rule) => rule.id === id)?.summary[locale] ?? id;
}
