import type { Problem } from '../../workspace/problem.js';
import type { RecordStore } from '../records/store.js';
import { applyChange, hasChange, NO_COMMENTS, type CommentChange } from './comments.js';
import { parseComments, stringifyComments } from './read-comments.js';

/**
 * Makes changes to the comments of a folder in one go; what others write at the same time stays.
 * @param address of the record, as the store knows it
 * @param change what somebody asked for
 * @param further what goes along with it, where its thread is still there
 * @returns the problem; undefined where it is written
 */
export function recordChange(
  store: RecordStore,
  address: string,
  change: CommentChange,
  further: readonly CommentChange[] = [],
): Promise<Problem | undefined> {
  return store.update(address, {
    change(text) {
      const read = text === undefined ? { value: NO_COMMENTS } : parseComments(text, address);
      if (read.value === undefined) return read;
      const after = applyChange(read.value, change);
      if (after === undefined) return { problems: [gone(address)] };
      const all = further.reduce((record, one) => applyChange(record, one) ?? record, after);
      return { value: stringifyComments(all) };
    },
    holds(text) {
      const { value } = parseComments(text, address);
      return value !== undefined && hasChange(value, change);
    },
  });
}

function gone(file: string): Problem {
  return {
    code: 'comment-gone',
    message: {
      'zh-CN': '这条意见已被别人删除，没有写入。',
      en: 'Somebody else has deleted this comment; nothing was written.',
    },
    advice: { 'zh-CN': '请刷新后再看。', en: 'Refresh and look again.' },
    file,
  };
}
