import type { Memory } from '../memory.js';
import type { Prose } from '../text/prose.js';
import type { Range } from '../text/range.js';
import type { Source } from '../text/source.js';
import type { Origin } from './origin.js';

/** The four kinds of drafts; see the words in the README. */
export const DRAFT_KINDS = ['individual', 'team', 'criticism', 'rectification'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A value of the front matter and where it stands (the value, not the key). */
export interface MetaValue<T> {
  readonly value: T;
  readonly range: Range;
}

/** A front matter that cannot be used as it stands. */
export interface MetaProblem {
  readonly range: Range;
  readonly code: 'syntax' | 'unknown-kind' | 'not-a-mapping' | 'bad-value';
  readonly detail: string;
}

/** What the front matter says; keys may be English or Chinese (`kind`/`文种` …). */
export interface DraftMeta {
  /** Range of the whole front matter with its fences; undefined where there is none. */
  readonly range: Range | undefined;
  readonly kind?: MetaValue<DraftKind>;
  readonly name?: MetaValue<string>;
  readonly post?: MetaValue<string>;
  readonly profile?: MetaValue<string>;
  readonly date?: MetaValue<string>;
  readonly targets?: readonly MetaValue<string>[];
  /** True where the author declares that he or she was held accountable (`accountable`/`受到问责`). */
  readonly accountable?: MetaValue<boolean>;
  readonly problems: readonly MetaProblem[];
}

/** Numbering classes of official documents, outermost first: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
export const ORDINAL_CLASSES = ['han', 'han-bracket', 'arabic', 'arabic-bracket'] as const;
export type OrdinalClass = (typeof ORDINAL_CLASSES)[number];

/** The number in front of a heading or an item. */
export interface Ordinal {
  /** The ordinal with its brackets or mark, without following white space. */
  readonly range: Range;
  readonly text: string;
  readonly class: OrdinalClass;
  readonly value: number;
}

/** `run-in`: the heading is the first sentence of a paragraph that goes on. */
export type HeadingForm = 'atx' | 'setext' | 'bold' | 'bare' | 'run-in';

export interface Heading {
  /** The whole block; of a run-in heading, its sentence only. */
  readonly range: Range;
  /** The words, without markup, ordinal and closing mark. */
  readonly textRange: Range;
  readonly text: string;
  readonly form: HeadingForm;
  /** 1 is the outermost level of this draft (its title, where it has one). */
  readonly level: number;
  readonly ordinal: Ordinal | undefined;
}

export interface Section {
  readonly heading: Heading;
  /** From the start of the heading to the start of the next heading of the same or an outer level. */
  readonly range: Range;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** Items that stand directly under this heading, not under a heading within it. */
  readonly items: readonly Item[];
}

export interface Sentence {
  readonly text: string;
  readonly range: Range;
  /** The prose of the block it stands in and its offsets there, to map findings inside it. */
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  readonly terminator: 'full' | 'semicolon' | 'open';
}

/** A cell of a table row; `header` is the text of its column's head. */
export interface Cell {
  readonly header: string;
  readonly text: string;
  readonly range: Range;
}

export type ItemForm = 'paragraph' | 'list-item' | 'segment' | 'table-row';

/** What one problem, one criticism or one measure is. */
export interface Item {
  readonly range: Range;
  readonly form: ItemForm;
  /** 一是, 首先, 第一, 1. … in front; undefined where there is none. */
  readonly marker: { readonly text: string; readonly range: Range; readonly value: number } | undefined;
  /** A sentence or clause that introduces what follows (「主要有以下问题：」, the lead of an enumeration). */
  readonly lead: boolean;
  readonly sentences: readonly Sentence[];
  readonly cells: readonly Cell[];
  /** Innermost section; undefined in front of the first heading. */
  readonly section: Section | undefined;
  /** The same for as long as the item's words are, while everything else may move; see {@link Origin}. */
  readonly origin: Origin;
}

export interface Directive {
  readonly range: Range;
  readonly type: 'disable-next-line' | 'disable' | 'enable' | 'disable-file' | 'unknown';
  /** What stands after `selfexam-`, for messages about unknown directives. */
  readonly name: string;
  /** Rule ids with their ranges; empty means every rule. */
  readonly rules: readonly MetaValue<string>[];
  readonly reason: string | undefined;
}

/** A draft as the rules see it. Immutable; every range is in UTF-16 offsets of the original text. */
export interface Draft {
  readonly memory: Memory;
  readonly source: Source;
  readonly meta: DraftMeta;
  readonly title: Heading | undefined;
  /** In order of appearance, the title included. */
  readonly headings: readonly Heading[];
  /** Top-level sections in order; the title's section contains the others where the title has the outermost level. */
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  readonly sentences: readonly Sentence[];
  readonly directives: readonly Directive[];
  /** Code blocks, inline code, HTML and links: spans in which no rule may edit or judge. */
  readonly verbatim: readonly Range[];
}

/** Every section of a draft, depth first, in order. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.children);
  }
}
