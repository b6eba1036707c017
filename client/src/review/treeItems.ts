import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type Command,
} from 'vscode';
import type { Range } from 'vscode-languageserver-protocol';
import type { ReviewEntry, ReviewGroup, ReviewThread } from '../../../server/src/lsp/protocol.js';
import { countOf, groupLabel, listLabel, type ReviewNode } from './nodes.js';

const { None, Collapsed, Expanded } = TreeItemCollapsibleState;

const GROUP_ICONS: Readonly<Record<ReviewGroup, ThemeIcon>> = {
  stale: new ThemeIcon('history', new ThemeColor('problemsWarningIcon.foreground')),
  return: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  revise: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  ready: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  approved: new ThemeIcon('verified-filled', new ThemeColor('testing.iconPassed')),
};
const SEVERITY_ICONS = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
} as const;

/** A node as it is shown; what its icon says stands in words, too. */
export function treeItem(node: ReviewNode): TreeItem {
  switch (node.type) {
    case 'unit': {
      const item = new TreeItem(node.unit.name, Expanded);
      item.id = node.unit.folder;
      item.contextValue = 'unit';
      item.iconPath = new ThemeIcon('folder');
      return item;
    }
    case 'group': {
      const item = new TreeItem(groupLabel(node.group, node.drafts.length), Expanded);
      item.id = `${node.unit.folder}#${node.group}`;
      item.contextValue = 'group';
      return item;
    }
    case 'list': {
      const item = new TreeItem(listLabel(node.list, node.unit[node.list].length), Expanded);
      item.id = `${node.unit.folder}#${node.list}`;
      item.contextValue = 'list';
      return item;
    }
    case 'draft':
      return draftItem(node.entry);
    case 'part':
      return partItem(node.entry, node.part);
    case 'first':
    case 'finding':
      return findingItem(node.entry, node.index, node.type);
    case 'thread':
      return threadItem(node.uri, node.thread);
    case 'line': {
      const item = new TreeItem(node.label, None);
      item.id = node.id;
      item.description = node.detail;
      item.tooltip = [node.label, node.detail].filter((part) => part !== '').join('\n');
      item.iconPath = SEVERITY_ICONS[node.severity];
      if (node.uri !== undefined) item.command = goTo(node.uri, lineRange(node.line ?? 0));
      return item;
    }
  }
}

function draftItem(entry: ReviewEntry): TreeItem {
  const { coverage, findings, threads, approval, name, kindName, uri, reasons, verdict } = entry;
  const open = threads.filter(({ status }) => status === 'open').length;
  const facts = [
    coverage === undefined ? undefined : l10n.t('{0} of {1} areas', coverage.covered, coverage.total),
    findings.length === 0 ? l10n.t('no findings') : l10n.t('{0} finding(s)', findings.length),
    open === 0 ? undefined : l10n.t('{0} open comment(s)', open),
    approval.status === 'none' ? undefined : approval.text,
  ].filter((fact) => fact !== undefined);
  const empty = findings.length === 0 && threads.length === 0;
  const item = new TreeItem(name, empty ? None : Collapsed);
  item.id = uri;
  item.contextValue = 'draft';
  item.iconPath = GROUP_ICONS[entry.group];
  item.description = [kindName, ...facts].join(' · ');
  item.accessibilityInformation = { label: [name, kindName, verdict, ...facts].join(l10n.t(', ')) };
  const tooltip = new MarkdownString(`**`).appendText(name).appendMarkdown(`**\n\n`);
  tooltip.appendText([entry.path, verdict, ...reasons].join('\n')).appendMarkdown('\n\n');
  tooltip.appendText(facts.join('\n'));
  if (approval.comment !== undefined) tooltip.appendMarkdown('\n\n> ').appendText(approval.comment);
  item.tooltip = tooltip;
  item.command = {
    title: l10n.t('Open the Draft'),
    command: 'selfexam.openDraft',
    arguments: [Uri.parse(uri)],
  };
  return item;
}

