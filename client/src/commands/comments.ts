import { l10n, Position, Uri, window, type CommentReply, type CommentThread } from 'vscode';
import type { DraftThreads } from '../../../server/src/lsp/protocol.js';
import type { DraftComment } from '../review/draftComment.js';
import { askName } from '../review/reviewerName.js';
import { activeMarkdown } from './activeDraft.js';
import type { CommandContext } from './index.js';

/** Comments on the sentence at the caret, or where a test says. */
export async function addComment(
  { review }: CommandContext,
  given?: { readonly uri: Uri; readonly at: Position; readonly text: string; readonly by: string },
): Promise<DraftThreads | undefined> {
  const editor = given === undefined ? activeMarkdown() : undefined;
  const uri = given?.uri ?? editor?.document.uri;
  const at = given?.at ?? editor?.selection.start;
  if (uri === undefined || at === undefined) return undefined;
  const by = given?.by ?? (await askName(false));
  if (by === undefined) return undefined;
  const text =
    given?.text ??
    (await window.showInputBox({
      title: l10n.t('Comment on this sentence'),
      prompt: l10n.t('What is to be mended here?'),
      ignoreFocusOut: true,
    }));
  if (text === undefined || text.trim() === '') return undefined;
  return review.threads.change(uri, {
    type: 'start',
    at: { line: at.line, character: at.character },
    text,
    by,
  });
}

/** What was written into the box of a thread: a new thread, or an answer. */
export async function sendComment({ review }: CommandContext, { thread, text }: CommentReply): Promise<void> {
  const by = await askName(false);
  if (by === undefined) return;
  const id = review.threads.idOf(thread);
  if (id !== undefined) {
    await review.threads.change(thread.uri, { type: 'reply', thread: id, text, by });
    return;
  }
  const { line, character } = thread.range?.start ?? new Position(0, 0);
  const { threads } = await review.threads.change(thread.uri, {
    type: 'start',
    at: { line, character },
    text,
    by,
  });
  thread.dispose();
  const made = threads.findLast(({ comments }) => comments.length === 1 && comments[0]?.by === by);
  if (made !== undefined) review.threads.expand(thread.uri, made.id);
}

export function editComment({ review }: CommandContext, comment: DraftComment): void {
  comment.edit();
  review.threads.redraw(comment);
}

export function cancelComment({ review }: CommandContext, comment: DraftComment): void {
  comment.cancel();
  review.threads.redraw(comment);
}

export async function saveComment({ review }: CommandContext, comment: DraftComment): Promise<void> {
  const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
  const { id, thread, draft } = comment;
  comment.cancel();
  review.threads.redraw(comment);
  await review.threads.change(Uri.parse(draft), { type: 'edit', thread, comment: id, text });
}

export async function deleteComment(
  { review }: CommandContext,
  comment: DraftComment,
  sure = false,
): Promise<void> {
  const remove = l10n.t('Delete');
  const answer = sure
    ? remove
    : await window.showWarningMessage(
        l10n.t('Delete this comment?'),
        { modal: true, detail: comment.text },
        remove,
      );
  if (answer !== remove) return;
  const { id, thread, draft } = comment;
  await review.threads.change(Uri.parse(draft), { type: 'delete', thread, comment: id });
}

/** A thread of the editor, or its row in the tree of the review. */
type ThreadTarget =
  CommentThread | { readonly type: 'thread'; readonly uri: string; readonly thread: { readonly id: string } };

export async function resolveThread(
  context: CommandContext,
  target: ThreadTarget,
  given?: string,
): Promise<void> {
  const place = placeOf(context, target);
  const by = given ?? (await askName(false));
  if (place === undefined || by === undefined) return;
  await context.review.threads.change(place.uri, { type: 'resolve', thread: place.id, by });
}

export async function reopenThread(context: CommandContext, target: ThreadTarget): Promise<void> {
  const place = placeOf(context, target);
  if (place !== undefined)
    await context.review.threads.change(place.uri, { type: 'reopen', thread: place.id });
}

function placeOf({ review }: CommandContext, target: ThreadTarget): { uri: Uri; id: string } | undefined {
  if ('type' in target) return { uri: Uri.parse(target.uri), id: target.thread.id };
  const id = review.threads.idOf(target);
  return id === undefined ? undefined : { uri: target.uri, id };
}
