import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { allSections } from '../../core/draft/model.js';
import { linted } from '../analysis.js';
import { isData } from '../documentKind.js';
import { letMessagesIn, type Feature } from '../session.js';

/** Sections fold, pseudo-headings too; so does the front matter. */
export const folding: Feature = ({ connection, documents, analyses }) => {
  connection.onFoldingRanges(async ({ textDocument }, token): Promise<FoldingRange[]> => {
    await letMessagesIn(token);
    const document = documents.get(textDocument.uri);
    if (document === undefined) return [];
    if (isData(document)) return [];
    const analysis = await analyses.get(document);
    const result = linted(analysis);
    if (result === undefined || analysis.version !== document.version) return [];
    const { source, meta, sections } = result.draft;
    const ranges: FoldingRange[] = [];
    const add = (start: number, end: number, kind?: FoldingRangeKind): void => {
      let endLine = source.lineIndex(Math.max(start, end - 1));
      const startLine = source.lineIndex(start);
      while (endLine > startLine && source.slice(source.lineRange(endLine)).trim() === '') endLine--;
      if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind !== undefined && { kind }) });
    };
    if (meta.range !== undefined) add(meta.range.start, meta.range.end, FoldingRangeKind.Region);
    for (const section of allSections(sections)) add(section.range.start, section.range.end);
    return ranges;
  });
};
