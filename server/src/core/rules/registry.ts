// GENERATED from the files of this folder by `npm run generate`. Do not edit.
import type { Rule } from '../rule.js';
import hygieneMissingReason from './hygiene/missing-reason.js';
import hygieneUnknownRule from './hygiene/unknown-rule.js';
import hygieneUnusedDirective from './hygiene/unused-directive.js';
import wordingPlaceholder from './wording/placeholder.js';
import wordingSetPhrase from './wording/set-phrase.js';

/** Every rule, ordered by id. */
export const RULES: readonly Rule[] = [
  hygieneMissingReason,
  hygieneUnknownRule,
  hygieneUnusedDirective,
  wordingPlaceholder,
  wordingSetPhrase,
];
