import { l10n } from 'vscode';
import type { ReviewEntry, ReviewGroup, ReviewThread, ReviewUnit } from '../../../server/src/lsp/protocol.js';

/** What stands in the tree of the review. */
export type ReviewNode =
  | { readonly type: 'unit'; readonly unit: ReviewUnit }
  | {
      readonly type: 'group';
      readonly unit: ReviewUnit;
      readonly group: ReviewGroup;
      readonly drafts: readonly ReviewEntry[];
    }
  | {
      readonly type: 'list';
      readonly unit: ReviewUnit;
      readonly list: 'missing' | 'notes' | 'stray' | 'problems';
    }
  | { readonly type: 'draft'; readonly unit: ReviewUnit; readonly entry: ReviewEntry }
  | { readonly type: 'part'; readonly entry: ReviewEntry; readonly part: 'first' | 'findings' | 'comments' }
  | { readonly type: 'first' | 'finding'; readonly entry: ReviewEntry; readonly index: number }
  | { readonly type: 'thread'; readonly uri: string | undefined; readonly thread: ReviewThread }
  | {
      readonly type: 'line';
      readonly id: string;
      readonly label: string;
      readonly detail: string;
      readonly severity: 'error' | 'warning' | 'info';
      readonly uri?: string | undefined;
      readonly line?: number | undefined;
    };

/** In the order in which a reviewer deals with them. */
const GROUPS: readonly ReviewGroup[] = ['stale', 'return', 'revise', 'ready', 'approved'];

export function groupLabel(group: ReviewGroup, count: number): string {
  switch (group) {
    case 'stale':
      return l10n.t('Changed since approval ({0})', count);
    case 'return':
      return l10n.t('To return ({0})', count);
    case 'revise':
      return l10n.t('To revise ({0})', count);
    case 'ready':
      return l10n.t('Ready for approval ({0})', count);
    case 'approved':
      return l10n.t('Approved ({0})', count);
  }
}

export function listLabel(list: Extract<ReviewNode, { type: 'list' }>['list'], count: number): string {
  switch (list) {
    case 'missing':
      return l10n.t('Missing ({0})', count);
    case 'notes':
      return l10n.t('The whole folder ({0})', count);
    case 'stray':
      return l10n.t('Comments on drafts that are gone ({0})', count);
    case 'problems':
      return l10n.t('Could not be judged ({0})', count);
  }
}

/** The first level: the folders where there are several, else what is in the only one. */
export function rootNodes(units: readonly ReviewUnit[]): ReviewNode[] {
  const filled = units.filter((unit) => unit.drafts.length > 0 || unit.problems.length > 0);
  const [only] = filled;
  if (only !== undefined && filled.length === 1) return unitNodes(only);
  return filled.map((unit) => ({ type: 'unit', unit }));
}

function unitNodes(unit: ReviewUnit): ReviewNode[] {
  const groups = GROUPS.flatMap((group): ReviewNode[] => {
    const drafts = unit.drafts.filter((draft) => draft.group === group);
    return drafts.length === 0 ? [] : [{ type: 'group', unit, group, drafts }];
  });
  const lists = (['missing', 'notes', 'stray', 'problems'] as const).flatMap((list): ReviewNode[] =>
    unit[list].length === 0 ? [] : [{ type: 'list', unit, list }],
  );
  return [...groups, ...lists];
}

/** What stands under a node. */
export function childNodes(node: ReviewNode): ReviewNode[] {
  switch (node.type) {
    case 'unit':
      return unitNodes(node.unit);
    case 'group':
      return node.drafts.map((entry) => ({ type: 'draft', unit: node.unit, entry }));
    case 'list':
      return listNodes(node.unit, node.list);
    case 'draft':
      return (['first', 'findings', 'comments'] as const).flatMap((part): ReviewNode[] =>
        countOf(node.entry, part) === 0 ? [] : [{ type: 'part', entry: node.entry, part }],
      );
    case 'part':
      return partNodes(node.entry, node.part);
    default:
      return [];
  }
}

export function countOf(
  { first, findings, threads }: ReviewEntry,
  part: 'first' | 'findings' | 'comments',
): number {
  return part === 'first' ? first.length : part === 'findings' ? findings.length : threads.length;
}

function partNodes(entry: ReviewEntry, part: 'first' | 'findings' | 'comments'): ReviewNode[] {
  if (part === 'first') return entry.first.map((_one, index) => ({ type: 'first', entry, index }));
  if (part === 'findings') return entry.findings.map((_one, index) => ({ type: 'finding', entry, index }));
  const open = ({ status }: ReviewThread): number => (status === 'open' ? 0 : 1);
  return [...entry.threads]
    .sort((a, b) => open(a) - open(b))
    .map((thread) => ({ type: 'thread', uri: entry.uri, thread }));
}

function listNodes(unit: ReviewUnit, list: Extract<ReviewNode, { type: 'list' }>['list']): ReviewNode[] {
  const id = (index: number): string => `${unit.folder}#${list}#${index}`;
  switch (list) {
    case 'missing':
      return unit.missing.map(({ name, message }, index) => ({
        type: 'line',
        id: id(index),
        label: name,
        detail: message,
        severity: 'error',
      }));
    case 'notes':
      return unit.notes.map(({ message, severity, uri }, index) => ({
        type: 'line',
        id: id(index),
        label: message,
        detail: '',
        severity,
        uri,
      }));
    case 'stray':
      return unit.stray.map((thread) => ({ type: 'thread', uri: undefined, thread }));
    case 'problems':
      return unit.problems.map(({ message, uri, line }, index) => ({
        type: 'line',
        id: id(index),
        label: message,
        detail: '',
        severity: 'error',
        uri,
        line,
      }));
  }
}