function partItem(entry: ReviewEntry, part: 'first' | 'findings' | 'comments'): TreeItem {
  const count = countOf(entry, part);
  const labels = {
    first: l10n.t('Mend first'),
    findings: l10n.t('Findings ({0})', count),
    comments: l10n.t('Comments ({0})', count),
  };
  const item = new TreeItem(labels[part], part === 'findings' ? Collapsed : Expanded);
  item.id = `${entry.uri}#${part}`;
  item.contextValue = 'part';
  item.iconPath = new ThemeIcon(
    { first: 'lightbulb', findings: 'list-unordered', comments: 'comment-discussion' }[part],
  );
  return item;
}

function findingItem(entry: ReviewEntry, index: number, type: 'first' | 'finding'): TreeItem {
  if (type === 'first') {
    const { text, range } = entry.first[index] ?? { text: '', range: lineRange(0) };
    const item = new TreeItem(`${index + 1}. ${text}`, None);
    item.id = `${entry.uri}#first#${index}`;
    item.tooltip = text;
    item.command = goTo(entry.uri, range);
    return item;
  }
  const finding = entry.findings[index];
  const item = new TreeItem(finding?.message ?? '', None);
  item.id = `${entry.uri}#finding#${index}`;
  if (finding === undefined) return item;
  const { message, range, severity, blocking, waived, rule } = finding;
  const facts = [
    l10n.t('line {0}', range.start.line + 1),
    blocking && waived === undefined ? l10n.t('blocking') : undefined,
    waived === undefined ? undefined : l10n.t('waived: {0}', waived),
  ].filter((fact) => fact !== undefined);
  item.description = facts.join(' · ');
  item.tooltip = [message, ...facts, rule].join('\n');
  item.iconPath = SEVERITY_ICONS[severity];
  item.contextValue = 'finding';
  item.accessibilityInformation = {
    label: [SEVERITY_WORDS()[severity], message, ...facts].join(l10n.t(', ')),
  };
  item.command = goTo(entry.uri, range);
  return item;
}

/** Made when it is needed: the language is not known before the extension is active. */
const SEVERITY_WORDS = (): Readonly<Record<keyof typeof SEVERITY_ICONS, string>> => ({
  error: l10n.t('error'),
  warning: l10n.t('warning'),
  info: l10n.t('hint'),
});

function threadItem(
  uri: string | undefined,
  { id, status, anchored, range, quote, comments, draft }: ReviewThread,
): TreeItem {
  const [first] = comments;
  const item = new TreeItem(first?.text.split('\n', 1)[0] ?? '', None);
  item.id = `${uri ?? draft}#thread#${id}`;
  const facts = [
    first?.by,
    status === 'open' ? l10n.t('open') : l10n.t('resolved'),
    anchoredWords(anchored),
    uri === undefined ? draft : l10n.t('line {0}', range.start.line + 1),
  ].filter((fact) => fact !== undefined && fact !== '');
  item.description = facts.join(' · ');
  item.tooltip = [
    quote,
    ...comments.map(({ by, text }) => `${by}${l10n.t(': ')}${text}`),
    facts.join(' · '),
  ].join('\n');
  item.iconPath = new ThemeIcon(status === 'open' ? 'comment-unresolved' : 'comment');
  item.contextValue = `thread.${status}`;
  if (uri !== undefined) item.command = goTo(uri, range, id);
  return item;
}

/** What became of a thread's sentence; empty where it is as it was. */
export function anchoredWords(anchored: ReviewThread['anchored']): string {
  if (anchored === 'exact') return '';
  return anchored === 'changed' ? l10n.t('sentence changed') : l10n.t('sentence gone');
}

function goTo(uri: string, range: Range, thread?: string): Command {
  const target = [Uri.parse(uri), range, ...(thread === undefined ? [] : [thread])];
  return { title: l10n.t('Go There'), command: 'selfexam.goTo', arguments: target };
}

function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
