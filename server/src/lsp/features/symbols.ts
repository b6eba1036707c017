import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Section } from '../../core/draft/model.js';
import type { Linted } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import { linted } from '../analysis.js';
import { toLspRange } from '../convert.js';
import { isData } from '../documentKind.js';
import { letMessagesIn, type Feature } from '../session.js';
import { areaState } from './checklist.js';

/** Sections in the outline, pseudo-headings too, with the coverage of each check area. */
export const symbols: Feature = ({ connection, documents, analyses }) => {
  connection.onDocumentSymbol(async ({ textDocument }, token): Promise<DocumentSymbol[]> => {
    await letMessagesIn(token);
    const document = documents.get(textDocument.uri);
    if (document === undefined) return [];
    if (isData(document)) return [];
    const analysis = await analyses.get(document);
    const result = linted(analysis);
    if (result === undefined || analysis.version !== document.version) return [];
    return result.draft.sections.map((section) => toSymbol(section, document, result, analysis.locale));
  });
};

function toSymbol(section: Section, document: TextDocument, result: Linted, locale: Locale): DocumentSymbol {
  const { heading } = section;
  const area = result.outline.areas.find((match) => match.section === section)?.area;
  const detail = area === undefined ? '' : areaState(result, area, locale);
  return {
    name: `${heading.ordinal?.text ?? ''}${heading.text}`.trim() || '—',
    ...(detail !== '' && { detail }),
    kind: area === undefined ? SymbolKind.String : SymbolKind.Class,
    range: toLspRange(document, {
      start: Math.min(section.range.start, heading.range.start),
      end: Math.max(section.range.end, heading.range.end),
    }),
    selectionRange: toLspRange(document, heading.range),
    children: section.children.map((child) => toSymbol(child, document, result, locale)),
  };
}
