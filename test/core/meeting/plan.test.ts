import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../server/src/core/meeting/plan/read-plan.js';
import { expectedFacts, foundFacts, TEST_PLANS } from './plan-corpus.js';

/** Least share of the facts that must be found, and least share of what is found that must be right. */
const FLOORS: Readonly<Record<string, number>> = {
  title: 1,
  theme: 1,
  areaNames: 1,
  areaClauses: 0.98,
  priorMeetings: 0.95,
  explanations: 0.95,
  accountability: 1,
  forbidden: 0.95,
  deadlines: 0.95,
};

describe('reading meeting plans', () => {
  const figures = new Map(Object.keys(FLOORS).map((field) => [field, { expected: 0, found: 0, right: 0 }]));
  const misses: string[] = [];
  for (const { name, text, expected } of TEST_PLANS) {
    const found = foundFacts(readPlan(text).profile);
    for (const [field, wanted] of expectedFacts(expected)) {
      const got = found.get(field) ?? [];
      const figure = figures.get(field);
      if (figure === undefined) continue;
      figure.expected += wanted.length;
      figure.found += got.length;
      figure.right += wanted.filter((value) => got.includes(value)).length;
      const lost = wanted.filter((value) => !got.includes(value));
      const extra = got.filter((value) => !wanted.includes(value));
      if (lost.length + extra.length > 0)
        misses.push(`${name} ${field}\n   - ${lost.join('\n   - ')}\n   + ${extra.join('\n   + ')}`);
    }
  }
  console.log(
    [...figures]
      .map(([field, { expected, found, right }]) => `${field}: ${right} of ${expected}, ${found} found`)
      .join('\n'),
  );
  console.log(misses.join('\n'));

  it.each(Object.entries(FLOORS))('%s', (field, floor) => {
    const { expected, found, right } = figures.get(field) ?? { expected: 0, found: 0, right: 0 };
    expect(right / expected).toBeGreaterThanOrEqual(floor);
    expect(right / found).toBeGreaterThanOrEqual(floor);
  });
});
