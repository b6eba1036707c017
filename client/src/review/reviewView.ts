import { EventEmitter, l10n, window, type ExtensionContext, type TreeDataProvider } from 'vscode';
import type { ReviewUnit } from '../../../server/src/lsp/protocol.js';
import { childNodes, rootNodes, type ReviewNode } from './nodes.js';
import type { ReviewStore } from './reviewStore.js';
import { treeItem } from './treeItems.js';

const VIEW = 'selfexam.review';

/** The drafts of the open folders by how far they are: beside the checklist. The review is made while it is in sight. */
export function registerReviewView(context: ExtensionContext, store: ReviewStore): void {
  const provider = new ReviewTree(store);
  const view = window.createTreeView<ReviewNode>(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const show = (units: readonly ReviewUnit[]): void => {
    const drafts = units.flatMap((unit) => unit.drafts);
    const count = (group: string): number => drafts.filter((draft) => draft.group === group).length;
    view.description =
      drafts.length === 0 ? '' : l10n.t('{0} of {1} approved', count('approved'), drafts.length);
    const stale = count('stale');
    view.badge =
      stale === 0 ? undefined : { value: stale, tooltip: l10n.t('Changed since approval ({0})', stale) };
  };
  const look = (visible: boolean): void => {
    store.watch(visible);
  };
  context.subscriptions.push(
    view,
    provider,
    store.onDidChange(show),
    view.onDidChangeVisibility(({ visible }) => look(visible)),
  );
  look(view.visible);
}

class ReviewTree implements TreeDataProvider<ReviewNode> {
  private readonly changed = new EventEmitter<undefined>();
  private readonly listening;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly store: ReviewStore) {
    this.listening = store.onDidChange(() => this.changed.fire(undefined));
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    return node === undefined ? rootNodes(this.store.units) : childNodes(node);
  }

  getTreeItem(node: ReviewNode): ReturnType<typeof treeItem> {
    return treeItem(node);
  }
}
