import { LABELS, type Label } from './judgement.js';
import type { Context } from './features.js';

/** What a statement may be in each place; a hope in a list of measures is nothing to flag. */
const ALLOWED: Readonly<Record<Context, readonly Label[]>> = {
  criticism: ['problem', 'hope', 'advice', 'praise', 'vague', 'preaching', 'ok-other'],
  individual: [
    'problem',
    'team-for-personal',
    'subordinate-for-personal',
    'preaching',
    'hope',
    'advice',
    'praise',
    'vague',
    'objective-cause',
    'ok-other',
  ],
  team: [
    'problem',
    'subordinate-for-personal',
    'preaching',
    'hope',
    'advice',
    'praise',
    'vague',
    'objective-cause',
    'ok-other',
  ],
  cause: ['objective-cause', 'preaching', 'vague', 'ok-other'],
  measure: ['empty-measure', 'ok-other'],
  prior: ['empty-measure', 'ok-other'],
  other: ['ok-other'],
};

/**
 * A fault is told only where the good readings (problem, ok-other) together are less likely than this. Chosen on authors
 * that the training had not seen, between what is told wrongly and what is missed; see test/corpus/README.md.
 */
export const DOUBT: Readonly<Record<Fault, number>> = {
  'team-for-personal': 0.3,
  'subordinate-for-personal': 0.35,
  preaching: 0.4,
  hope: 0.5,
  advice: 0.55,
  praise: 0.4,
  vague: 0.5,
  'objective-cause': 0.5,
  'empty-measure': 0.45,
};

type Fault = Exclude<Label, 'problem' | 'ok-other'>;

/**
 * Chooses the label.
 * @param probabilities in the order of LABELS
 * @returns the label and how likely it is among those that the context allows
 */
export function decide(
  probabilities: ArrayLike<number>,
  context: Context,
): { label: Label; confidence: number } {
  let total = 0;
  let good = 0;
  let goodLabel: Label = 'ok-other';
  let best = 0;
  let fault: Fault | undefined;
  let faultBest = 0;
  for (const label of ALLOWED[context]) {
    const p = probabilities[LABELS.indexOf(label)] ?? 0;
    total += p;
    if (label === 'problem' || label === 'ok-other') {
      good += p;
      if (p > best) {
        best = p;
        goodLabel = label;
      }
    } else if (p > faultBest) {
      faultBest = p;
      fault = label;
    }
  }
  if (fault !== undefined && good / total < DOUBT[fault])
    return { label: fault, confidence: faultBest / total };
  return { label: goodLabel, confidence: best / total };
}
