import { collectBlocks, type Block } from '../core/draft/blocks.js';
import { parseMarkdown } from '../core/draft/markdown.js';

/**
 * The words of a draft as they go into a word processor: no markup, front matter or comments; one paragraph a line,
 * cells of a table separated by tabs.
 */
export function toPlainText(text: string): string {
  const body = text.replace(/^\uFEFF/, '');
  const { blocks } = collectBlocks(parseMarkdown(body), body, 0);
  return blocks
    .map(line)
    .filter((words) => words !== '')
    .map((words) => `${words}\n`)
    .join('');
}

function line({ type, prose, cells, listNumber, continuation }: Block): string {
  if (type === 'table-row') return cells.map((cell) => cell.text.trim()).join('\t');
  const words = prose.text.replace(/[ \t]*[\r\n]+[ \t]*/g, '').trim();
  return listNumber !== undefined && !continuation && words !== '' ? `${listNumber}. ${words}` : words;
}
