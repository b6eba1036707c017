import {
  Range,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { BaseLanguageClient, ProvideDiagnosticSignature, vsdiag } from 'vscode-languageclient';
import { sentenceAround } from './sentence.js';

type Report = Awaited<ReturnType<ProvideDiagnosticSignature>>;

/** The sentence that somebody is typing. */
interface Typing {
  readonly document: TextDocument;
  readonly start: number;
  readonly end: number;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Findings of the sentence that is being typed wait until the cursor leaves it or typing pauses. They are only held
 * back from being shown: the server has judged them, and nothing is lost.
 */
export class QuietTyping implements Disposable {
  private typing: Typing | undefined;
  /** Documents of which less is shown than the server has sent. */
  private readonly held = new Set<string>();
  private readonly listening: Disposable[] = [];
  private refresh: (document: TextDocument) => void = () => undefined;

  /** Starts to listen once the client runs. */
  attach(client: BaseLanguageClient): void {
    this.refresh = (document) => {
      const provider = client.getFeature('textDocument/diagnostic')?.getProvider(document);
      provider?.onDidChangeDiagnosticsEmitter.fire();
    };
    if (this.listening.length > 0) return;
    this.listening.push(
      workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        const byHand = reason === undefined && window.activeTextEditor?.document === document;
        if (contentChanges.length > 0 && byHand) this.type(document, endOfChange(contentChanges));
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor)),
      window.onDidChangeActiveTextEditor(() => this.stop()),
    );
  }

  /** Middleware of the client: takes out what has to wait. */
  async provide(
    document: TextDocument | Uri,
    previous: string | undefined,
    token: CancellationToken,
    next: ProvideDiagnosticSignature,
  ): Promise<Report> {
    const key = ('uri' in document ? document.uri : document).toString();
    // "Unchanged" would keep what is shown, and that is less than what was sent.
    const report = await next(document, this.held.has(key) ? undefined : previous, token);
    if (report === undefined || report === null || report.kind !== 'full') return report;
    const quiet = 'uri' in document ? this.quietRange(document) : undefined;
    const items =
      quiet === undefined ? report.items : report.items.filter(({ range }) => !overlap(range, quiet));
    if (items.length === report.items.length) {
      this.held.delete(key);
      return report;
    }
    this.held.add(key);
    return { ...report, items } as vsdiag.DocumentDiagnosticReport;
  }

  dispose(): void {
    clearTimeout(this.typing?.timer);
    for (const one of this.listening.splice(0)) one.dispose();
  }

  private type(document: TextDocument, offset: number): void {
    const section = workspace.getConfiguration('selfexam.quiet', document);
    const mode = section.get<'untilPause' | 'untilCursorLeaves' | 'off'>('mode', 'untilPause');
    clearTimeout(this.typing?.timer);
    if (mode === 'off') {
      this.typing = undefined;
      return;
    }
    const pause = Math.max(0, section.get('pause', 1500));
    const timer = mode === 'untilPause' ? setTimeout(() => this.stop(), pause) : undefined;
    this.typing = { document, timer, ...sentenceAround(document.getText(), offset) };
  }

  private moved({ document, selection }: TextEditor): void {
    if (this.typing?.document !== document) return;
    const { start } = sentenceAround(document.getText(), document.offsetAt(selection.active));
    if (start !== this.typing.start) this.stop();
  }

  /** Typing is over: what was held back is shown. */
  private stop(): void {
    const { typing } = this;
    if (typing === undefined) return;
    clearTimeout(typing.timer);
    this.typing = undefined;
    if (this.held.has(typing.document.uri.toString()) && !typing.document.isClosed)
      this.refresh(typing.document);
  }

  private quietRange(document: TextDocument): Range | undefined {
    if (this.typing?.document !== document) return undefined;
    const { start, end } = this.typing;
    return new Range(document.positionAt(start), document.positionAt(end));
  }
}

function overlap(a: Range, b: Range): boolean {
  return a.start.isBefore(b.end) && b.start.isBefore(a.end);
}

/** Where the first of several changes ends in the changed text; their offsets are those of the text before. */
function endOfChange([first, ...others]: readonly TextDocumentContentChangeEvent[]): number {
  if (first === undefined) return 0;
  const shift = others
    .filter(({ rangeOffset }) => rangeOffset < first.rangeOffset)
    .reduce((sum, { text, rangeLength }) => sum + text.length - rangeLength, 0);
  return first.rangeOffset + shift + first.text.length;
}
