import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../core/draft/markdown.js';
import type { Draft } from '../../core/draft/model.js';
import type { Range, TextEdit } from '../../core/text/range.js';

/**
 * Edits that suppress a rule at a place, by a comment that renders nothing and leaves the document's structure as it is:
 * on a line of its own before a block, at the end of the line before within a block, inside a cell of a table.
 * @param range of the finding
 * @param reason may be a placeholder
 */
export function disableEdits(draft: Draft, range: Range, rule: string, reason: string): TextEdit[] {
  const { source } = draft;
  const line = source.lineIndex(range.start);
  const comment = `<!-- selfexam-disable-next-line ${rule} -- ${plain(reason)} -->`;
  const previous = line > 0 ? source.lineRange(line - 1) : undefined;
  const here = source.slice(source.lineRange(line));
  const before = previous === undefined ? '' : source.slice(previous);
  if (isTableRow(draft, range.start)) return tableEdits(draft, range, rule, reason, comment);
  if (insideFrontMatter(draft, range.start)) return disableFileEdits(draft, rule, reason);
  const lineStart = (source.lineStarts[line] ?? 0) + (line === 0 ? source.bomLength : 0);
  const ownLine = { range: { start: lineStart, end: lineStart }, text: `${comment}${source.eol}` };
  if (previous === undefined || before.trim() === '' || endsBlock(before)) {
    // Inside a list or quotation the comment takes the indentation, else it would end the list.
    const indent = before.trim() === '' ? (itemIndent(draft, line) ?? /^[ \t]*/.exec(here)?.[0] ?? '') : '';
    const nested = indent.length > 0 && !isIndentedProse(here);
    return [nested ? { range: ownLine.range, text: `${indent}${ownLine.text}` } : ownLine];
  }
  const end = previous.start + before.trimEnd().length;
  return [{ range: { start: end, end }, text: ` ${comment}` }];
}

/** Edits that suppress a rule in the whole draft: a comment behind the front matter. */
export function disableFileEdits(draft: Draft, rule: string, reason: string): TextEdit[] {
  const { source, meta } = draft;
  const comment = `<!-- selfexam-disable-file ${rule} -- ${plain(reason)} -->`;
  const { eol } = source;
  if (meta.range === undefined) {
    const start = source.bomLength;
    return [{ range: { start, end: start }, text: `${comment}${eol}${eol}` }];
  }
  const { end } = meta.range;
  return [{ range: { start: end, end }, text: `${eol}${eol}${comment}` }];
}

/** A reason stands in a comment on one line: what would end either is taken out. */
function plain(reason: string): string {
  return reason.replace(/\s+/g, ' ').replace(/--+>?/g, '—').replace(/>/g, '＞').trim();
}

/** A heading, a comment, a fence or a rule: the next line starts a new block. */
function endsBlock(line: string): boolean {
  return /^ {0,3}(?:#{1,6}(?:\s|$)|<!--.*-->\s*$|(?:`{3}|~{3})|(?:[-*_]\s*){3,}$|---\s*$)/.test(line);
}

/**
 * The indentation that keeps a comment between two items of one list in the first of them; anything less would end the
 * list. Undefined where no second item begins on the line.
 */
function itemIndent({ source }: Draft, line: number): string | undefined {
  const here = source.slice(source.lineRange(line));
  if (!/^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(here)) return undefined;
  let nodes: readonly Nodes[] = [parseMarkdown(source.text.replace(/^\uFEFF+/, ''))];
  while (nodes.length > 0) {
    for (const node of nodes) {
      if (node.type !== 'list') continue;
      const index = node.children.findIndex(({ position }) => position?.start.line === line + 1);
      const first = node.children[index - 1];
      if (first === undefined) continue;
      // An item without content holds what is indented by more than its mark.
      const mark = first.position?.start.column ?? 1;
      const content = first.children[0]?.position?.start.column ?? mark + `${node.start ?? ''}`.length + 2;
      return ' '.repeat(content - 1);
    }
    nodes = nodes.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}

function isIndentedProse(line: string): boolean {
  return line.startsWith('\u3000');
}

function insideFrontMatter({ meta }: Draft, offset: number): boolean {
  return meta.range !== undefined && offset < meta.range.end;
}

function rowAt({ items }: Draft, offset: number): number {
  return items.findIndex(
    (item) => item.form === 'table-row' && item.range.start <= offset && offset <= item.range.end,
  );
}

function isTableRow(draft: Draft, offset: number): boolean {
  return rowAt(draft, offset) >= 0;
}

/** Between two rows nothing may stand: the comment goes into the last cell of the row above, or around the table. */
function tableEdits(draft: Draft, range: Range, rule: string, reason: string, comment: string): TextEdit[] {
  const { source, items } = draft;
  const line = source.lineIndex(range.start);
  const above = source.lineRange(line - 1);
  const isRow = items.some(
    (item) => item.form === 'table-row' && source.lineIndex(item.range.start) === line - 1,
  );
  if (isRow) {
    const text = source.slice(above).trimEnd();
    const at = above.start + (text.endsWith('|') && !text.endsWith('\\|') ? text.length - 1 : text.length);
    return [{ range: { start: at, end: at }, text: ` ${comment} ` }];
  }
  let first = line;
  while (first > 0 && source.slice(source.lineRange(first - 1)).includes('|')) first--;
  let last = line;
  while (last + 1 < source.lineStarts.length && source.slice(source.lineRange(last + 1)).includes('|'))
    last++;
  const start = source.lineStarts[first] ?? 0;
  const { end } = source.lineRange(last);
  const { eol } = source;
  return [
    {
      range: { start, end: start },
      text: `<!-- selfexam-disable ${rule} -- ${plain(reason)} -->${eol}${eol}`,
    },
    { range: { start: end, end }, text: `${eol}${eol}<!-- selfexam-enable ${rule} -->` },
  ];
}
