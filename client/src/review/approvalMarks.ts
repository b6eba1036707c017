import {
  EventEmitter,
  FileDecoration,
  l10n,
  languages,
  LanguageStatusSeverity,
  Range,
  ThemeColor,
  Uri,
  window,
  workspace,
  type Disposable,
  type LanguageStatusItem,
  type TextEditor,
} from 'vscode';
import type { ApprovalState } from '../../../server/src/lsp/protocol.js';
import type { Service } from '../service.js';
import type { StatusStore } from '../statusStore.js';
import type { ReviewStore } from './reviewStore.js';

const PAUSE = 400;

/**
 * What was decided on a draft, shown where it is written: behind its title, in the language status, and as a badge of
 * its file. Follows each change of the draft, so that an approval is seen to lapse.
 */
export class ApprovalMarks implements Disposable {
  private readonly states = new Map<string, ApprovalState>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly changed = new EventEmitter<Uri>();
  private readonly badges = new EventEmitter<Uri[]>();
  private readonly lapsed = window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new ThemeColor('editorWarning.foreground') },
  });
  private readonly item: LanguageStatusItem;
  private readonly listening: Disposable[];
  /** The decision on a draft, or how it stands to the draft, changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly service: Service,
    private readonly statuses: StatusStore,
    store: ReviewStore,
  ) {
    this.item = languages.createLanguageStatusItem('selfexam.approval', { language: 'markdown' });
    this.item.name = l10n.t('Approval');
    this.item.command = { title: l10n.t('Show the Review'), command: 'selfexam.showReview' };
    this.listening = [
      this.item,
      this.lapsed,
      statuses.onDidChange(({ uri, state }) => {
        if (state === 'draft') this.ask(uri);
      }),
      statuses.onDidChangeCurrent(() => this.showStatus()),
      store.onDidChangeRecords(() => {
        for (const { uri } of workspace.textDocuments)
          if (statuses.get(uri)?.state === 'draft') this.ask(uri.toString());
      }),
      store.onDidChange((units) => {
        for (const { drafts } of units)
          for (const { uri, approval } of drafts)
            this.set(Uri.parse(uri).toString(), approval.status === 'none' ? undefined : approval);
      }),
      window.onDidChangeVisibleTextEditors(() => this.decorate()),
      window.registerFileDecorationProvider({
        onDidChangeFileDecorations: this.badges.event,
        provideFileDecoration: (uri) => badge(this.states.get(uri.toString())),
      }),
    ];
    this.showStatus();
  }

  of(uri: Uri): ApprovalState | undefined {
    return this.states.get(uri.toString());
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const one of this.listening) one.dispose();
    this.changed.dispose();
    this.badges.dispose();
  }

  private ask(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const run = async (): Promise<void> => {
      this.timers.delete(uri);
      const state = await this.service.request('selfexam/approval', { uri });
      this.set(uri, state ?? undefined);
    };
    this.timers.set(
      uri,
      setTimeout(() => void run().catch((error: unknown) => this.service.log.error(String(error))), PAUSE),
    );
  }

  private set(key: string, state: ApprovalState | undefined): void {
    if (JSON.stringify(this.states.get(key)) === JSON.stringify(state)) return;
    if (state === undefined) this.states.delete(key);
    else this.states.set(key, state);
    const uri = Uri.parse(key);
    this.badges.fire([uri]);
    this.decorate();
    this.showStatus();
    this.changed.fire(uri);
  }

  private decorate(): void {
    for (const editor of window.visibleTextEditors) {
      const state = this.states.get(editor.document.uri.toString());
      const marked = state?.status === 'stale' || state?.status === 'returned';
      editor.setDecorations(this.lapsed, marked ? [titleMark(editor, state)] : []);
    }
  }

  private showStatus(): void {
    const { item } = this;
    const uri = this.statuses.currentEditor?.document.uri;
    const state = uri === undefined ? undefined : this.states.get(uri.toString());
    item.text = state === undefined ? l10n.t('not reviewed') : state.text;
    if (state?.comment === undefined) delete item.detail;
    else item.detail = state.comment;
    item.severity =
      state?.status === 'stale' || state?.status === 'returned'
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
  }
}

/** A mark behind the title, which is the first heading, else the first line. */
function titleMark(
  { document }: TextEditor,
  state: ApprovalState,
): { range: Range; hoverMessage: string; renderOptions: object } {
  const most = Math.min(document.lineCount, 60);
  let line = 0;
  for (let at = 0; at < most; at++) {
    if (!document.lineAt(at).text.startsWith('#')) continue;
    line = at;
    break;
  }
  const { end } = document.lineAt(line).range;
  return {
    range: new Range(end, end),
    hoverMessage: [state.text, state.comment ?? ''].filter((part) => part !== '').join('\n\n'),
    renderOptions: { after: { contentText: `⚠ ${state.text}` } },
  };
}

function badge(state: ApprovalState | undefined): FileDecoration | undefined {
  if (state === undefined || state.status === 'none') return undefined;
  const approved = state.status === 'approved';
  const color = approved ? 'testing.iconPassed' : 'problemsWarningIcon.foreground';
  return new FileDecoration(approved ? '✓' : '!', state.text, new ThemeColor(color));
}
