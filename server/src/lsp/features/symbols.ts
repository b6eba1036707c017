import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { HeadingForm, Section } from '../../core/draft/model.js';
import type { Linted } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import { linted } from '../analysis.js';
import { toLspRange } from '../convert.js';
import { isData } from '../documentKind.js';
import { letMessagesIn, type Feature } from '../session.js';
import { areaState } from './checklist.js';

/**
 * Sections in the outline, pseudo-headings too, with the coverage of each check area. A client that shows the headings
 * of Markdown by itself gets only what that outline does not say.
 */
export const symbols: Feature = ({ connection, documents, analyses, client }) => {
  connection.onDocumentSymbol(async ({ textDocument }, token): Promise<DocumentSymbol[]> => {
    await letMessagesIn(token);
    const document = documents.get(textDocument.uri);
    if (document === undefined) return [];
    if (isData(document)) return [];
    const analysis = await analyses.get(document);
    const result = linted(analysis);
    if (result === undefined || analysis.version !== document.version) return [];
    const all = result.draft.sections.map((section) => toSymbol(section, document, result, analysis.locale));
    return client.markdownOutline ? all.flatMap(ownOnly) : all.map(({ symbol }) => symbol);
  });
};

/** Forms of headings that every Markdown outline shows. */
const MARKDOWN: ReadonlySet<HeadingForm> = new Set(['atx', 'setext']);

interface Entry {
  readonly symbol: DocumentSymbol;
  /** An area of the meeting, or a heading that Markdown does not know as one. */
  readonly own: boolean;
  readonly children: readonly Entry[];
}

/** Other sections leave their place to what is in them. */
function ownOnly({ symbol, own, children }: Entry): DocumentSymbol[] {
  const inner = children.flatMap(ownOnly);
  return own ? [{ ...symbol, children: inner }] : inner;
}

function toSymbol(section: Section, document: TextDocument, result: Linted, locale: Locale): Entry {
  const { heading } = section;
  const area = result.outline.areas.find((match) => match.section === section)?.area;
  const detail = area === undefined ? '' : areaState(result, area, locale);
  const children = section.children.map((child) => toSymbol(child, document, result, locale));
  const symbol: DocumentSymbol = {
    name: `${heading.ordinal?.text ?? ''}${heading.text}`.trim() || '—',
    ...(detail !== '' && { detail }),
    kind: area === undefined ? SymbolKind.String : SymbolKind.Class,
    range: toLspRange(document, {
      start: Math.min(section.range.start, heading.range.start),
      end: Math.max(section.range.end, heading.range.end),
    }),
    selectionRange: toLspRange(document, heading.range),
    children: children.map((child) => child.symbol),
  };
  const own = area !== undefined || !MARKDOWN.has(heading.form);
  return { symbol, own, children };
}
