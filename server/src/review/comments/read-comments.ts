import { stringify } from 'yaml';
import type { CommentRecord, CommentThreadRecord } from '../../core/schema/types.js';
import { validateCommentRecord } from '../../core/schema/validators.js';
import type { ConfigFiles } from '../../workspace/config/config-files.js';
import { parseData } from '../../workspace/config/data-document.js';
import { pointerPath } from '../../workspace/config/read-config.js';
import { problem, type Outcome } from '../../workspace/problem.js';
import { NO_COMMENTS } from './comments.js';

/**
 * Reads the comments of a folder; a file that is not there holds none.
 * @param address of the file, as the files know it
 */
export async function readComments(address: string, files: ConfigFiles): Promise<Outcome<CommentRecord>> {
  const read = await files.read(address);
  if (read === undefined) return { value: NO_COMMENTS };
  return 'problem' in read ? { problems: [read.problem] } : parseComments(read.text, address);
}

/** Comments as data; a damaged file is a problem with its place, never an empty list: it would be written over. */
export function parseComments(text: string, address: string): Outcome<CommentRecord> {
  const parsed = parseData(text, address);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const { value, place } = parsed.value;
  if (validateCommentRecord(value)) return { value: value as CommentRecord };
  const [fault] = validateCommentRecord.errors ?? [];
  const message = {
    'zh-CN': '审阅意见不合格式（{path} {detail}），没有改动。',
    en: 'The record of comments is malformed ({path} {detail}); it was left alone.',
  };
  const advice = {
    'zh-CN': '请改正这一处，或者从备份、版本库恢复这个文件。',
    en: 'Correct this place, or restore the file from a backup or from version control.',
  };
  const path = fault?.instancePath ?? '';
  const data = { path: path === '' ? '/' : path, detail: fault?.message ?? '' };
  return {
    problems: [problem('bad-comments', { message, advice }, data, place(pointerPath(path, value)))],
  };
}

/** The file as it is written: threads by draft and id, one key a line, so that versions compare and merge well. */
export function stringifyComments({ threads }: CommentRecord): string {
  const order = ([id, { draft }]: [string, CommentThreadRecord]): string => `${draft}\u0000${id}`;
  const sorted = Object.fromEntries(
    Object.entries(threads).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)),
  );
  const head =
    '# 审阅意见，由 selfexam 写入，含有所评句子的原文，请按保密要求保管。\n# Comments on sentences of the drafts; written by selfexam; quotes the drafts.\n';
  return head + stringify({ version: 1, threads: sorted }, { lineWidth: 0, aliasDuplicateObjects: false });
}
