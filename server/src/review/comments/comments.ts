import type {
  CommentAnchor,
  CommentRecord,
  CommentThreadRecord,
  ReviewerComment,
} from '../../core/schema/types.js';

/** Where reviewers' comments are kept, beside the configuration. */
export const COMMENTS_NAME = 'selfexam.comments.yaml';

export const NO_COMMENTS: CommentRecord = { version: 1, threads: {} };

/** One thing that somebody does to the comments; ids are made by whoever asks for it. */
export type CommentChange =
  | {
      readonly type: 'start';
      readonly thread: string;
      readonly draft: string;
      readonly anchor: CommentAnchor;
      readonly comment: ReviewerComment;
    }
  | { readonly type: 'reply'; readonly thread: string; readonly comment: ReviewerComment }
  | {
      readonly type: 'edit';
      readonly thread: string;
      readonly comment: string;
      readonly text: string;
      readonly at: string;
    }
  | { readonly type: 'delete'; readonly thread: string; readonly comment: string }
  | { readonly type: 'resolve'; readonly thread: string; readonly by: string; readonly at: string }
  | { readonly type: 'reopen'; readonly thread: string }
  | { readonly type: 'anchor'; readonly thread: string; readonly anchor: CommentAnchor };

/**
 * Makes one change and leaves everything else as it is, so that changes of several people can be made one after the
 * other to whatever is there. A thread goes with its last comment.
 * @returns undefined where what is to be changed is no longer there
 */
export function applyChange(record: CommentRecord, change: CommentChange): CommentRecord | undefined {
  const { threads } = record;
  if (change.type === 'start') {
    const { thread, draft, anchor, comment } = change;
    const same = threads[thread];
    if (same !== undefined) return same.comments.some(({ id }) => id === comment.id) ? record : undefined;
    return { ...record, threads: { ...threads, [thread]: { draft, anchor, comments: [comment] } } };
  }
  const before = Object.hasOwn(threads, change.thread) ? threads[change.thread] : undefined;
  if (before === undefined) return undefined;
  const after = changed(before, change);
  if (after === undefined) return undefined;
  const kept = Object.entries(threads).filter(([id]) => id !== change.thread || after.comments.length > 0);
  return {
    ...record,
    threads: Object.fromEntries(kept.map(([id, one]) => [id, id === change.thread ? after : one])),
  };
}

/** True where a record already is as a change leaves it. */
export function hasChange(record: CommentRecord, change: CommentChange): boolean {
  const thread = record.threads[change.thread];
  const comment = (id: string): ReviewerComment | undefined => thread?.comments.find((one) => one.id === id);
  switch (change.type) {
    case 'start':
    case 'reply':
      return comment(change.comment.id) !== undefined;
    case 'edit':
      return comment(change.comment)?.text === change.text;
    case 'delete':
      return comment(change.comment) === undefined;
    case 'resolve':
      return thread?.resolved !== undefined;
    case 'reopen':
      return thread !== undefined && thread.resolved === undefined;
    case 'anchor':
      return JSON.stringify(thread?.anchor) === JSON.stringify(change.anchor);
  }
}

function changed(
  thread: CommentThreadRecord,
  change: Exclude<CommentChange, { readonly type: 'start' }>,
): CommentThreadRecord | undefined {
  const { comments } = thread;
  switch (change.type) {
    case 'reply':
      return comments.some(({ id }) => id === change.comment.id)
        ? thread
        : { ...thread, comments: inOrder([...comments, change.comment]) };
    case 'edit':
      return comments.some(({ id }) => id === change.comment)
        ? {
            ...thread,
            comments: comments.map((one) =>
              one.id === change.comment ? { ...one, text: change.text, edited: change.at } : one,
            ),
          }
        : undefined;
    case 'delete':
      return comments.some(({ id }) => id === change.comment)
        ? { ...thread, comments: comments.filter(({ id }) => id !== change.comment) }
        : undefined;
    case 'resolve':
      return { ...thread, resolved: { by: change.by, at: change.at } };
    case 'reopen': {
      const open = { ...thread };
      delete open.resolved;
      return open;
    }
    case 'anchor':
      return { ...thread, anchor: change.anchor };
  }
}

function inOrder(comments: readonly ReviewerComment[]): ReviewerComment[] {
  const order = ({ at, id }: ReviewerComment): string => `${at} ${id}`;
  return [...comments].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
