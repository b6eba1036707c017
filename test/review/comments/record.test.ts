import fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CommentRecord } from '../../../server/src/core/schema/types.js';
import {
  applyChange,
  hasChange,
  NO_COMMENTS,
  type CommentChange,
} from '../../../server/src/review/comments/comments.js';
import { parseComments, stringifyComments } from '../../../server/src/review/comments/read-comments.js';
import { recordChange } from '../../../server/src/review/comments/record-change.js';
import { diskStore } from '../../../server/src/review/records/disk-store.js';
import { temporaryFolder } from '../../cli/support/cli.js';
import { validateCommentsFile } from '../schema.js';

const ANCHOR = { exact: '学习不深。', prefix: '', suffix: '', section: ['提纲'], occurrence: 1 };
const comment = (id: string, text = `意见${id}`) => ({
  id,
  by: '周书记',
  at: `2026-01-0${(id.length % 9) + 1}T08:00:00Z`,
  text,
});
const start = (thread: string, id: string): CommentChange => ({
  type: 'start',
  thread,
  draft: 'a.md',
  anchor: ANCHOR,
  comment: comment(id),
});
const after = (...changes: CommentChange[]): CommentRecord =>
  changes.reduce<CommentRecord>((record, change) => applyChange(record, change) ?? record, NO_COMMENTS);

describe('changes of comments', () => {
  it('start, answer, edit, settle, reopen and delete', () => {
    let record = after(start('t', 'a'), { type: 'reply', thread: 't', comment: comment('bb') });
    expect(record.threads['t']?.comments.map(({ id }) => id)).toEqual(['a', 'bb']);
    record = applyChange(record, {
      type: 'edit',
      thread: 't',
      comment: 'a',
      text: '改了',
      at: 'x',
    }) as CommentRecord;
    expect(record.threads['t']?.comments[0]).toMatchObject({ text: '改了', edited: 'x' });
    record = applyChange(record, { type: 'resolve', thread: 't', by: '张三', at: 'y' }) as CommentRecord;
    expect(record.threads['t']?.resolved).toEqual({ by: '张三', at: 'y' });
    record = applyChange(record, { type: 'reopen', thread: 't' }) as CommentRecord;
    expect(record.threads['t']).not.toHaveProperty('resolved');
    for (const id of ['a', 'bb'])
      record = applyChange(record, { type: 'delete', thread: 't', comment: id }) as CommentRecord;
    expect(record.threads).toEqual({});
  });

  it('are refused where what they mean is gone', () => {
    expect(applyChange(NO_COMMENTS, { type: 'reply', thread: 't', comment: comment('a') })).toBeUndefined();
    expect(
      applyChange(after(start('t', 'a')), { type: 'edit', thread: 't', comment: 'b', text: '', at: '' }),
    ).toBeUndefined();
    expect(
      applyChange(NO_COMMENTS, { type: 'reply', thread: 'constructor', comment: comment('a') }),
    ).toBeUndefined();
  });

  it('of several people lose nothing in whatever order they come', () => {
    const changes = fc.shuffledSubarray(
      ['a', 'bb', 'ccc', 'dddd'].flatMap((id): CommentChange[] => [
        start(`t${id}`, id),
        { type: 'reply', thread: 't', comment: comment(`${id}x`) },
        { type: 'resolve', thread: 't', by: id, at: '1' },
      ]),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(changes, (list) => {
        const record = list.reduce(
          (now, change) => applyChange(now, change) as CommentRecord,
          after(start('t', 'first')),
        );
        for (const change of list) expect(hasChange(record, change)).toBe(true);
      }),
    );
  });

  it('are the same after they were written and read', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (by, said, exact) => {
        const record: CommentRecord = {
          version: 1,
          threads: {
            t: {
              draft: '个人/张三.md',
              anchor: { ...ANCHOR, exact },
              comments: [{ id: '1', by, at: 'x', text: said }],
            },
          },
        };
        const file = stringifyComments(record);
        expect(validateCommentsFile(parse(file))).toEqual([]);
        expect(parseComments(file, 'f').value).toEqual(record);
      }),
    );
  });
});

describe('the file of comments', () => {
  it('keeps what many write at once', async () => {
    const file = join(temporaryFolder(), 'selfexam.comments.yaml');
    const ids = Array.from({ length: 12 }, (_none, index) => `t${index}`);
    const failed = await Promise.all(ids.map((id) => recordChange(diskStore, file, start(id, id))));
    expect(failed.filter((one) => one !== undefined)).toEqual([]);
    const { threads } = parse(readFileSync(file, 'utf8')) as CommentRecord;
    expect(Object.keys(threads).sort()).toEqual(ids.sort());
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('is left alone where it is damaged', async () => {
    const file = join(temporaryFolder(), 'selfexam.comments.yaml');
    for (const broken of [
      'version: 1\nthreads:\n  t: 5\n',
      'version: 1\nthreads: {\n',
      'version: 2\nthreads: {}\n',
    ]) {
      writeFileSync(file, broken);
      expect(await recordChange(diskStore, file, start('a', 'a'))).toMatchObject({ file });
      expect(readFileSync(file, 'utf8')).toBe(broken);
    }
  });
});
