import {
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Command,
  type ExtensionContext,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { ChecklistEntry, DraftStatus } from '../../../server/src/lsp/protocol.js';
import type { StatusStore } from '../statusStore.js';
import { summary } from './summary.js';

type Node = { readonly group: ChecklistEntry['group'] } | { readonly entry: ChecklistEntry };

/** Check areas and required parts of the active draft, each with its state; a click goes there or inserts it. */
export function registerChecklist(context: ExtensionContext, statuses: StatusStore): void {
  const provider = new Checklist(statuses);
  const view = window.createTreeView<Node>('selfexam.checklist', {
    treeDataProvider: provider,
    showCollapseAll: false,
  });
  const update = (status: DraftStatus | undefined): void => {
    describe(view, status);
    provider.refresh();
  };
  context.subscriptions.push(view, provider, statuses.onDidChangeCurrent(update));
  update(statuses.current);
}

function describe(view: TreeView<Node>, status: DraftStatus | undefined): void {
  view.description = status?.state === 'draft' ? summary(status) : '';
}

class Checklist implements TreeDataProvider<Node> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly statuses: StatusStore) {}

  refresh(): void {
    this.changed.fire(undefined);
  }

  dispose(): void {
    this.changed.dispose();
  }

  getChildren(node?: Node): Node[] {
    const status = this.statuses.current;
    if (status?.state !== 'draft') return []; // the welcome view is shown
    if (node === undefined) {
      const groups = (['area', 'part'] as const).filter((group) =>
        status.checklist.some((entry) => entry.group === group),
      );
      return groups.map((group) => ({ group }));
    }
    if (!('group' in node)) return [];
    return status.checklist.filter((entry) => entry.group === node.group).map((entry) => ({ entry }));
  }

  getTreeItem(node: Node): TreeItem {
    if ('group' in node) {
      const label = node.group === 'area' ? l10n.t('Check areas') : l10n.t('Parts');
      const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
      item.id = node.group;
      return item;
    }
    return entryItem(node.entry, this.statuses);
  }
}

const ICONS: Readonly<Record<ChecklistEntry['status'], ThemeIcon>> = {
  covered: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  thin: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  missing: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  optional: new ThemeIcon('circle-outline'),
};

function entryItem(entry: ChecklistEntry, statuses: StatusStore): TreeItem {
  const item = new TreeItem(entry.name, TreeItemCollapsibleState.None);
  item.id = `${entry.group}/${entry.id}`;
  item.description = entry.brief;
  item.iconPath = ICONS[entry.status];
  item.contextValue = entry.status;
  // The colour of an icon says nothing that is not said in words.
  item.accessibilityInformation = { label: `${entry.name}${l10n.t(', ')}${entry.detail}` };
  item.tooltip = new MarkdownString(`**${entry.name}**\n\n`).appendText(entry.detail);
  if (entry.clause !== '') item.tooltip.appendMarkdown('\n\n> ').appendText(entry.clause);
  const command = commandOf(entry, statuses);
  if (command !== undefined) item.command = command;
  return item;
}

function commandOf({ range, status }: ChecklistEntry, { currentEditor }: StatusStore): Command | undefined {
  if (range !== undefined && currentEditor !== undefined) {
    return {
      title: l10n.t('Go There'),
      command: 'selfexam.goTo',
      arguments: [currentEditor.document.uri, range],
    };
  }
  return status === 'missing'
    ? { title: l10n.t('Insert Missing Sections'), command: 'selfexam.insertMissing' }
    : undefined;
}
