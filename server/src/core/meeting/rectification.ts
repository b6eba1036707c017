import fields from '../../../lexicons/rectification-fields.yaml';
import type { Draft, Item } from '../draft/model.js';
import { partOfItem, stretchesOf, stretchOfCell, type Stretch } from '../draft/part-of-item.js';
import { LexiconFinder } from '../language/lexicon.js';
import type { Lexicon } from '../schema/types.js';
import type { Range } from '../text/range.js';
import type { Outline } from './outline.js';

export const FIELD_NAMES = ['problem', 'measure', 'owner', 'deadline'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What a cell or a labelled line says. */
export interface Field {
  readonly text: string;
  readonly range: Range;
  /** The words as an item of their own, to be judged; undefined where there are none. */
  readonly item: Item | undefined;
}

/** One problem of a rectification list with what is to be done about it. */
export interface Entry {
  readonly fields: Readonly<Partial<Record<FieldName, readonly Field[]>>>;
  /** Fields that the list has for every entry: the columns of its table, or labels used anywhere in it. */
  readonly columns: ReadonlySet<FieldName>;
  readonly table: boolean;
  /** Number of the table or list it stands in. */
  readonly list: number;
  /** Rows or lines, in order. */
  readonly items: readonly Item[];
}

interface OpenEntry extends Entry {
  readonly fields: Partial<Record<FieldName, Field[]>>;
  readonly columns: Set<FieldName>;
  readonly items: Item[];
}

const LABELS = new LexiconFinder(fields as Lexicon, FIELD_NAMES);
/** Columns about something else, whatever words they hold. */
const OTHER_COLUMN = /来源|类别|类型|序号|编号|情况|进展|成效|结果|备注|状态/;
const LABEL_END = /^[一二三四五六七八九十\d]{0,2}\s?[】\]）)]?\s?[：:]/;

/**
 * Reads the entries of rectification lists: rows of a table by the heads of its columns, else lines or clauses with
 * labels (「整改措施：」). Running text without labels makes no entries.
 */
export function readEntries(draft: Draft, outline: Outline): Entry[] {
  const entries: OpenEntry[] = [];
  let lines: OpenEntry[] = [];
  let list = 0;
  let heads: string | undefined;
  const close = (): void => {
    const columns = new Set(lines.flatMap((entry) => Object.keys(entry.fields) as FieldName[]));
    if (columns.size > 0) for (const entry of lines) entries.push({ ...entry, columns });
    lines = [];
  };
  for (const item of draft.items) {
    if (outline.role(item) !== 'list') continue;
    if (item.form === 'table-row') {
      close();
      const own = item.cells.map(({ header }) => header).join('|');
      if (own !== heads) list++;
      heads = own;
      const entry = rowEntry(item, list);
      if (entry.columns.size > 0) entries.push(entry);
      continue;
    }
    if (heads !== undefined || lines.length === 0) list++;
    heads = undefined;
    addLine(item, lines, list);
  }
  close();
  return entries;
}

function rowEntry(item: Item, list: number): OpenEntry {
  const entry: OpenEntry = { fields: {}, columns: new Set(), table: true, list, items: [item] };
  for (const cell of item.cells) {
    if (cell.header === '' || (OTHER_COLUMN.test(cell.header) && !/责任|时限|期限/.test(cell.header)))
      continue;
    const stretch = stretchOfCell(item, cell);
    const words = stretch === undefined ? undefined : partOfItem(item, stretch);
    for (const name of namesOf(cell.header)) {
      entry.columns.add(name);
      (entry.fields[name] ??= []).push({ text: cell.text, range: cell.range, item: words });
    }
  }
  return entry;
}

/** 「整改措施及完成时限」 is both; 「整改问题责任人」 is an owner only. */
function namesOf(header: string): FieldName[] {
  const found = new Set(LABELS.find(header).map(({ entry }) => entry.group as FieldName));
  if (found.size > 1) found.delete('problem');
  return [...found];
}

/** Adds a line of running text to the entry it belongs to, or opens one. */
function addLine(item: Item, lines: OpenEntry[], list: number): void {
  const labelled = labelledParts(item);
  const last = lines.at(-1);
  const first = labelled[0];
  const opens =
    last === undefined ||
    last.items[0]?.section !== item.section ||
    (first?.name === 'problem' && ('problem' in last.fields || 'measure' in last.fields)) ||
    (first === undefined && item.marker !== undefined && !awaitsMeasure(last)) ||
    (first === undefined &&
      item.marker === undefined &&
      !awaitsMeasure(last) &&
      !item.lead &&
      'measure' in last.fields) ||
    (item.marker !== undefined && labelled.length > 1);
  let entry = last;
  if (opens) {
    entry = { fields: {}, columns: new Set(), table: false, list, items: [] };
    lines.push(entry);
  }
  const target = entry as OpenEntry;
  target.items.push(item);
  if (first === undefined) {
    const [stretch] = stretchesOf(item);
    if (stretch === undefined) return;
    const name = !opens && awaitsMeasure(target) ? 'measure' : 'problem';
    (target.fields[name] ??= []).push(fieldOf(item, stretch));
    return;
  }
  for (const { name, stretch } of labelled) (target.fields[name] ??= []).push(fieldOf(item, stretch));
}

/** 「整改措施：」 with nothing behind it: the lines that follow are the measures. */
function awaitsMeasure({ fields: { measure = [], owner, deadline }, items }: OpenEntry): boolean {
  if (owner !== undefined || deadline !== undefined) return false;
  return measure[0]?.text === '' || (items.at(-1)?.lead === true && measure.length > 0);
}

function fieldOf(item: Item, stretch: Stretch): Field {
  const text = stretch.prose.text.slice(stretch.start, stretch.end).trim();
  const range = stretch.prose.sourceRange(stretch.start, stretch.end);
  return { text, range, item: text === '' ? undefined : partOfItem(item, stretch) };
}

/** 「问题：…；整改措施：…；责任人：…」 */
function labelledParts(item: Item): { name: FieldName; stretch: Stretch }[] {
  const parts: { name: FieldName; stretch: Stretch }[] = [];
  for (const { prose, start, end } of stretchesOf(item)) {
    const text = prose.text.slice(start, end);
    const labels = LABELS.find(text).flatMap(({ entry, start: at, end: behind }) => {
      const colon = LABEL_END.exec(text.slice(behind, behind + 6))?.[0];
      const begins =
        at === 0 ||
        /[。；;，,、\s（(【[.．）)：:]/.test(text[at - 1] as string) ||
        at <= (item.marker?.text.length ?? 0);
      return colon === undefined || !begins
        ? []
        : [{ name: entry.group as FieldName, at, from: behind + colon.length }];
    });
    for (const [index, { name, from }] of labels.entries()) {
      const to = labels[index + 1]?.at ?? text.length;
      const words = text.slice(from, to).replace(/[；;，,。\s]+$/, '');
      const lead = words.length - words.trimStart().length;
      parts.push({ name, stretch: { prose, start: start + from + lead, end: start + from + words.length } });
    }
  }
  return parts;
}
