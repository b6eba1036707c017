import type { Prose } from '../text/prose.js';
import type { Range } from '../text/range.js';
import { splitSentences } from '../text/sentences.js';
import type { Block } from './blocks.js';
import { findEnumeration } from './enumerator.js';
import type { Cell, Item, ItemForm, Section, Sentence } from './model.js';
import { matchOrdinal } from './ordinal.js';

/** An item while it is built: a paragraph that begins with 比如 still joins the one before it. */
export interface ItemDraft extends Omit<Item, 'section' | 'sentences' | 'range'> {
  range: Range;
  sentences: Sentence[];
  section: Section | undefined;
}

/** A paragraph that begins so gives the example to the statement in front of it. */
const EXAMPLE = /^[\s\u3000]*(?:比如|例如|譬如|举例来说)/;
const LEAD_END = /[：:]$/;
const LONGEST_LEAD = 60;

/** Splits a block's prose into items. */
export function itemsOf(block: Block, prose: Prose): ItemDraft[] {
  if (block.type === 'table-row')
    return [make('table-row', prose, 0, prose.text.length, undefined, false, block.cells, block.range)];
  const members = findEnumeration(prose.text);
  const form: ItemForm = block.type === 'list-item' ? 'list-item' : 'paragraph';
  if (members.length === 0) return [plainItem(block, prose, form)];
  const items: ItemDraft[] = [];
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

function plainItem(block: Block, prose: Prose, form: ItemForm): ItemDraft {
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

/** True where the block goes on with the item in front of it. */
export function continuesItem(block: Block, last: ItemDraft | undefined): boolean {
  if (last === undefined || last.lead || block.type === 'table-row' || last.form === 'table-row')
    return false;
  return block.continuation || (block.type === 'paragraph' && EXAMPLE.test(block.prose.text));
}

/** Appends the sentences of `prose` to `item`. */
export function extendItem(item: ItemDraft, prose: Prose): void {
  item.sentences.push(...sentencesOf(prose, 0, prose.text.length));
  item.range = { start: item.range.start, end: prose.sourceRange(0, prose.text.length).end };
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
): ItemDraft {
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
    section: undefined,
  };
}

function sentencesOf(prose: Prose, start: number, end: number): Sentence[] {
  return splitSentences(prose.text.slice(start, end)).map((span) => ({
    text: prose.text.slice(start + span.start, start + span.end),
    range: prose.sourceRange(start + span.start, start + span.end),
    prose,
    start: start + span.start,
    end: start + span.end,
    terminator: span.terminator,
  }));
}
