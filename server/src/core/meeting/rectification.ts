import fields from '../../../lexicons/rectification-fields.yaml';
import type { DraftKind, Item } from '../draft/model.js';
import { partOfItem, stretchesOf, stretchOfCell, type Stretch } from '../draft/part-of-item.js';
import { LexiconFinder } from '../language/lexicon.js';
import { memoise, memoiseFew } from '../memo.js';
import type { Lexicon } from '../schema/types.js';
import type { Range } from '../text/range.js';
import type { Outline, SectionRole } from './outline.js';

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
  /** Fields that the list has: the columns of its table, or the labels used anywhere in it. */
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
/** A list may have headings such as 存在问题 and 整改措施, which open parts in other drafts. */
const LIST_ROLES: readonly SectionRole[] = ['list', 'problems', 'measures', 'other'];
/** Columns about something else, whatever words they hold. */
const OTHER_COLUMN = /来源|类别|类型|序号|编号|情况|进展|成效|结果|备注|状态/;
const LABEL_START = /[。；;，,、\s（(【[.．）)：:]/;
/** What closes a field in front of the next label. */
const CLOSING = /[；;，,。\s（(【[]+$/;
const LABEL_END = /^[一二三四五六七八九十\d]{0,2}\s?[】\]）)]?\s?[：:]/;

/** Where entries are read from. */
export interface Listed {
  readonly outline: Outline;
  readonly kind: DraftKind;
}

/**
 * Reads the entries of rectification lists: rows of a table by the heads of its columns, else lines, clauses or sections
 * with labels (「整改措施：」). Running text without any label makes no entries.
 */
export function readEntries({ outline, kind }: Listed): readonly Entry[] {
  return entriesOf(outline)(kind);
}

const entriesOf = memoise((outline: Outline) =>
  memoiseFew((kind: DraftKind) => collectEntries(outline, kind)),
);

function collectEntries(outline: Outline, kind: DraftKind): readonly Entry[] {
  const roles = kind === 'rectification' ? LIST_ROLES : ['list'];
  const entries: Entry[] = [];
  let lines: OpenEntry[] = [];
  let list = 0;
  let heads: string | undefined;
  const close = (): void => {
    const columns = new Set(lines.flatMap((entry) => [...entry.columns]));
    if (columns.size > 0) for (const entry of lines) entries.push({ ...entry, columns });
    lines = [];
  };
  for (const item of outline.draft.items) {
    if (!roles.includes(outline.role(item))) continue;
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
  let entry = last;
  if (last === undefined || opensEntry(item, labelled, last)) {
    entry = { fields: {}, columns: new Set(), table: false, list, items: [] };
    lines.push(entry);
  }
  const target = entry as OpenEntry;
  const unlabelled = awaitsMeasure(target) ? 'measure' : 'problem';
  target.items.push(item);
  for (const { name, stretch } of labelled) {
    target.columns.add(name);
    (target.fields[name] ??= []).push(fieldOf(item, stretch));
  }
  const [stretch] = stretchesOf(item);
  if (labelled.length === 0 && stretch !== undefined)
    (target.fields[unlabelled] ??= []).push(fieldOf(item, stretch));
}

function opensEntry(item: Item, labelled: readonly Labelled[], last: OpenEntry): boolean {
  const before = last.items.at(-1);
  const [first] = labelled;
  const started = 'problem' in last.fields || 'measure' in last.fields;
  if (before?.section !== item.section) {
    const headings = labelOfHeading(item) !== undefined && labelOfHeading(before) !== undefined;
    return !headings || (first?.name === 'problem' && started);
  }
  if (first !== undefined) {
    const explicit = first.by === 'line';
    return (
      explicit &&
      ((first.name === 'problem' && started) || (item.marker !== undefined && labelled.length > 1))
    );
  }
  if (awaitsMeasure(last)) return false;
  return item.marker !== undefined || (!item.lead && 'measure' in last.fields);
}

/** The field that the item's heading is the label of: 「整改措施」 as a heading of its own or 「（一）问题：」 run in. */
function labelOfHeading(item: Item | undefined): FieldName | undefined {
  const text = item?.section?.heading.text.replace(/[一二三四五六七八九十\d]{0,2}[：:]?$/, '') ?? '';
  const [match] = LABELS.find(text);
  return match !== undefined && match.start === 0 && match.end === text.length
    ? (match.entry.group as FieldName)
    : undefined;
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

interface Labelled {
  readonly name: FieldName;
  readonly by: 'line' | 'heading';
  /** Where its label starts in the prose. */
  readonly at: number;
  readonly stretch: Stretch;
}

/** 「问题：…；整改措施：…；责任人：…」; what stands under a heading that is a label is labelled too. */
function labelledParts(item: Item): Labelled[] {
  const stretches = stretchesOf(item);
  const parts = stretches.flatMap((stretch) => labelledIn(stretch, item));
  const name = labelOfHeading(item);
  const runIn = item.section?.heading.form === 'run-in';
  const [whole] = stretches;
  if (name === undefined || whole === undefined || (runIn && item.section?.items[0] !== item)) return parts;
  const by = runIn ? 'line' : 'heading';
  const [first] = parts;
  if (first === undefined) return [{ name, by, stretch: whole, at: whole.start }];
  const words = whole.prose.text.slice(whole.start, first.at).replace(CLOSING, '');
  if (first.stretch.prose !== whole.prose || words === '') return parts;
  return [{ name, by, stretch: { ...whole, end: whole.start + words.length }, at: whole.start }, ...parts];
}

function labelledIn({ prose, start, end }: Stretch, { marker }: Item): Labelled[] {
  const text = prose.text.slice(start, end);
  const labels = LABELS.find(text).flatMap(({ entry, start: at, end: behind }) => {
    const colon = LABEL_END.exec(text.slice(behind, behind + 6))?.[0];
    const begins = at <= (marker?.text.length ?? 0) || LABEL_START.test(text[at - 1] as string);
    return colon === undefined || !begins
      ? []
      : [{ name: entry.group as FieldName, at, from: behind + colon.length }];
  });
  return labels.map(({ name, at, from }, index) => {
    const words = text.slice(from, labels[index + 1]?.at ?? text.length).replace(CLOSING, '');
    const lead = words.length - words.trimStart().length;
    return {
      name,
      by: 'line',
      at: start + at,
      stretch: { prose, start: start + from + lead, end: start + from + words.length },
    };
  });
}
