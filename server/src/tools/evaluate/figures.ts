import { LABELS, type Label } from '../../core/language/judgement.js';
import type { Verdict } from './harness.js';

/** A share with its 95 % confidence interval (Wilson 1927). */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly hits: number;
  readonly of: number;
}

export interface Figures {
  readonly statements: number;
  readonly ambiguous: number;
  /** By label of the fault: false alarms are findings on `problem` and `ok-other` statements. */
  readonly labels: Readonly<
    Record<string, { precision: Share; strictPrecision: Share; recall: Share; f1: number }>
  >;
  readonly rules: Readonly<Record<string, { precision: Share; findings: number }>>;
  /** `problem` statements on which any rule finds something. */
  readonly flaggedProblems: Share;
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const GOOD: readonly Label[] = ['problem', 'ok-other'];

/** Counts; ambiguous statements are left out of every figure. */
export function measure(all: readonly Verdict[]): Figures {
  const verdicts = all.filter(({ row }) => row.ambiguous !== true);
  const labels: Record<string, Figures['labels'][string]> = {};
  for (const label of LABELS.filter((name) => !GOOD.includes(name))) {
    const found = verdicts.filter(({ predicted }) => predicted === label);
    const right = found.filter(({ row }) => row.label === label).length;
    const alarms = found.filter(({ row }) => GOOD.includes(row.label)).length;
    const due = verdicts.filter(({ row }) => row.label === label).length;
    const precision = share(right, right + alarms);
    const recall = share(right, due);
    labels[label] = {
      precision,
      strictPrecision: share(right, found.length),
      recall,
      f1: f1(precision.value, recall.value),
    };
  }
  const problems = verdicts.filter(({ row }) => row.label === 'problem');
  return {
    statements: verdicts.length,
    ambiguous: all.length - verdicts.length,
    labels,
    rules: byRule(verdicts),
    flaggedProblems: share(problems.filter(({ predicted }) => predicted !== 'none').length, problems.length),
    confusion: confusion(verdicts),
  };
}

function byRule(verdicts: readonly Verdict[]): Figures['rules'] {
  const rules: Record<string, { precision: Share; findings: number }> = {};
  for (const rule of [...new Set(verdicts.flatMap((verdict) => verdict.rule ?? []))].sort()) {
    const found = verdicts.filter((verdict) => verdict.rule === rule);
    const alarms = found.filter(({ row }) => GOOD.includes(row.label)).length;
    rules[rule] = { precision: share(found.length - alarms, found.length), findings: found.length };
  }
  return rules;
}

function confusion(verdicts: readonly Verdict[]): Figures['confusion'] {
  const table: Record<string, Record<string, number>> = {};
  for (const { row, predicted } of verdicts) {
    const line = (table[row.label] ??= {});
    line[predicted] = (line[predicted] ?? 0) + 1;
  }
  return table;
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Wilson's score interval at 95 %. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { value: 0, low: 0, high: 1, hits, of };
  const z = 1.96;
  const p = hits / of;
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), hits, of };
}
