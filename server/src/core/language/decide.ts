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

/** A fault is told only where good readings together are less likely than this: false alarms cost more than misses. */
export const DOUBT = 0.35;

/**
 * Chooses the label.
 * @param probabilities in the order of LABELS
 * @param doubt how likely the good readings (problem, ok-other) may be while a fault is told
 */
export function decide(
  probabilities: ArrayLike<number>,
  context: Context,
  doubt: number = DOUBT,
): { label: Label; confidence: number } {
  const allowed = ALLOWED[context];
  let total = 0;
  let best: Label = 'ok-other';
  let bestGood: Label = 'ok-other';
  const p = (label: Label): number =>
    allowed.includes(label) ? (probabilities[LABELS.indexOf(label)] ?? 0) : 0;
  for (const label of allowed) {
    total += p(label);
    if (p(label) > p(best)) best = label;
  }
  if (p('problem') > p('ok-other')) bestGood = 'problem';
  const good = (p('problem') + p('ok-other')) / total;
  const label =
    good >= doubt ? bestGood : best === 'problem' || best === 'ok-other' ? bestFault(allowed, p) : best;
  return { label, confidence: p(label) / total };
}

function bestFault(allowed: readonly Label[], p: (label: Label) => number): Label {
  return allowed
    .filter((label) => label !== 'problem' && label !== 'ok-other')
    .reduce((a, b) => (p(b) > p(a) ? b : a));
}
