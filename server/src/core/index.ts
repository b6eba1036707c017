/** The library: `import { lint, builtinProfiles } from 'selfexam'`. No I/O, no clock, no state. */
export {
  lint,
  type LintOptions,
  type LintResult,
  type Linted,
  type RuleCrash,
  type RuleSettings,
  type Skipped,
} from './lint.js';
export { parseDraft } from './draft/parse.js';
export type { Draft, DraftKind, Heading, Item, Section, Sentence } from './draft/model.js';
export type { Finding, Fix, Basis, Severity, SuppressedFinding } from './finding.js';
export type { AreaCoverage } from './coverage.js';
export { LOCALES, toLocale, type Locale, type Localized } from './locale.js';
export { RULES } from './rules/registry.js';
export type { Rule, RuleContext, Detection, Example } from './rule.js';
export { Source, type Position } from './text/source.js';
export type { Range, TextEdit } from './text/range.js';
export type { ResolvedProfile } from './meeting/profile.js';
export { builtinProfiles } from './meeting/builtin.js';
export { resolveProfile, ProfileError } from './meeting/resolve.js';
export { readProfile, type ProfileProblem } from './meeting/read.js';
export {
  readPlan,
  PLAN_FIELDS,
  type PlanReading,
  type PlanField,
  type PlanFact,
} from './meeting/plan/read-plan.js';
export { writeProfileYaml, FIELD_NAMES as PLAN_FIELD_NAMES } from './meeting/plan/write-profile.js';
export { writeConfigYaml } from './meeting/plan/write-config.js';
export {
  applyEdits,
  applyFixes,
  chooseFixes,
  fixAll,
  fixUntilStable,
  MAX_ROUNDS,
  type ChosenFix,
  type FixedAll,
  type FixedText,
  type FixSelection,
} from './fix.js';
export {
  createBaseline,
  createMatcher,
  stringifyBaseline,
  type Baseline,
  type BaselineMatcher,
  type FileFindings,
} from './baseline.js';
export { draftTemplate, type TemplateOptions, type TemplateStyle } from './template.js';
