import { commands, Disposable, EventEmitter, TabInputText, window, type TextEditor, type Uri } from 'vscode';
import type { DraftStatus } from '../../server/src/lsp/protocol.js';

/** What the server last said of each open document, and what the active editor shows of it. */
export class StatusStore implements Disposable {
  private readonly byUri = new Map<string, DraftStatus>();
  private readonly changed = new EventEmitter<DraftStatus>();
  private readonly currentChanged = new EventEmitter<DraftStatus | undefined>();
  private readonly listening: Disposable;
  private disposed = false;
  private editor: TextEditor | undefined = window.activeTextEditor;
  /** A status changed. */
  readonly onDidChange = this.changed.event;
  /** The status of the active editor changed, or another editor is active. */
  readonly onDidChangeCurrent = this.currentChanged.event;

  constructor() {
    const closing = window.tabGroups.onDidChangeTabs(() => {
      if (window.activeTextEditor !== undefined || this.editor === undefined || this.isOpen()) return;
      this.editor = undefined;
      this.update();
    });
    const changing = window.onDidChangeActiveTextEditor((editor) => {
      // A view, a panel or a rule page that takes the focus does not change what is shown.
      if (editor === undefined && this.isOpen()) return;
      this.editor = editor;
      this.update();
    });
    this.listening = Disposable.from(closing, changing);
  }

  /** The editor whose draft status item and checklist show. */
  get currentEditor(): TextEditor | undefined {
    return this.editor;
  }

  get current(): DraftStatus | undefined {
    return this.editor === undefined ? undefined : this.get(this.editor.document.uri);
  }

  get(uri: Uri): DraftStatus | undefined {
    return this.byUri.get(uri.toString());
  }

  set(status: DraftStatus): void {
    this.byUri.set(status.uri, status);
    this.changed.fire(status);
    if (this.editor?.document.uri.toString() === status.uri) this.update();
  }

  delete(uri: Uri): void {
    this.byUri.delete(uri.toString());
  }

  clear(): void {
    this.byUri.clear();
    this.update();
  }

  dispose(): void {
    this.disposed = true;
    this.listening.dispose();
    this.changed.dispose();
    this.currentChanged.dispose();
  }

  /** The draft that is shown still has its tab. */
  private isOpen(): boolean {
    const shown = this.editor?.document.uri.toString();
    return window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === shown),
    );
  }

  private update(): void {
    if (this.disposed) return;
    const status = this.current;
    void commands.executeCommand('setContext', 'selfexam.draft', status?.state === 'draft');
    this.currentChanged.fire(status);
  }
}
