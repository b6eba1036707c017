import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../../server/src/core/schema/types.js';
import { makeAnchor } from '../../../server/src/review/comments/anchor.js';
import { recordChange } from '../../../server/src/review/comments/record-change.js';
import { unitsOf } from '../../../server/src/review/comments/units.js';
import { diskStore } from '../../../server/src/review/records/disk-store.js';
import { cli, temporaryFolder } from '../../cli/support/cli.js';
import { validateReport } from '../schema.js';

const UNIT = resolve(import.meta.dirname, '../../drafts/unit-qinghe');
const LU = '个人/陆明川.md';

/** A unit in which somebody commented on the first sentence of one draft that is long enough, and on a draft that is gone. */
async function unit(): Promise<{ folder: string; sentence: string }> {
  const folder = join(temporaryFolder(), 'unit');
  cpSync(UNIT, folder, { recursive: true });
  const units = unitsOf(readFileSync(join(folder, LU), 'utf8'));
  const unit = units.find(({ text, heading }) => !heading && text.length > 20);
  const anchor = makeAnchor(units, unit?.range.start ?? 0);
  if (unit === undefined || anchor === undefined) throw new Error('no sentence');
  const file = join(folder, 'selfexam.comments.yaml');
  const comment = (id: string, text: string) => ({ id, by: '周书记', at: '2026-01-05T08:00:00.000Z', text });
  const changes = [
    { type: 'start', thread: 't1', draft: LU, anchor, comment: comment('c1', '<b>请写明</b>是哪一次') },
    { type: 'reply', thread: 't1', comment: comment('c2', '已经补上了') },
    { type: 'resolve', thread: 't1', by: '陆明川', at: '2026-01-06T08:00:00.000Z' },
    { type: 'start', thread: 't2', draft: LU, anchor, comment: comment('c3', '再想一想') },
    { type: 'start', thread: 't3', draft: '个人/调走.md', anchor, comment: comment('c4', '人已调走') },
  ] as const;
  for (const change of changes) expect(await recordChange(diskStore, file, change)).toBeUndefined();
  return { folder, sentence: unit.text };
}

const review = async (folder: string, format: string, ...args: string[]): Promise<string> =>
  (await cli(folder, ['review', '--format', format, ...args])).stdout;

describe('comments in the report', () => {
  it('stand with their draft, their sentence and what became of them, in every format', async () => {
    const { folder, sentence } = await unit();
    const report = JSON.parse(await review(folder, 'json')) as ReviewReport;
    expect(validateReport(report)).toEqual([]);
    const draft = report.drafts.find(({ path }) => path === LU);
    expect(draft?.comments.map(({ id, status, anchored }) => [id, status, anchored])).toEqual([
      ['t1', 'resolved', 'exact'],
      ['t2', 'open', 'exact'],
    ]);
    expect(draft?.comments[0]?.comments.map(({ text }) => text)).toEqual([
      '<b>请写明</b>是哪一次',
      '已经补上了',
    ]);
    expect(report.strayComments.map(({ id, path }) => [id, path])).toEqual([['t3', '个人/调走.md']]);
    expect(report.summary.openComments).toBe(1);
    const html = await review(folder, 'html');
    expect(html).toContain('&lt;b&gt;请写明&lt;/b&gt;是哪一次');
    expect(html).not.toContain('<b>请写明');
    const markdown = await review(folder, 'markdown');
    for (const text of ['已经补上了', '再想一想', '人已调走', sentence.slice(0, 12)]) {
      expect(html).toContain(text);
      expect(markdown).toContain(text);
    }
  });

  it('say that their sentence was changed or is gone, and are never lost', async () => {
    const { folder, sentence } = await unit();
    const file = join(folder, LU);
    const text = readFileSync(file, 'utf8');
    const anchoredAs = async (): Promise<unknown[]> => {
      const report = JSON.parse(await review(folder, 'json')) as ReviewReport;
      return report.drafts.flatMap(({ comments }) => comments.map(({ anchored }) => anchored));
    };
    const plain = sentence.slice(2, 12);
    expect(text).toContain(plain);
    writeFileSync(file, text.replace(plain, `${plain.slice(0, 5)}也${plain.slice(5)}`));
    expect(await anchoredAs()).toEqual(['changed', 'changed']);
    writeFileSync(file, '---\n文种: individual\n姓名: 陆明川\n---\n\n# 个人发言提纲\n\n无。\n');
    expect(await anchoredAs()).toEqual(['orphaned', 'orphaned']);
  });

  it('are without their words where the report is redacted', async () => {
    const { folder, sentence } = await unit();
    for (const format of ['json', 'html', 'markdown', 'text']) {
      const out = await review(folder, format, '--redact');
      for (const text of ['请写明', '已经补上了', '再想一想', '人已调走', sentence.slice(0, 12)])
        expect(out).not.toContain(text);
    }
    const report = JSON.parse(await review(folder, 'json', '--redact')) as ReviewReport;
    expect(validateReport(report)).toEqual([]);
    expect(report.summary.openComments).toBe(1);
  });

  it('that cannot be read end the review with 2, with file and line', async () => {
    const { folder } = await unit();
    writeFileSync(join(folder, 'selfexam.comments.yaml'), 'version: 1\nthreads:\n  t1:\n    draft: 5\n');
    const { code, stderr, stdout } = await cli(folder, ['review', '--format', 'json']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/selfexam\.comments\.yaml:[34]/);
  });
});
