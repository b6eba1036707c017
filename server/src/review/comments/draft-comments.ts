import { Source } from '../../core/text/source.js';
import type { CommentRecord, CommentThreadRecord, ReportThread } from '../../core/schema/types.js';
import { spanOf } from '../../workspace/spans.js';
import { AnchorFinder } from './anchor.js';
import { unitsOf } from './units.js';

/**
 * The threads on one draft with their places in its text as it is now, in the order of the text.
 * @param key path of the draft as the record names it
 * @param shown how the report names it
 */
export function draftComments(
  { threads }: CommentRecord,
  key: string,
  text: string,
  shown: string,
): ReportThread[] {
  const own = Object.entries(threads).filter(([, { draft }]) => draft === key);
  if (own.length === 0) return [];
  const finder = new AnchorFinder(unitsOf(text));
  const source = new Source(text);
  return own
    .map(([id, thread]) => {
      const { anchored, range } = finder.find(thread.anchor);
      return { thread: reportThread(id, thread, shown, anchored), start: range.start, range };
    })
    .sort((a, b) => a.start - b.start || (a.thread.id < b.thread.id ? -1 : 1))
    .map(({ thread, range }) => ({ ...thread, range: spanOf(range, source) }));
}

/** Threads on drafts that are not there any more: they are not lost. */
export function strayComments(
  { threads }: CommentRecord,
  here: ReadonlySet<string>,
  shown: (key: string) => string,
): ReportThread[] {
  return Object.entries(threads)
    .filter(([, { draft }]) => !here.has(draft))
    .map(([id, thread]) => reportThread(id, thread, shown(thread.draft), 'orphaned'));
}

function reportThread(
  id: string,
  { anchor, resolved, comments }: CommentThreadRecord,
  path: string,
  anchored: ReportThread['anchored'],
): ReportThread {
  return {
    id,
    path,
    status: resolved === undefined ? 'open' : 'resolved',
    ...(resolved === undefined ? {} : { resolved }),
    anchored,
    quote: anchor.exact,
    section: [...anchor.section],
    comments: [...comments],
  };
}
