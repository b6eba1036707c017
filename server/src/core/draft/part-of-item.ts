import type { Prose } from '../text/prose.js';
import { sentencesOf } from './items.js';
import type { Cell, Item } from './model.js';
import { Origin } from './origin.js';

/** A stretch of prose. */
export interface Stretch {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** The stretches of prose that an item is made of: one for each paragraph. */
export function stretchesOf({ sentences }: Item): Stretch[] {
  const stretches: { prose: Prose; start: number; end: number }[] = [];
  for (const { prose, start, end } of sentences) {
    const last = stretches.at(-1);
    if (last?.prose === prose) last.end = end;
    else stretches.push({ prose, start, end });
  }
  return stretches;
}

/** A part of an item as an item of its own, so that it can be judged alone: a cell, a labelled line. */
export function partOfItem(item: Item, { prose, start, end }: Stretch): Item {
  const form = item.form === 'table-row' ? 'segment' : item.form;
  return {
    section: item.section,
    form,
    range: prose.sourceRange(start, end),
    marker: undefined,
    lead: false,
    cells: [],
    sentences: sentencesOf(prose, start, end),
    origin: originOfPart(item, { prose, start, end }),
  };
}

/** The same part of the same words has the same origin. */
function originOfPart({ origin, sentences }: Item, { prose, start, end }: Stretch): Origin {
  let parts = origin.get(originOfPart) as Map<string, Origin> | undefined;
  if (parts === undefined) origin.set(originOfPart, (parts = new Map()));
  const key = `${sentences.findIndex((sentence) => sentence.prose === prose)} ${start} ${end}`;
  let own = parts.get(key);
  if (own === undefined) parts.set(key, (own = new Origin()));
  return own;
}

/** Where the words of a cell stand in the prose of its row; undefined for empty cells. */
export function stretchOfCell(item: Item, cell: Cell): Stretch | undefined {
  const prose = item.sentences[0]?.prose;
  if (prose === undefined || cell.text === '') return undefined;
  let from = 0;
  for (const other of item.cells) {
    if (other.text === '') continue;
    const start = prose.text.indexOf(other.text, from);
    if (start < 0) return undefined;
    if (other === cell) return { prose, start, end: start + cell.text.length };
    from = start + other.text.length;
  }
  return undefined;
}
