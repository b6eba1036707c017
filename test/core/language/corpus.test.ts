import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../server/src/core/language/judgement.js';
import { judgePassage } from '../../../server/src/tools/evaluate/passages.js';
import { measure } from '../../../server/src/tools/evaluate/figures.js';
import { judgeRow, LABELS_OF_RULE } from '../../../server/src/tools/evaluate/harness.js';
import { readRows } from '../../../server/src/tools/train/corpus.js';

/** Measured, less two points: a change that falls below has made the judge worse. */
const FLOORS: Readonly<Record<string, { precision: number; recall: number }>> = {
  'team-for-personal': { precision: 0.95, recall: 0.92 },
  'subordinate-for-personal': { precision: 0.95, recall: 0.87 },
  preaching: { precision: 0.97, recall: 0.92 },
  hope: { precision: 0.97, recall: 0.95 },
  advice: { precision: 0.96, recall: 0.93 },
  praise: { precision: 0.93, recall: 0.91 },
  vague: { precision: 0.97, recall: 0.92 },
  'objective-cause': { precision: 0.96, recall: 0.94 },
  'empty-measure': { precision: 0.97, recall: 0.96 },
};

describe('statements that nobody saw while developing', () => {
  const figures = measure(readRows('test/corpus/unseen.jsonl').map(judgeRow));
  for (const [label, floor] of Object.entries(FLOORS)) {
    it(`${label}: precision and recall hold`, () => {
      expect(figures.labels[label]?.precision.value).toBeGreaterThanOrEqual(floor.precision);
      expect(figures.labels[label]?.recall.value).toBeGreaterThanOrEqual(floor.recall);
    });
  }
  it('flags few statements of problems', () => {
    expect(figures.flaggedProblems.value).toBeLessThanOrEqual(0.03);
  });
});

describe('whole drafts and passages', () => {
  const results = readdirSync('test/corpus/passages').map((name) =>
    judgePassage(`test/corpus/passages/${name}`),
  );
  it('finds the marked items by the right rule', () => {
    const marks = results.flatMap((result) => result.marks);
    const right = marks.filter(({ label, found }) => LABELS_OF_RULE[found ?? '']?.includes(label));
    expect(right.length / marks.length).toBeGreaterThanOrEqual(0.85);
  });
  it('finds at most half a false finding in 3,000 characters', () => {
    const alarms = results.flatMap((result) => result.falseFindings).length;
    const characters = results.reduce((sum, result) => sum + result.characters, 0);
    expect((alarms / characters) * 3000).toBeLessThanOrEqual(0.5);
  });
});

describe('the corpora', () => {
  it.each(['train', 'unseen', 'whose-fault'])('%s: every row has known values and stands once', (name) => {
    const rows = readRows(`test/corpus/${name}.jsonl`);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    for (const row of rows) {
      expect(LABELS).toContain(row.label);
      expect(['individual', 'team', 'criticism']).toContain(row.kind);
      expect(['problem', 'cause', 'measure', 'prior', 'criticism', 'other']).toContain(row.section);
    }
  });
  it.each(['unseen', 'whose-fault'])('keeps the statements of %s out of the training', (name) => {
    const trained = new Set(readRows('test/corpus/train.jsonl').map(({ text }) => text));
    expect(readRows(`test/corpus/${name}.jsonl`).filter(({ text }) => trained.has(text))).toEqual([]);
  });
});
