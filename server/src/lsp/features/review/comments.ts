import { TextDocument } from 'vscode-languageserver-textdocument';
import { AnchorFinder, makeAnchor } from '../../../review/comments/anchor.js';
import { COMMENTS_NAME, type CommentChange } from '../../../review/comments/comments.js';
import { draftComments } from '../../../review/comments/draft-comments.js';
import { recordChange } from '../../../review/comments/record-change.js';
import { unitsOf } from '../../../review/comments/units.js';
import { problemText } from '../../../workspace/problem.js';
import { say } from '../../messages.js';
import type { CommentEdit, DraftThreads } from '../../protocol.js';
import type { Session } from '../../session.js';
import { beside, pathIn, recordFolder } from './folders.js';
import type { Reviewer } from './reviewer.js';
import { threadOf } from './view.js';

/** The threads on a draft, with their places in its text as the editor has it. */
export async function threadsOf(session: Session, reviewer: Reviewer, uri: string): Promise<DraftThreads> {
  const own = session.canonical(uri);
  const folder = await recordFolder(session, own);
  const text = await reviewer.texts.read(own);
  const record = await reviewer.comments({ folder });
  if (record.value === undefined)
    return {
      threads: [],
      problem: record.problems.map((one) => problemText(one, session.locale)).join('\n'),
    };
  const path = pathIn({ folder }, own);
  return { threads: draftComments(record.value, path, text ?? '', path).map(threadOf) };
}

/** Makes a change to the comments on a draft and says how they are then. */
export async function changeComments(
  session: Session,
  reviewer: Reviewer,
  uri: string,
  edit: CommentEdit,
): Promise<DraftThreads> {
  const own = session.canonical(uri);
  const folder = await recordFolder(session, own);
  const refuse = async (problem: string): Promise<DraftThreads> => ({
    ...(await threadsOf(session, reviewer, uri)),
    problem,
  });
  if ('text' in edit && edit.text.trim() === '') return refuse(say(session.locale, 'comment-no-text'));
  if ('by' in edit && edit.by.trim() === '') return refuse(say(session.locale, 'review-no-name'));
  const text = (await reviewer.texts.read(own)) ?? '';
  const units = unitsOf(text);
  const change = changeOf(edit, pathIn({ folder }, own), (at) =>
    makeAnchor(units, TextDocument.create(own, 'markdown', 0, text).offsetAt(at)),
  );
  if (change === undefined) return refuse(say(session.locale, 'comment-no-place'));
  // Whoever touches a thread has its sentence in view: the anchor is renewed by it, so that it never falls far behind.
  const record = edit.type === 'start' ? undefined : (await reviewer.comments({ folder })).value;
  const anchor = record?.threads[change.thread]?.anchor;
  const renewed: readonly CommentChange[] =
    anchor === undefined
      ? []
      : [{ type: 'anchor', thread: change.thread, anchor: new AnchorFinder(units).renew(anchor) }];
  const problem = await recordChange(session.records, beside(folder, COMMENTS_NAME), change, renewed);
  return problem === undefined
    ? threadsOf(session, reviewer, uri)
    : refuse(problemText(problem, session.locale));
}

function changeOf(
  edit: CommentEdit,
  draft: string,
  anchorAt: (at: Extract<CommentEdit, { type: 'start' }>['at']) => ReturnType<typeof makeAnchor>,
): CommentChange | undefined {
  const at = new Date().toISOString();
  switch (edit.type) {
    case 'start': {
      const anchor = anchorAt(edit.at);
      if (anchor === undefined) return undefined;
      const comment = { id: newId(), by: edit.by.trim(), at, text: edit.text.trim() };
      return { type: 'start', thread: newId(), draft, anchor, comment };
    }
    case 'reply':
      return {
        type: 'reply',
        thread: edit.thread,
        comment: { id: newId(), by: edit.by.trim(), at, text: edit.text.trim() },
      };
    case 'edit':
      return { ...edit, text: edit.text.trim(), at };
    case 'delete':
    case 'reopen':
      return edit;
    case 'resolve':
      return { type: 'resolve', thread: edit.thread, by: edit.by.trim(), at };
  }
}

/** 64 random bits; two people who write at once must not choose the same. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
