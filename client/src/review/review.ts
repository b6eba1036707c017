import { type ExtensionContext, type Uri } from 'vscode';
import type { Decided, ServerRequests } from '../../../server/src/lsp/protocol.js';
import type { Service } from '../service.js';
import type { StatusStore } from '../statusStore.js';
import { ApprovalMarks } from './approvalMarks.js';
import { CommentThreads } from './commentThreads.js';
import { ReviewStore } from './reviewStore.js';
import { registerReviewView } from './reviewView.js';

/** What reviewers and authors see of the review. */
export class Review {
  readonly store: ReviewStore;
  readonly threads: CommentThreads;
  readonly marks: ApprovalMarks;

  constructor(
    private readonly extension: ExtensionContext,
    private readonly service: Service,
    statuses: StatusStore,
  ) {
    this.store = new ReviewStore(service);
    this.threads = new CommentThreads(service, statuses, this.store);
    this.marks = new ApprovalMarks(service, statuses, this.store);
    extension.subscriptions.push(this.store, this.threads, this.marks);
    registerReviewView(extension, this.store);
  }

  /** Approves or returns a draft, and reviews the folder anew. */
  async decide({
    uri,
    ...decision
  }: Omit<ServerRequests['selfexam/decide']['params'], 'uri' | 'tool'> & {
    readonly uri: Uri;
  }): Promise<Decided> {
    const { version } = this.extension.extension.packageJSON as { version: string };
    const decided = await this.service.request('selfexam/decide', {
      ...decision,
      uri: uri.toString(),
      tool: version,
    });
    // What is recorded stays recorded: that the review could not be made anew is no failure of the decision.
    if (decided.status === 'recorded')
      await this.store.refresh().catch((error: unknown) => this.service.log.error(String(error)));
    return decided;
  }
}
