import type { Draft, DraftKind, Item } from '../draft/model.js';
import type { Range } from '../text/range.js';
import { isBlank, namesDate, namesOwner, namesRhythm, nobodyIn } from './deadlines.js';
import { readEntries, type Entry, type Field, type Listed } from './rectification.js';

/** An entry of a list, or a measure, without a deadline or an owner. */
export interface FieldGap {
  /** `column`: the whole table has no such column; `unclear`: something stands there that says nothing. */
  readonly type: 'missing' | 'unclear' | 'column';
  readonly range: Range;
  /** What stands there, or the problem that it is missing for. */
  readonly words: string;
  /** Where a prompt goes; undefined where there is no good place. */
  readonly insertAt: number | undefined;
}

/** What a field has to say. */
interface Demand {
  readonly name: 'deadline' | 'owner';
  /** What a filled field says nothing by; undefined where it is all right. */
  unclear(text: string): string | undefined;
  /** True where the words of the measure itself say it. `loose`: no field is there for it. */
  said(text: string, loose: boolean): boolean;
}

const DEMANDS: Readonly<Record<Demand['name'], Demand>> = {
  deadline: {
    name: 'deadline',
    unclear: (text) => (namesDate(text) || namesRhythm(text) || /[〔【×XxＸ]/.test(text) ? undefined : text),
    said: (text, loose) => namesDate(text) || (loose && namesRhythm(text)),
  },
  owner: { name: 'owner', unclear: nobodyIn, said: namesOwner },
};

/**
 * Entries of the rectification list, or with `drafts` measures of other drafts, that name no deadline or no owner.
 * @param drafts kinds whose measures are read too
 */
export function* fieldGaps(
  name: Demand['name'],
  { outline, kind }: Listed,
  drafts: readonly DraftKind[],
): Generator<FieldGap> {
  const demand = DEMANDS[name];
  if (!drafts.includes(kind)) return;
  const { draft } = outline;
  const entries = readEntries({ outline, kind });
  const told = new Set<number>();
  for (const entry of entries) {
    const gap = gapOf(entry, demand, draft);
    if (gap === undefined || (gap.type === 'column' && told.has(entry.list))) continue;
    if (gap.type === 'column') told.add(entry.list);
    yield gap;
  }
  const read = new Set(entries.flatMap(({ items }) => items));
  for (const item of draft.items) {
    const role = outline.role(item);
    const isMeasure = role === 'measures' || (role === 'list' && item.marker !== undefined);
    if (item.lead || !isMeasure || item.form === 'table-row' || read.has(item)) continue;
    if (item.sentences.some(({ text }) => demand.said(text, true))) continue;
    yield {
      type: 'missing',
      range: firstRange(item),
      words: wordsOf(item.sentences[0]?.text ?? ''),
      insertAt: item.range.end,
    };
  }
}

function gapOf(entry: Entry, demand: Demand, draft: Draft): FieldGap | undefined {
  const { fields } = entry;
  if (entry.table && fields.problem?.every(blank) !== false && fields.measure?.every(blank) !== false)
    return undefined;
  const own = fields[demand.name] ?? [];
  const filled = own.filter((field) => !blank(field));
  const measures = fields.measure ?? [];
  if (filled.length > 0) {
    const unclear = filled.map(({ text }) => demand.unclear(text));
    if (unclear.includes(undefined)) return undefined;
    const [field] = filled as [Field];
    return { type: 'unclear', range: field.range, words: wordsOf(unclear[0] as string), insertAt: undefined };
  }
  if (measures.some(({ text }) => demand.said(text, !entry.columns.has(demand.name)))) return undefined;
  const about = [...(fields.problem ?? []), ...measures].find((field) => !blank(field));
  const range = about?.item?.sentences[0]?.range ?? about?.range ?? firstRange(entry.items[0] as Item);
  const words = wordsOf(about?.text ?? '');
  if (entry.table && own.length === 0) return { type: 'column', range, words, insertAt: undefined };
  return {
    type: 'missing',
    range,
    words,
    insertAt: entry.table ? cellStart(own, draft) : entry.items.at(-1)?.range.end,
  };
}

/** Behind the bar and the space that open an empty cell. */
function cellStart([field]: readonly Field[], { source }: Draft): number | undefined {
  if (field === undefined || field.text !== '') return undefined;
  const [opening = ''] = /^\|? ?/.exec(source.slice(field.range)) ?? [];
  return field.range.start + opening.length;
}

function blank({ text }: Field): boolean {
  return isBlank(text);
}

function firstRange(item: Item): Range {
  return item.sentences[0]?.range ?? item.range;
}

function wordsOf(text: string): string {
  const bare = text.replace(/^[\s\u3000（(]*[\d一二三四五六七八九十]{1,2}[.．、）)是]\s*/, '');
  const clause = bare.split(/[。；;！？]/)[0] ?? '';
  return clause.length <= 20 ? clause : `${clause.slice(0, 19)}…`;
}
