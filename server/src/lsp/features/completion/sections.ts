import { CompletionItemKind, InsertTextFormat, TextEdit, type CompletionItem } from 'vscode-languageserver';
import type { DraftKind } from '../../../core/draft/model.js';
import type { Finding } from '../../../core/finding.js';
import type { Linted } from '../../../core/lint.js';
import { problemPrompt } from '../../../core/template.js';
import { say, type MessageId } from '../../messages.js';
import { hasPlaceholder, toSnippet } from '../../snippet.js';
import { before, order, type CompletionContext, type ItemData } from './context.js';

/** Rules whose fix is the template of what is missing. */
const MISSING: Readonly<Record<string, { readonly type: 'area' | 'part'; readonly detail: MessageId }>> = {
  'structure/missing-check-area': { type: 'area', detail: 'complete-area' },
  'structure/missing-section': { type: 'part', detail: 'complete-part' },
};

interface Prompt {
  readonly id: MessageId;
  readonly detail?: MessageId;
  text(kind: DraftKind): string;
  readonly kinds: readonly DraftKind[];
}

/** Prompts for one statement of each sort; the gaps are for facts that only the author knows. */
const PROMPTS: readonly Prompt[] = [
  {
    id: 'complete-problem',
    detail: 'complete-problem-detail',
    text: problemPrompt,
    kinds: ['individual', 'team'],
  },
  {
    id: 'complete-cause',
    text: () =>
      '〔一句话写明原因〕。对照〔理想信念、宗旨意识、党性修养等〕，根子在于〔思想深处的问题〕，表现为〔具体事例〕。',
    kinds: ['individual', 'team'],
  },
  {
    id: 'complete-measure',
    detail: 'complete-measure-detail',
    text: () => '针对〔哪个问题〕，〔何时〕前〔做什么、做到什么程度〕，由〔何人〕检查。',
    kinds: ['individual', 'team', 'rectification'],
  },
  {
    id: 'complete-criticism',
    text: () =>
      '〔一句话点明问题〕。〔何时〕，在〔何事〕中，你〔做了什么或没做什么〕，造成〔什么后果〕，说明〔思想、政治、作风上的问题〕。',
    kinds: ['criticism'],
  },
];

/** At the start of a line: what the meeting demands and the draft lacks, areas first; then prompts for one statement. */
export function completeSections(context: CompletionContext, draft: Linted): CompletionItem[] {
  const typed = /^[#\s\u3000]*(.{0,12})$/.exec(context.prefix);
  if (typed === null || context.suffix.trim() !== '') return [];
  const wholeLine = before(context, context.prefix.length);
  const missing = draft.findings.flatMap((finding, index) => missingItem(context, draft, finding, index));
  const fitting = PROMPTS.filter(({ kinds }) => kinds.includes(draft.kind));
  const prompts = fitting.map(({ id, detail, text }, index): CompletionItem => ({
    label: say(context.analysis.locale, id),
    kind: CompletionItemKind.Snippet,
    ...(detail !== undefined && { detail: say(context.analysis.locale, detail) }),
    documentation: text(draft.kind),
    sortText: order(2, index),
    filterText: `${context.prefix}${say(context.analysis.locale, id)}`,
    ...insertion(context, wholeLine, text(draft.kind)),
  }));
  return [...missing, ...(context.prefix.trimStart().startsWith('#') ? [] : prompts)];
}

function missingItem(
  context: CompletionContext,
  { profile, kind }: Linted,
  finding: Finding,
  index: number,
): CompletionItem[] {
  const sort = MISSING[finding.rule];
  const template = finding.fixes.find(({ group }) => group === undefined)?.edits[0]?.text.trim();
  if (sort === undefined || template === undefined) return [];
  const names = Object.values(finding.data).map(String);
  const entry =
    sort.type === 'area'
      ? profile.areas.find(({ id, name }) => names.includes(id) || names.includes(name))
      : profile.parts[kind].find(({ id, title }) => names.includes(id) || names.includes(title));
  if (entry === undefined) return [];
  const label = 'name' in entry ? entry.name : entry.title;
  const data: ItemData = { uri: context.document.uri, type: sort.type, id: entry.id };
  return [
    {
      label,
      kind: CompletionItemKind.Struct,
      detail: say(context.analysis.locale, sort.detail),
      sortText: order(sort.type === 'area' ? 0 : 1, index),
      filterText: `${context.prefix}${label}`,
      data,
      ...insertion(context, before(context, context.prefix.length), apart(context, template)),
    },
  ];
}

/** A section needs blank lines around it. */
function apart({ document, position }: CompletionContext, template: string): string {
  const eol = document.getText().includes('\r\n') ? '\r\n' : '\n';
  const blank = (line: number): boolean =>
    line < 0 ||
    line >= document.lineCount ||
    document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trim() === '';
  return `${blank(position.line - 1) ? '' : eol}${template}${blank(position.line + 1) ? '' : eol}`;
}

function insertion(
  { snippets }: CompletionContext,
  range: TextEdit['range'],
  text: string,
): Partial<CompletionItem> {
  return snippets && hasPlaceholder(text)
    ? { insertTextFormat: InsertTextFormat.Snippet, textEdit: TextEdit.replace(range, toSnippet(text)) }
    : { insertTextFormat: InsertTextFormat.PlainText, textEdit: TextEdit.replace(range, text) };
}
