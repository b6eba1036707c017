import type { Root } from 'mdast';
import { Memory } from '../memory.js';
import { Source } from '../text/source.js';
import { moved, type Range } from '../text/range.js';
import { collectBlocks, type Block, type BlockList } from './blocks.js';
import { readDirectives } from './directives.js';
import { asHeading, type HeadingCandidate } from './heading.js';
import { DraftItem } from './draft-item.js';
import { canGoOn, type ItemSeed } from './items.js';
import { assignLevels } from './levels.js';
import { parseMarkdown } from './markdown.js';
import { limitNesting } from './nesting.js';
import { readMeta } from './meta.js';
import type { Directive, Draft, DraftMeta, Heading, Item, Section, Sentence } from './model.js';
import { movedHeading, ReadBlock } from './read-block.js';

/**
 * Parses a text into a {@link Draft}. Never throws, whatever the text; linear in its length but for what
 * CommonMark's own nesting costs.
 * @param parse reads the Markdown, without a BOM
 */
export function parseDraft(text: string, parse: (text: string) => Root = parseMarkdown): Draft {
  const source = new Source(text);
  const shift = leadingMarks(text);
  const root = parse(limitNesting(shift === 0 ? text : text.slice(shift)));
  const stretch = readStretch(root, text, shift);
  return assemble(source, metaOf(stretch, text), [stretch], [0]);
}

/** A stretch of text whose Markdown has been read; its offsets count from its beginning. */
export interface ReadStretch extends Pick<BlockList, 'verbatim' | 'yaml'> {
  readonly blocks: readonly ReadBlock[];
  readonly directives: readonly Directive[];
}

/** Reads what stands in a tree; @param text that the tree was made from, but for `shift` characters in front */
export function readStretch(root: Root, text: string, shift: number): ReadStretch {
  const { blocks, html, verbatim, yaml } = collectBlocks(root, text, shift);
  const read = blocks.map((block) => new ReadBlock(block));
  return { blocks: read, verbatim, yaml, directives: readDirectives(html, text) };
}

/** What the front matter in a stretch at the beginning of `text` says. */
export function metaOf({ yaml }: Pick<ReadStretch, 'yaml'>, text: string): DraftMeta {
  return readMeta(yaml === undefined ? undefined : { offset: yamlOffset(text, yaml.range), ...yaml });
}

/**
 * Makes a draft of stretches; what they hold was worked out before.
 * @param starts where each of them stands
 */
export function assemble(
  source: Source,
  meta: DraftMeta,
  stretches: readonly ReadStretch[],
  starts: readonly number[],
): Draft {
  const entries = readEntries(stretches, starts);
  const headings = assignLevels(headingsOf(entries));
  const { sections, items } = buildSections(entries, headings, source.text.length);
  const verbatim: Range[] = [];
  const directives: Directive[] = [];
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i] as ReadStretch;
    const at = starts[i] as number;
    for (const range of stretch.verbatim) verbatim.push(moved(range, at));
    for (const directive of stretch.directives) directives.push(movedDirective(directive, at));
  }
  verbatim.sort((a, b) => a.start - b.start);
  const title = titleOf(headings, items);
  return new ParsedDraft(source, meta, title, headings, sections, items, directives, verbatim);
}

class ParsedDraft implements Draft {
  readonly memory = new Memory();
  private all: readonly Sentence[] | undefined;

  constructor(
    readonly source: Source,
    readonly meta: DraftMeta,
    readonly title: Heading | undefined,
    readonly headings: readonly Heading[],
    readonly sections: readonly Section[],
    readonly items: readonly Item[],
    readonly directives: readonly Directive[],
    readonly verbatim: readonly Range[],
  ) {}

  get sentences(): readonly Sentence[] {
    return (this.all ??= this.items.flatMap((item) => item.sentences));
  }
}

function movedDirective(directive: Directive, by: number): Directive {
  if (by === 0) return directive;
  const rules = directive.rules.map(({ value, range }) => ({ value, range: moved(range, by) }));
  return { ...directive, range: moved(directive.range, by), rules };
}

interface HeadingEntry {
  readonly heading: HeadingCandidate;
}

type Entry = HeadingEntry | DraftItem;

function readEntries(stretches: readonly ReadStretch[], starts: readonly number[]): Entry[] {
  const entries: Entry[] = [];
  const opening = firstBlock(stretches, 0);
  let titleLines = opening !== undefined && isTitleLine(opening.block) ? 2 : 1;
  let last: DraftItem | undefined;
  for (let i = 0; i < stretches.length; i++) {
    const { blocks } = stretches[i] as ReadStretch;
    const at = starts[i] as number;
    for (let k = 0; k < blocks.length; k++) {
      const read = blocks[k] as ReadBlock;
      const first = titleLines-- > 0;
      const leads = (blocks[k + 1] ?? firstBlock(stretches, i + 1))?.isParagraph === true;
      let runsIn = false;
      // Nearly all are plain, and a keystroke in a long draft comes by all of them.
      if (first || !read.isPlain(leads)) {
        const heading = first ? firstHeading(read, leads, at) : read.asHeading(leads, at);
        if (heading !== undefined) {
          entries.push({ heading });
          last = undefined;
          if (heading.rest === undefined) continue;
          runsIn = true;
        } else if (read.goesOn && canGoOn(read.block, last)) {
          last.extend(read.extension(at));
          continue;
        }
      }
      const seeds = read.itemsOf(runsIn, at);
      for (let s = 0; s < seeds.length; s++) entries.push((last = new DraftItem(seeds[s] as ItemSeed)));
    }
  }
  return entries;
}

/** The first block of the stretches from this one on. */
function firstBlock(stretches: readonly ReadStretch[], from: number): ReadBlock | undefined {
  for (let i = from; i < stretches.length; i++) {
    const block = stretches[i]?.blocks[0];
    if (block !== undefined) return block;
  }
  return undefined;
}

function headingsOf(entries: readonly Entry[]): HeadingCandidate[] {
  return entries
    .filter((entry): entry is HeadingEntry => !(entry instanceof DraftItem))
    .map(({ heading }) => heading);
}

/** The first block may be a title that would be none further down; in all else it is read as the others are. */
function firstHeading(read: ReadBlock, leads: boolean, at: number): HeadingCandidate | undefined {
  const own = read.asHeading(leads, at);
  if (own !== undefined) return own;
  const title = asHeading(read.block, true, leads);
  return title === undefined || at === 0 ? title : movedHeading(title, at);
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
    if (entry instanceof DraftItem) {
      entry.section = open.at(-1);
      open.at(-1)?.items.push(entry);
      items.push(entry);
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
  const before = (index: number): boolean => (items[index]?.range.start ?? Infinity) < first.range.start;
  const opens = !before(0) || (first.form === 'bare' && !before(1));
  return opens ? first : undefined;
}

/** Offset of the YAML text behind its opening fence. */
function yamlOffset(text: string, range: Range): number {
  const end = /\r\n|\n|\r/.exec(text.slice(range.start, range.start + 200));
  return end === null ? range.end : range.start + end.index + end[0].length;
}

/** How many BOMs a text begins with: Markdown leaves out the first that it gets without counting it. */
export function leadingMarks(text: string): number {
  let count = 0;
  while (text[count] === '\uFEFF') count++;
  return count;
}
