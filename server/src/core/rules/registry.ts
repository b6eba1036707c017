// GENERATED from the files of this folder by `npm run generate`. Do not edit.
import type { Rule } from '../rule.js';
import causeObjectiveCause from './cause/objective-cause.js';
import causeShallowCause from './cause/shallow-cause.js';
import criticismAdviceForCriticism from './criticism/advice-for-criticism.js';
import criticismHopeForCriticism from './criticism/hope-for-criticism.js';
import criticismMissingHarm from './criticism/missing-harm.js';
import criticismMissingTarget from './criticism/missing-target.js';
import criticismPraiseForCriticism from './criticism/praise-for-criticism.js';
import criticismPreachingForCriticism from './criticism/preaching-for-criticism.js';
import criticismVagueCriticism from './criticism/vague-criticism.js';
import explanationsMissingExplanation from './explanations/missing-explanation.js';
import explanationsShallowAccountability from './explanations/shallow-accountability.js';
import hygieneMissingReason from './hygiene/missing-reason.js';
import hygieneUnknownRule from './hygiene/unknown-rule.js';
import hygieneUnusedDirective from './hygiene/unused-directive.js';
import measuresEmptyMeasure from './measures/empty-measure.js';
import measuresMissingDeadline from './measures/missing-deadline.js';
import measuresMissingOwner from './measures/missing-owner.js';
import measuresUnmatchedProblem from './measures/unmatched-problem.js';
import priorMissingPriorMeeting from './prior/missing-prior-meeting.js';
import priorUnexplainedUnfinished from './prior/unexplained-unfinished.js';
import selfPraiseForProblem from './self/praise-for-problem.js';
import selfPreachingForProblem from './self/preaching-for-problem.js';
import selfSubordinateForPersonal from './self/subordinate-for-personal.js';
import selfTaskForProblem from './self/task-for-problem.js';
import selfTeamForPersonal from './self/team-for-personal.js';
import selfVagueProblem from './self/vague-problem.js';
import structureAreaCount from './structure/area-count.js';
import structureCheckAreaOrder from './structure/check-area-order.js';
import structureCheckAreaWording from './structure/check-area-wording.js';
import structureDuplicateCheckArea from './structure/duplicate-check-area.js';
import structureEmptyCheckArea from './structure/empty-check-area.js';
import structureHeadingNumbering from './structure/heading-numbering.js';
import structureLength from './structure/length.js';
import structureMissingCheckArea from './structure/missing-check-area.js';
import structureMissingSection from './structure/missing-section.js';
import structureProblemShare from './structure/problem-share.js';
import structureSectionOrder from './structure/section-order.js';
import wordingPlaceholder from './wording/placeholder.js';
import wordingSetPhrase from './wording/set-phrase.js';

/** Every rule, ordered by id. */
export const RULES: readonly Rule[] = [
  causeObjectiveCause,
  causeShallowCause,
  criticismAdviceForCriticism,
  criticismHopeForCriticism,
  criticismMissingHarm,
  criticismMissingTarget,
  criticismPraiseForCriticism,
  criticismPreachingForCriticism,
  criticismVagueCriticism,
  explanationsMissingExplanation,
  explanationsShallowAccountability,
  hygieneMissingReason,
  hygieneUnknownRule,
  hygieneUnusedDirective,
  measuresEmptyMeasure,
  measuresMissingDeadline,
  measuresMissingOwner,
  measuresUnmatchedProblem,
  priorMissingPriorMeeting,
  priorUnexplainedUnfinished,
  selfPraiseForProblem,
  selfPreachingForProblem,
  selfSubordinateForPersonal,
  selfTaskForProblem,
  selfTeamForPersonal,
  selfVagueProblem,
  structureAreaCount,
  structureCheckAreaOrder,
  structureCheckAreaWording,
  structureDuplicateCheckArea,
  structureEmptyCheckArea,
  structureHeadingNumbering,
  structureLength,
  structureMissingCheckArea,
  structureMissingSection,
  structureProblemShare,
  structureSectionOrder,
  wordingPlaceholder,
  wordingSetPhrase,
];
