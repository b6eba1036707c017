// GENERATED from the files of this folder by `npm run generate`. Do not edit.
import type { Rule } from '../rule.js';
import hygieneMissingReason from './hygiene/missing-reason.js';
import hygieneUnknownRule from './hygiene/unknown-rule.js';
import hygieneUnusedDirective from './hygiene/unused-directive.js';
import structureCheckAreaOrder from './structure/check-area-order.js';
import structureCheckAreaWording from './structure/check-area-wording.js';
import structureDuplicateCheckArea from './structure/duplicate-check-area.js';
import structureEmptyCheckArea from './structure/empty-check-area.js';
import structureHeadingNumbering from './structure/heading-numbering.js';
import structureMissingCheckArea from './structure/missing-check-area.js';
import structureMissingSection from './structure/missing-section.js';
import structureSectionOrder from './structure/section-order.js';
import wordingPlaceholder from './wording/placeholder.js';
import wordingSetPhrase from './wording/set-phrase.js';

/** Every rule, ordered by id. */
export const RULES: readonly Rule[] = [
  hygieneMissingReason,
  hygieneUnknownRule,
  hygieneUnusedDirective,
  structureCheckAreaOrder,
  structureCheckAreaWording,
  structureDuplicateCheckArea,
  structureEmptyCheckArea,
  structureHeadingNumbering,
  structureMissingCheckArea,
  structureMissingSection,
  structureSectionOrder,
  wordingPlaceholder,
  wordingSetPhrase,
];
