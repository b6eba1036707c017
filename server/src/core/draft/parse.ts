import type { Root } from 'mdast';
import { Source } from '../text/source.js';
import type { Range } from '../text/range.js';
import { collectBlocks, type Block } from './blocks.js';
import { readDirectives } from './directives.js';
import { asHeading, type HeadingCandidate } from './heading.js';
import { continuesItem, extendItem, itemsOf, type ItemDraft } from './items.js';
import { assignLevels } from './levels.js';
import { parseMarkdown } from './markdown.js';
import { limitNesting } from './nesting.js';
import { readMeta } from './meta.js';
import type { Draft, Heading, Item, Section } from './model.js';

/**
 * Parses a text into a {@link Draft}. Never throws, whatever the text; linear in its length but for what
 * CommonMark's own nesting costs.
 * @param parse reads the Markdown, without a BOM
 */
export function parseDraft(text: string, parse: (text: string) => Root = parseMarkdown): Draft {
  const source = new Source(text);
  const shift = source.bomLength;
  const root = parse(limitNesting(shift === 0 ? text : text.slice(shift)));
  const { blocks, html, verbatim, yaml } = collectBlocks(root, text, shift);
  const yamlText = yaml === undefined ? undefined : { ...yaml, offset: yamlOffset(text, yaml.range) };
  const entries = readEntries(blocks);
  const headings = assignLevels(entries.flatMap((entry) => ('heading' in entry ? [entry.heading] : [])));
  const { sections, items } = buildSections(entries, headings, text.length);
  return {
    source,
    meta: readMeta(yamlText),
    title: titleOf(headings, items),
    headings,
    sections,
    items,
    sentences: items.flatMap((item) => item.sentences),
    directives: readDirectives(html, text),
    verbatim: [...verbatim].sort((a, b) => a.start - b.start),
  };
}

type Entry = { heading: HeadingCandidate } | { item: ItemDraft };

function readEntries(blocks: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  let last: ItemDraft | undefined;
  for (const [index, block] of blocks.entries()) {
    const heading = asHeading(
      block,
      index === 0 || (index === 1 && isTitleLine(blocks[0] as Block)),
      blocks[index + 1],
    );
    if (heading !== undefined) {
      entries.push({ heading });
      last = undefined;
      if (heading.rest === undefined) continue;
    } else if (continuesItem(block, last)) {
      extendItem(last as ItemDraft, block.prose);
      continue;
    }
    for (const item of itemsOf(block, heading?.rest ?? block.prose)) {
      if (item.sentences.length === 0 && item.cells.length === 0) continue;
      entries.push({ item });
      last = item;
    }
  }
  return entries;
}

/** The first line of a title that was set in two: the unit, then what the document is. */
function isTitleLine({ type, prose }: Block): boolean {
  const text = prose.text.trim();
  return type === 'paragraph' && text.length <= 40 && !/[。！？；：，,:;]/.test(text);
}

interface OpenSection {
  heading: Heading;
  range: Range;
  parent: Section | undefined;
  children: Section[];
  items: Item[];
}

function buildSections(
  entries: readonly Entry[],
  headings: readonly Heading[],
  end: number,
): { sections: Section[]; items: Item[] } {
  const roots: Section[] = [];
  const items: Item[] = [];
  const open: OpenSection[] = [];
  let next = 0;
  const close = (level: number, at: number): void => {
    while (open.length > 0 && (open.at(-1) as OpenSection).heading.level >= level) {
      const section = open.pop() as OpenSection;
      section.range = { start: section.heading.range.start, end: at };
    }
  };
  for (const entry of entries) {
    if ('item' in entry) {
      entry.item.section = open.at(-1);
      open.at(-1)?.items.push(entry.item);
      items.push(entry.item);
      continue;
    }
    const heading = headings[next++] as Heading;
    close(heading.level, heading.range.start);
    const parent = open.at(-1);
    const section: OpenSection = { heading, range: heading.range, parent, children: [], items: [] };
    (parent?.children ?? roots).push(section);
    open.push(section);
  }
  close(0, end);
  return { sections: roots, items };
}

/** The first heading is the title where nothing but front matter stands before it and it has no number. */
function titleOf(headings: readonly Heading[], items: readonly Item[]): Heading | undefined {
  const [first] = headings;
  if (first === undefined || first.ordinal !== undefined || first.level !== 1) return undefined;
  const before = items.filter((item) => item.range.start < first.range.start).length;
  const opens = before === 0 || (first.form === 'bare' && before === 1);
  return opens ? first : undefined;
}

/** Offset of the YAML text behind its opening fence. */
function yamlOffset(text: string, range: Range): number {
  const end = /\r\n|\n|\r/.exec(text.slice(range.start, range.start + 200));
  return end === null ? range.end : range.start + end.index + end[0].length;
}
