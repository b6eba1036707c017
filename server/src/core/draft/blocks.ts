import type { Blockquote, ListItem, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { ProseBuilder, type Prose } from '../text/prose.js';
import type { Range } from '../text/range.js';
import { addInline, nodeRange, type InlineContext } from './inline.js';
import { findOuterOrdinalLine, splitLines } from './lines.js';
import type { Cell } from './model.js';

/** A leaf of the draft that holds text, in order of appearance. */
export interface Block {
  readonly type: 'heading' | 'paragraph' | 'list-item' | 'table-row';
  readonly range: Range;
  readonly prose: Prose;
  /** Depth of an atx or setext heading. */
  readonly depth: number;
  readonly form: 'atx' | 'setext' | 'plain';
  /** The whole paragraph is bold. */
  readonly bold: boolean;
  /** The number of an ordered list item, else undefined. */
  readonly listNumber: number | undefined;
  /** The only item of its list, with one paragraph: perhaps a heading that Markdown took for a list. */
  readonly lonely: boolean;
  /** A further paragraph of the same list item. */
  readonly continuation: boolean;
  readonly hasNestedList: boolean;
  readonly cells: readonly Cell[];
}

export interface BlockList {
  readonly blocks: readonly Block[];
  readonly verbatim: readonly Range[];
  readonly html: readonly { readonly value: string; readonly range: Range }[];
  readonly yaml: { readonly value: string; readonly range: Range } | undefined;
}

/**
 * What a block is where nothing is said. It stands behind what is new in a literal: to a literal that begins with a spread
 * V8 gives a hidden class of its own each time, and what the object holds stays alive until the next full collection.
 */
const NONE = {
  depth: 0,
  form: 'plain',
  bold: false,
  listNumber: undefined,
  lonely: false,
  continuation: false,
  hasNestedList: false,
  cells: [],
} as const;

/**
 * Flattens mdast into the blocks that hold text. Walks with a stack of its own: deep nesting must not overflow.
 * @param text the original text; `shift` is the length of its BOM
 */
export function collectBlocks(root: Root, text: string, shift: number): BlockList {
  const blocks: Block[] = [];
  const verbatim: Range[] = [];
  const html: { value: string; range: Range }[] = [];
  let yaml: BlockList['yaml'];
  const context: InlineContext = {
    text,
    shift,
    verbatim,
    onHtml: (value, range) => html.push({ value, range }),
  };
  const stack: { node: Nodes; item: ItemPlace | undefined }[] = [{ node: root, item: undefined }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, item } = top;
    const range = nodeRange(node, shift);
    switch (node.type) {
      case 'heading': {
        const form = text[range.start] === '#' ? 'atx' : 'setext';
        const prose = inlineProse(node.children, context).joinLines();
        blocks.push({ type: 'heading', range, prose, ...NONE, depth: node.depth, form });
        break;
      }
      case 'paragraph':
        for (const block of paragraphBlocks(node, range, item, context)) blocks.push(block);
        break;
      case 'table':
        for (const block of tableBlocks(node, context)) blocks.push(block);
        break;
      case 'html':
        verbatim.push(range);
        html.push({ value: node.value, range });
        break;
      case 'yaml':
        yaml = { value: node.value, range };
        break;
      case 'code':
      case 'definition':
      case 'thematicBreak':
        verbatim.push(range);
        break;
      case 'list':
        pushChildren(stack, node.children, (child, index) => ({
          number: node.ordered === true ? (node.start ?? 1) + index : undefined,
          lonely: node.children.length === 1,
          ...itemShape(child as ListItem),
          first: true,
        }));
        break;
      default:
        if ('children' in node) pushChildren(stack, (node as Root | Blockquote).children, itemPlaces(item));
    }
  }
  return { blocks, verbatim, html, yaml };
}

interface ItemPlace {
  readonly number: number | undefined;
  readonly lonely: boolean;
  readonly nested: boolean;
  readonly first: boolean;
}

function itemShape(item: ListItem): { nested: boolean } {
  return { nested: item.children.some((child) => child.type === 'list') };
}

/** The first child of a list item carries its number, the others continue it. */
function itemPlaces(item: ItemPlace | undefined): (child: Nodes, index: number) => ItemPlace | undefined {
  return (_child, index) => (item === undefined ? undefined : { ...item, first: item.first && index === 0 });
}

function pushChildren(
  stack: { node: Nodes; item: ItemPlace | undefined }[],
  children: readonly Nodes[],
  place: (child: Nodes, index: number) => ItemPlace | undefined,
): void {
  for (let i = children.length - 1; i >= 0; i--) {
    const node = children[i] as Nodes;
    stack.push({ node, item: place(node, i) });
  }
}

function paragraphBlocks(
  node: Paragraph,
  range: Range,
  item: ItemPlace | undefined,
  context: InlineContext,
): Block[] {
  const prose = inlineProse(node.children, context);
  if (prose.text.trim() === '') return [];
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const bold = only?.type === 'strong';
  if (item !== undefined) return listBlocks(prose, range, item, bold);
  if (!prose.text.includes('\n')) return [{ type: 'paragraph', range, prose, ...NONE, bold }];
  return plainBlocks(prose, bold);
}

/** A list item's paragraph, and the paragraphs that Markdown's lazy continuation swallowed behind it. */
function listBlocks(prose: Prose, range: Range, item: ItemPlace, bold: boolean): Block[] {
  const cut = findOuterOrdinalLine(prose.text);
  const whole = cut === prose.text.length;
  const head = whole ? prose : prose.slice(0, cut - 1);
  const block: Block = {
    type: 'list-item',
    range: whole ? range : { start: range.start, end: head.sourceRange(0, head.text.length).end },
    prose: head.joinLines(),
    ...NONE,
    bold,
    listNumber: item.first ? item.number : undefined,
    lonely: item.lonely && item.first,
    continuation: !item.first,
    hasNestedList: item.nested,
  };
  return whole ? [block] : [block, ...plainBlocks(prose.slice(cut, prose.text.length), bold)];
}

function plainBlocks(prose: Prose, bold: boolean): Block[] {
  return splitLines(prose.text).map(({ start, end }) =>
    plainBlock(prose.slice(start, end).joinLines(), bold),
  );
}

function plainBlock(prose: Prose, bold: boolean): Block {
  return { type: 'paragraph', range: prose.sourceRange(0, prose.text.length), prose, ...NONE, bold };
}

function tableBlocks(table: Table, context: InlineContext): Block[] {
  const [head, ...rows] = table.children;
  const headers = (head?.children ?? []).map((cell) => inlineProse(cell.children, context).text.trim());
  return rows.map((row) => {
    const builder = new ProseBuilder();
    const cells = row.children.map((cell, column): Cell => {
      const prose = inlineProse(cell.children, context);
      const range =
        prose.text === '' ? nodeRange(cell, context.shift) : prose.sourceRange(0, prose.text.length);
      addInline(cell.children, builder, { ...context, verbatim: [], onHtml: () => {} });
      return { header: headers[column] ?? '', text: prose.text.trim(), range };
    });
    const range = nodeRange(row, context.shift);
    return { type: 'table-row', range, prose: builder.build(), ...NONE, cells };
  });
}

function inlineProse(nodes: readonly PhrasingContent[], context: InlineContext): Prose {
  const builder = new ProseBuilder();
  addInline(nodes, builder, context);
  return builder.build();
}
