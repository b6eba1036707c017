import type { Prose } from '../text/prose.js';
import type { Range } from '../text/range.js';
import { splitSentences } from '../text/sentences.js';
import type { Block } from './blocks.js';
import { findEnumeration } from './enumerator.js';
import type { Cell, Item, ItemForm, Sentence } from './model.js';
import { matchOrdinal } from './ordinal.js';
import { Origin } from './origin.js';

/** An item that does not stand in a section yet. */
export type ItemSeed = Omit<Item, 'section'>;

/** More words for an item: a further paragraph of its list item, an example. */
export interface Extension {
  readonly sentences: readonly Sentence[];
  readonly end: number;
  readonly origin: Origin;
}

/** A paragraph that begins so gives the example to the statement in front of it. */
const EXAMPLE = /^[\s\u3000]*(?:比如|例如|譬如|举例来说)/;
const LEAD_END = /[：:]$/;
const LONGEST_LEAD = 60;

/** Splits a block's prose into items; those that say nothing are left out. */
export function itemsOf(block: Block, prose: Prose): ItemSeed[] {
  return split(block, prose).filter(({ sentences, cells }) => sentences.length > 0 || cells.length > 0);
}

function split(block: Block, prose: Prose): ItemSeed[] {
  if (block.type === 'table-row')
    return [make('table-row', prose, 0, prose.text.length, undefined, false, block.cells, block.range)];
  const members = findEnumeration(prose.text);
  const form: ItemForm = block.type === 'list-item' ? 'list-item' : 'paragraph';
  if (members.length === 0) return [plainItem(block, prose, form)];
  const items: ItemSeed[] = [];
  const lead = (members[0] as { start: number }).start;
  if (prose.text.slice(0, lead).trim() !== '') items.push(make(form, prose, 0, lead, undefined, true));
  for (const [i, member] of members.entries()) {
    const end = members[i + 1]?.start ?? prose.text.length;
    const marker = {
      text: prose.text.slice(member.start, member.end),
      range: prose.sourceRange(member.start, member.end),
      value: member.value,
    };
    items.push(make('segment', prose, member.start, end, marker, false));
  }
  return items;
}

function plainItem(block: Block, prose: Prose, form: ItemForm): ItemSeed {
  const text = prose.text.trim();
  const lead = (LEAD_END.test(text) && text.length <= LONGEST_LEAD) || block.hasNestedList;
  const ordinal = block.type === 'paragraph' ? matchOrdinal(prose.text) : undefined;
  if (ordinal !== undefined) {
    const marker = {
      text: prose.text.slice(ordinal.start, ordinal.end),
      range: prose.sourceRange(ordinal.start, ordinal.end),
      value: ordinal.value,
    };
    return make(form, prose, 0, prose.text.length, marker, lead);
  }
  const marker =
    block.listNumber === undefined
      ? undefined
      : {
          text: `${block.listNumber}.`,
          range: { start: block.range.start, end: block.range.start },
          value: block.listNumber,
        };
  return make(form, prose, 0, prose.text.length, marker, lead);
}

/** True where the block is a paragraph that gives an example to what stands in front of it. */
export function givesExample({ type, prose }: Block): boolean {
  return type === 'paragraph' && EXAMPLE.test(prose.text);
}

/** True where a block that goes on with an item can go on with this one. */
export function canGoOn<T extends Pick<Item, 'lead' | 'form'>>(block: Block, last: T | undefined): last is T {
  return last !== undefined && !last.lead && block.type !== 'table-row' && last.form !== 'table-row';
}

/** The words of `prose` for an item in front of it. */
export function extensionOf(prose: Prose): Extension {
  const { length } = prose.text;
  return {
    sentences: sentencesOf(prose, 0, length),
    end: prose.sourceRange(0, length).end,
    origin: new Origin(),
  };
}

function make(
  form: ItemForm,
  prose: Prose,
  start: number,
  end: number,
  marker: Item['marker'],
  lead: boolean,
  cells: readonly Cell[] = [],
  range?: Range,
): ItemSeed {
  const text = prose.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = Math.max(from, start + text.trimEnd().length);
  return {
    range: range ?? prose.sourceRange(from, to),
    form,
    marker,
    lead,
    cells,
    sentences: sentencesOf(prose, start, end),
    origin: new Origin(),
  };
}

/** The sentences of a part of a prose. */
export function sentencesOf(prose: Prose, start: number, end: number): Sentence[] {
  return splitSentences(prose.text.slice(start, end)).map((span) => ({
    text: prose.text.slice(start + span.start, start + span.end),
    range: prose.sourceRange(start + span.start, start + span.end),
    prose,
    start: start + span.start,
    end: start + span.end,
    terminator: span.terminator,
  }));
}
