import type { Draft, Item } from '../draft/model.js';
import type { Localized } from '../locale.js';
import type { Outline, SectionRole } from '../meeting/outline.js';
import { containsRange, overlaps, type Range } from '../text/range.js';
import { CUE_MEANINGS } from './cues.js';
import type { Evidence, Judgement, Label } from './judgement.js';

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
  readonly draft: Draft;
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
  for (const item of context.draft.items) {
    if (item.lead || !roles.includes(context.outline.role(item))) continue;
    const judgement = context.judge(item);
    if (labels.includes(judgement.label)) yield tellingOf(item, judgement);
  }
}

/** Where an item shows its label, and the words that show it. */
export function tellingOf(item: Item, judgement: Judgement): Telling {
  const evidence = speaking(judgement);
  const range = tellingRange(item, judgement, evidence);
  const near = evidence.filter((one) => containsRange(range, one.range));
  const shown = distinct(near.length > 0 ? near : evidence).slice(0, MOST_CUES);
  return {
    item,
    judgement,
    range,
    words: shown.length > 0 ? shown.map(({ text }) => clip(text)).join('、') : openingWords(item, range),
    related: shown.map(({ cue, text, range: at }) => ({ range: at, message: meaningOf(cue, text) })),
  };
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

function speaking({ label, evidence }: Judgement): readonly Evidence[] {
  const groups = SPEAKING[label] ?? [];
  return evidence.filter(({ cue }) => groups.includes(cue));
}

function tellingRange(item: Item, judgement: Judgement, evidence: readonly Evidence[]): Range {
  const statements = judgement.statements.filter(({ label }) => label === judgement.label);
  const count = (range: Range): number => evidence.filter((one) => overlaps(range, one.range)).length;
  let best = statements[0]?.sentence.range;
  for (const { sentence } of statements) {
    if (best !== undefined && count(sentence.range) > count(best)) best = sentence.range;
  }
  if (best !== undefined) return best;
  const first = evidence[0];
  const around = item.sentences.find(({ range }) => first !== undefined && containsRange(range, first.range));
  return around?.range ?? item.sentences[0]?.range ?? item.range;
}

/** Evidence in the order of the text, each word once. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return [...evidence]
    .sort((a, b) => a.range.start - b.range.start)
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}

function meaningOf(cue: string, text: string): Localized {
  const meaning = CUE_MEANINGS.get(cue);
  return {
    'zh-CN': meaning === undefined ? `“${text}”` : `“${text}”：${meaning['zh-CN']}`,
    en: meaning === undefined ? `"${text}"` : `"${text}": ${meaning.en}`,
  };
}

function openingWords(item: Item, range: Range): string {
  const sentence = item.sentences.find((one) => one.range.start === range.start) ?? item.sentences[0];
  return clip(withoutMarker(sentence?.text ?? '', item).split(/[，。；：,;:]/)[0] ?? '');
}

function withoutMarker(text: string, { marker }: Item): string {
  const bare = marker !== undefined && text.startsWith(marker.text) ? text.slice(marker.text.length) : text;
  return bare.replace(/^[\s\u3000、，,.．:：]+/, '');
}

function clip(text: string, longest = LONGEST_WORDS): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
