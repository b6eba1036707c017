import { EventEmitter, Uri, workspace, type Disposable } from 'vscode';
import type { ReviewEntry, ReviewUnit } from '../../../server/src/lsp/protocol.js';
import type { Service } from '../service.js';

/** What the review depends on beside the drafts. */
const RECORDS = '**/selfexam.{approvals,comments}.yaml';
const DRAFTS = '**/*.{md,markdown}';
const PAUSE = 400;

/** The review of the open folders as the server last gave it. It is asked for while somebody looks at it. */
export class ReviewStore implements Disposable {
  private readonly changed = new EventEmitter<readonly ReviewUnit[]>();
  private readonly recordsChanged = new EventEmitter<void>();
  private readonly listening: Disposable[];
  private running: Promise<readonly ReviewUnit[]> | undefined;
  private again = false;
  private stale = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wanted = false;
  private current: readonly ReviewUnit[] = [];
  readonly onDidChange = this.changed.event;
  /** The record of decisions or of comments changed, by whomever. */
  readonly onDidChangeRecords = this.recordsChanged.event;

  constructor(private readonly service: Service) {
    const records = workspace.createFileSystemWatcher(RECORDS);
    const drafts = workspace.createFileSystemWatcher(DRAFTS);
    const touchRecords = (): void => {
      this.recordsChanged.fire();
      this.touch();
    };
    this.listening = [
      records,
      drafts,
      records.onDidCreate(touchRecords),
      records.onDidChange(touchRecords),
      records.onDidDelete(touchRecords),
      drafts.onDidCreate(() => this.touch()),
      drafts.onDidChange(() => this.touch()),
      drafts.onDidDelete(() => this.touch()),
      workspace.onDidSaveTextDocument(({ languageId }) => {
        if (languageId === 'markdown' || languageId === 'yaml') this.touch();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.touch()),
    ];
  }

  get units(): readonly ReviewUnit[] {
    return this.current;
  }

  /** The review of one draft; undefined where it is none, or where no review was asked for yet. */
  find(uri: Uri): ReviewEntry | undefined {
    const key = uri.toString();
    return this.current
      .flatMap(({ drafts }) => drafts)
      .find((draft) => Uri.parse(draft.uri).toString() === key);
  }

  /** Somebody looks at the review, or no longer does. */
  watch(wanted: boolean): void {
    this.wanted = wanted;
    if (wanted && this.stale) void this.refresh().catch(() => undefined);
  }

  /** Something changed: the review is asked for again once it is quiet and somebody looks. */
  touch(): void {
    this.stale = true;
    clearTimeout(this.timer);
    if (!this.wanted) return;
    this.timer = setTimeout(() => void this.refresh().catch(() => undefined), PAUSE);
  }

  /** Asks for the review now; one that is under way is made anew, since it may have missed what just happened. */
  refresh(): Promise<readonly ReviewUnit[]> {
    if (this.running !== undefined) {
      this.again = true;
      return this.running;
    }
    this.running = this.ask().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
    this.recordsChanged.dispose();
    for (const one of this.listening) one.dispose();
  }

  private async ask(): Promise<readonly ReviewUnit[]> {
    try {
      do {
        this.again = false;
        this.stale = false;
        const { units } = await this.service.request('selfexam/review', null);
        this.current = units;
      } while (this.again);
    } catch (error) {
      this.stale = true;
      throw error;
    }
    this.changed.fire(this.current);
    return this.current;
  }
}
