import { CommentMode, l10n, MarkdownString, type Comment, type CommentAuthorInformation } from 'vscode';
import type { ReviewThread } from '../../../server/src/lsp/protocol.js';

/** One comment of a thread as the editor shows it. */
export class DraftComment implements Comment {
  readonly id: string;
  readonly thread: string;
  readonly draft: string;
  readonly text: string;
  readonly author: CommentAuthorInformation;
  readonly timestamp: Date;
  readonly contextValue: string;
  label?: string;
  body: string | MarkdownString;
  mode = CommentMode.Preview;

  /**
   * @param draft URI of the draft
   * @param own true where whoever sits here wrote it: only then it may be changed
   */
  constructor(
    { id, by, at, text, edited }: ReviewThread['comments'][number],
    thread: string,
    draft: string,
    own: boolean,
  ) {
    this.id = id;
    this.thread = thread;
    this.draft = draft;
    this.text = text;
    this.author = { name: by };
    this.timestamp = new Date(at);
    this.contextValue = own ? 'own' : 'other';
    if (edited !== undefined) this.label = l10n.t('edited');
    // Words of people are no markup: nothing in them becomes a link, an image or a command.
    this.body = new MarkdownString().appendText(text);
  }

  /** The comment as it is while somebody edits it. */
  edit(): void {
    this.body = this.text;
    this.mode = CommentMode.Editing;
  }

  cancel(): void {
    this.body = new MarkdownString().appendText(this.text);
    this.mode = CommentMode.Preview;
  }
}
