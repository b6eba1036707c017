import {
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  EventEmitter,
  l10n,
  Range,
  Uri,
  window,
  workspace,
  type CommentController,
  type CommentThread,
  type Disposable,
  type TextDocument,
} from 'vscode';
import type {
  CommentEdit,
  DraftThreads,
  ReviewThread,
  ReviewUnit,
} from '../../../server/src/lsp/protocol.js';
import type { Service } from '../service.js';
import type { StatusStore } from '../statusStore.js';
import { DraftComment } from './draftComment.js';
import { rememberedName, REVIEWER } from './reviewerName.js';
import type { ReviewStore } from './reviewStore.js';
import { anchoredWords } from './treeItems.js';

interface Shown {
  readonly thread: CommentThread;
  data: ReviewThread;
}

/** The threads of reviewers' comments in the editor; the server knows where each of them belongs. */
export class CommentThreads implements Disposable {
  private readonly controller: CommentController;
  private readonly byDraft = new Map<string, Map<string, Shown>>();
  private readonly changed = new EventEmitter<Uri>();
  private readonly listening: Disposable[];
  private told = '';
  /** The threads on a draft changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly service: Service,
    private readonly statuses: StatusStore,
    store: ReviewStore,
  ) {
    this.controller = comments.createCommentController('selfexam', l10n.t('Review Comments'));
    this.controller.options = {
      prompt: l10n.t('Comment on this sentence'),
      placeHolder: l10n.t('What is to be mended here?'),
    };
    this.offerRanges();
    const known = new Set<string>();
    this.listening = [
      this.controller,
      statuses.onDidChange(({ uri, state }) => {
        if (state !== 'draft' || known.has(uri)) return;
        known.add(uri);
        this.offerRanges();
        this.load(Uri.parse(uri));
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(`selfexam.${REVIEWER}`)) return;
        this.offerRanges();
        this.reload();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
      workspace.onDidSaveTextDocument((document) => {
        if (this.isDraft(document)) this.load(document.uri);
      }),
      store.onDidChange((units) => this.showAll(units)),
      store.onDidChangeRecords(() => this.reload()),
    ];
  }

  /** The threads on a draft as they are shown. */
  of(uri: Uri): readonly ReviewThread[] {
    return [...(this.byDraft.get(uri.toString())?.values() ?? [])].map(({ data }) => data);
  }

  /** The draft and the id of a thread that is shown; undefined for one that is just being written. */
  idOf(thread: CommentThread): string | undefined {
    const own = this.byDraft.get(thread.uri.toString()) ?? new Map<string, Shown>();
    for (const [id, shown] of own) if (shown.thread === thread) return id;
    return undefined;
  }

  /**
   * Where a new comment may be put by the plus sign beside the lines: in whatever draft a reviewer, who has a name,
   * did not write. Authors are left alone with it; the command does without.
   */
  commentingRanges(document: TextDocument): Range[] {
    const name = rememberedName();
    const status = this.statuses.get(document.uri);
    if (name === '' || status?.state !== 'draft' || status.author === name) return [];
    return [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
  }

  /** Opens a thread in the editor, for whoever came from the tree. */
  expand(uri: Uri, id: string): void {
    const shown = this.byDraft.get(uri.toString())?.get(id);
    if (shown !== undefined) shown.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /**
   * Asks the server for a change and shows what came of it.
   * @throws Error where it was refused
   */
  async change(uri: Uri, edit: CommentEdit): Promise<DraftThreads> {
    const result = await this.service.request('selfexam/changeComments', { uri: uri.toString(), edit });
    this.show(uri.toString(), result.threads);
    if (result.problem !== undefined) throw new Error(result.problem);
    return result;
  }

  /** Shows a comment anew after its mode changed. */
  redraw(comment: DraftComment): void {
    const shown = this.byDraft.get(comment.draft)?.get(comment.thread);
    if (shown !== undefined) shown.thread.comments = [...shown.thread.comments];
  }

  dispose(): void {
    for (const one of this.listening) one.dispose();
    this.changed.dispose();
  }

  /** Setting the provider makes the editor ask it again. */
  private offerRanges(): void {
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => this.commentingRanges(document),
    };
  }

  private isDraft({ uri }: TextDocument): boolean {
    return this.statuses.get(uri)?.state === 'draft';
  }

  private load(uri: Uri): void {
    this.service.request('selfexam/comments', { uri: uri.toString() }).then(
      ({ threads, problem }) => {
        this.show(uri.toString(), threads);
        if (problem !== undefined && problem !== this.told) void window.showWarningMessage(problem);
        this.told = problem ?? '';
      },
      (error: unknown) => this.service.log.error(String(error)),
    );
  }

  private reload(): void {
    if (!this.service.started) return;
    const open = workspace.textDocuments
      .filter((document) => this.isDraft(document))
      .map(({ uri }) => uri.toString());
    for (const uri of new Set([...open, ...this.byDraft.keys()])) this.load(Uri.parse(uri));
  }

  private showAll(units: readonly ReviewUnit[]): void {
    for (const { drafts } of units) for (const { uri, threads } of drafts) this.show(uri, threads);
  }

  private show(draft: string, threads: readonly ReviewThread[]): void {
    // One spelling of an address: that of the editor.
    const uri = Uri.parse(draft);
    const key = uri.toString();
    const own = this.byDraft.get(key) ?? new Map<string, Shown>();
    if (own.size === 0 && threads.length === 0) return;
    this.byDraft.set(key, own);
    const gone = new Set(own.keys());
    for (const data of threads) {
      gone.delete(data.id);
      const shown = own.get(data.id);
      if (shown === undefined) own.set(data.id, { thread: this.create(uri, data), data });
      else {
        if (JSON.stringify(shown.data) !== JSON.stringify(data)) fill(shown.thread, data, key);
        shown.data = data;
      }
    }
    for (const id of gone) {
      own.get(id)?.thread.dispose();
      own.delete(id);
    }
    this.changed.fire(uri);
  }

  private create(uri: Uri, data: ReviewThread): CommentThread {
    const thread = this.controller.createCommentThread(uri, rangeOf(data), []);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    fill(thread, data, uri.toString());
    return thread;
  }
}

function fill(thread: CommentThread, data: ReviewThread, draft: string): void {
  const { status, anchored, resolved, quote } = data;
  const name = rememberedName();
  thread.range = rangeOf(data);
  thread.comments = data.comments.map((one) => new DraftComment(one, data.id, draft, one.by === name));
  thread.state = status === 'open' ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
  thread.contextValue = status;
  thread.canReply = true;
  const words = [
    resolved === undefined ? l10n.t('open') : l10n.t('resolved by {0}', resolved.by),
    anchored === 'exact' ? '' : `${anchoredWords(anchored)}${l10n.t(': ')}${quote}`,
  ].filter((part) => part !== '');
  thread.label = words.join(' · ');
}

function rangeOf({ range: { start, end } }: ReviewThread): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
