import type { Item, Sentence } from '../draft/model.js';
import type { Localized } from '../locale.js';
import { itemsIn } from '../meeting/items-in.js';
import type { Outline, SectionRole } from '../meeting/outline.js';
import { memoise, memoiseFew, memoiseTexts } from '../memo.js';
import type { Range } from '../text/range.js';
import { CUE_MEANINGS } from './cues.js';
import { evidenceAt } from './judge.js';
import type { Judgement, Label } from './judgement.js';
import type { Shown, Verdict } from './verdict.js';

/** An item with the label that a rule looks for, and what a finding about it shows. */
export interface Telling {
  readonly item: Item;
  readonly judgement: Judgement;
  /** The sentence that shows the label, not the whole item. */
  readonly range: Range;
  /** The cue words, at most three, else the opening words of the sentence. */
  readonly words: string;
  readonly related: readonly { readonly range: Range; readonly message: Localized }[];
}

/** What items are judged with. */
export interface Judged {
  readonly outline: Outline;
  judge(item: Item): Judgement;
}

const MOST_CUES = 3;
const LONGEST_WORDS = 16;
/** Cue groups that speak for a label; other evidence is left out of the message. */
const SPEAKING: Readonly<Partial<Record<Label, readonly string[]>>> = {
  'team-for-personal': ['team', 'some'],
  'subordinate-for-personal': ['sub', 'some', 'team'],
  preaching: ['preach', 'slogan'],
  hope: ['hope'],
  advice: ['advice', 'hope', 'slogan'],
  praise: ['praise', 'minor'],
  vague: ['vagueAdj', 'minor'],
  'objective-cause': ['cond'],
  'empty-measure': ['slogan', 'advice', 'preach', 'vagueAdj'],
};

/** Items of these parts that have one of these labels, in order. Introductions to what follows are left out. */
export function* tellings(
  context: Judged,
  roles: readonly SectionRole[],
  labels: readonly Label[],
): Generator<Telling> {
  const labelled = roles.map(labelledIn(context.outline)(context.judge));
  const lists = labelled.flatMap((byLabel) => labels.map((label) => byLabel.get(label) ?? []));
  const items = lists.filter(({ length }) => length > 0);
  const found =
    items.length > 1 ? items.flat().sort((a, b) => a.range.start - b.range.start) : (items[0] ?? []);
  for (const item of found) yield tellingOf(item, context.judge(item));
}

/** Items of a part by what they are judged as; several rules ask for each part. */
const labelledIn = memoise((outline: Outline) =>
  memoiseFew((judge: Judged['judge']) =>
    memoiseFew((role: SectionRole) => byLabel(itemsIn(outline, role), judge)),
  ),
);

function byLabel(items: readonly Item[], judge: Judged['judge']): Map<Label, Item[]> {
  const labelled = new Map<Label, Item[]>();
  for (const item of items) {
    if (item.lead) continue;
    const { label } = judge(item);
    const list = labelled.get(label);
    if (list === undefined) labelled.set(label, [item]);
    else list.push(item);
  }
  return labelled;
}

/** Where an item shows its label, and the words that show it. */
export function tellingOf(item: Item, judgement: Judgement): Telling {
  const { verdict } = judgement;
  const { sentence, words, shown } = (verdict.telling ??= showing(item, verdict)) as Showing;
  return {
    item,
    judgement,
    range: item.sentences[sentence]?.range ?? item.range,
    words,
    related: shown.map((one) => ({
      range: evidenceAt(one, item.sentences[one.sentence] as Sentence).range,
      message: meaningOf(one.cue)(one.text),
    })),
  };
}

/** A telling without places. */
interface Showing {
  readonly sentence: number;
  readonly words: string;
  readonly shown: readonly Shown[];
}

function showing(item: Item, verdict: Verdict): Showing {
  const groups = SPEAKING[verdict.label] ?? [];
  const speaking = item.sentences.map((_, index) =>
    verdict.shownIn(index).filter(({ cue }) => groups.includes(cue)),
  );
  const sentence = tellingSentence(speaking, verdict);
  const near = speaking[sentence] ?? [];
  const shown = distinct(near.length > 0 ? near : speaking.flat()).slice(0, MOST_CUES);
  const words =
    shown.length > 0 ? shown.map(({ text }) => clip(text)).join('、') : openingWords(item, sentence);
  return { sentence, words, shown };
}

/** The sentence that has the label and the most to show for it, else the first with anything to show. */
function tellingSentence(speaking: readonly (readonly Shown[])[], verdict: Verdict): number {
  let best = -1;
  for (const [index, shown] of speaking.entries()) {
    const showsMore = best < 0 || shown.length > (speaking[best] as readonly Shown[]).length;
    if (showsMore && verdict.labelOf(index) === verdict.label) best = index;
  }
  return best >= 0
    ? best
    : Math.max(
        0,
        speaking.findIndex((shown) => shown.length > 0),
      );
}

/** The opening words of an item, without its marker: for messages that quote a problem. Inner quotes become single ones. */
export function titleOf(item: Item, longest = 24): string {
  const text = item.sentences[0]?.text ?? '';
  const clause = withoutMarker(text, item).split(/[。；;！？!?：:]/)[0] ?? '';
  const first = clause.length > longest ? (clause.split(/[，,]/)[0] ?? '') : clause;
  return clip(first === '' ? text : first, longest)
    .replace(/“/g, '‘')
    .replace(/”/g, '’');
}

/** Each word once. */
function distinct(shown: readonly Shown[]): Shown[] {
  const seen = new Set<string>();
  return shown.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const meaningOf = memoiseFew((cue: string) => {
  const meaning = CUE_MEANINGS.get(cue);
  return memoiseTexts((text): Localized => ({
    'zh-CN': meaning === undefined ? `“${text}”` : `“${text}”：${meaning['zh-CN']}`,
    en: meaning === undefined ? `"${text}"` : `"${text}": ${meaning.en}`,
  }));
});

function openingWords(item: Item, index: number): string {
  return clip(withoutMarker(item.sentences[index]?.text ?? '', item).split(/[，。；：,;:]/)[0] ?? '');
}

function withoutMarker(text: string, { marker }: Item): string {
  const bare = marker !== undefined && text.startsWith(marker.text) ? text.slice(marker.text.length) : text;
  return bare.replace(/^[\s\u3000、，,.．:：]+/, '');
}

function clip(text: string, longest = LONGEST_WORDS): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
