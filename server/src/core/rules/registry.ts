// GENERATED from the files of this folder by `npm run generate`. Do not edit.
import type { Rule } from '../rule.js';

/** Every rule, ordered by id. */
export const RULES: readonly Rule[] = [];
