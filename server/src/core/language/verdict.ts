import { beforeWish } from './bundled.js';
import { CUE_GROUPS, cues, EVIDENCE_GROUPS } from './cues.js';
import { decide } from './decide.js';
import { cue, sentenceStart, type Context, type Cued } from './features.js';
import type { Label } from './judgement.js';
import { shippedModel } from './model.js';

/** A cue in a sentence of an item; half-open offsets in the text of that sentence. */
export interface Shown {
  readonly cue: string;
  readonly text: string;
  /** Number of the sentence. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What the words of an item are judged as, wherever they stand. What nobody asks for is not worked out; sentences are
 * classified one by one only when somebody asks for them.
 */
export class Verdict {
  private readonly labels: (Label | undefined)[] = [];
  private readonly cues: (Cued | undefined)[] = [];
  private readonly shown: (readonly Shown[] | undefined)[] = [];
  /** What else is worked out from it. */
  telling: unknown;

  constructor(
    readonly label: Label,
    readonly confidence: number,
    private readonly texts: readonly string[],
    private readonly context: Context,
  ) {
    // One sentence alone is the whole item.
    if (texts.length === 1) this.labels.push(label);
  }

  /** The label of one sentence alone. */
  labelOf(sentence: number): Label {
    const { texts, context } = this;
    return (this.labels[sentence] ??= decide(
      shippedModel().classify([texts[sentence] ?? ''], context),
      context,
    ).label);
  }

  /** The groups of the cues of a sentence, each once, in order. */
  groupsOf(sentence: number): string[] {
    return [...new Set(this.cuesOf(sentence).hits.map((hit) => groupOf(hit.word)))];
  }

  /** Cues of a sentence that are worth showing: of the groups that say something, the longest one at each place. */
  shownIn(sentence: number): readonly Shown[] {
    return (this.shown[sentence] ??= shownOf(this.texts[sentence] ?? '', sentence, this.cuesOf(sentence)));
  }

  private cuesOf(sentence: number): Cued {
    return (this.cues[sentence] ??= cue(this.texts[sentence] ?? ''));
  }
}

/** Judges the sentences of one item together: a fact in one of them can carry the others. */
export function verdictOn(texts: readonly string[], context: Context): Verdict {
  if (context === 'other') return new Verdict('ok-other', 1, texts, context);
  const { label: likeliest, confidence } = decide(shippedModel().classify(texts, context), context);
  const label = seenWhole(likeliest, texts, context);
  const isFault = label !== 'problem' && label !== 'ok-other';
  return new Verdict(label, isFault ? confidence : 1, texts, context);
}

/** The label of an item once its order counts: which fault comes first, and what stands in front of an advice. */
function seenWhole(label: Label, texts: readonly string[], context: Context): Label {
  if (label === 'vague' && context === 'individual' && isOfTeam(texts)) return 'team-for-personal';
  if (label === 'vague' && texts.length > 1 && texts.some((text) => isFact(text, context))) return 'problem';
  if (label !== 'advice' && label !== 'hope') return label;
  const front = beforeWish(texts);
  if (front === undefined) return label;
  return decide(shippedModel().classify(front, context), context).label === 'problem' ? 'problem' : label;
}

/** How likely a sentence must be a problem on its own to carry an item that is vague as a whole. */
const SURE = 0.7;

/** True where a sentence alone tells a problem that can be checked: in long prose it stands behind much that cannot. */
function isFact(text: string, context: Context): boolean {
  const { label, confidence } = decide(shippedModel().classify([text], context), context);
  return label === 'problem' && confidence >= SURE;
}
const TEAM = CUE_GROUPS.indexOf('team');
const SELF = new Set(['self', 'selfAct', 'member', 'own'].map((id) => CUE_GROUPS.indexOf(id)));
/** 「支部工作抓得不紧」: the noun is what the author is in charge of, not who acts. */
const IN_CHARGE_OF = /^(?:的?(?:建设|工作|生活|活动|事务|管理|运转|会议))/;

/** True where a statement begins with the team as its subject and never names the author: whose fault it is comes first. */
function isOfTeam(texts: readonly string[]): boolean {
  const all = texts.map(cue);
  const { groups } = cues();
  if (all.some(({ hits }) => hits.some((hit) => SELF.has(groups[hit.word] ?? -1)))) return false;
  const [first] = all;
  const text = texts[0] ?? '';
  if (first === undefined) return false;
  const start = sentenceStart(first.folded);
  const leading = first.hits.filter((hit) => hit.start === start && groups[hit.word] === TEAM);
  const end = Math.max(0, ...leading.map((hit) => hit.end));
  return end > 0 && !IN_CHARGE_OF.test(text.slice((first.folded.at[end - 1] ?? 0) + 1));
}

function shownOf(text: string, sentence: number, { folded, hits }: Cued): Shown[] {
  const found: Shown[] = [];
  let covered = -1;
  const shown = hits.filter((hit) => EVIDENCE_GROUPS.has(groupOf(hit.word)));
  for (const hit of shown.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < covered) continue;
    covered = hit.end;
    const from = folded.at[hit.start] as number;
    const to = (folded.at[hit.end - 1] as number) + 1;
    found.push({ cue: groupOf(hit.word), text: text.slice(from, to), sentence, from, to });
  }
  return found;
}

function groupOf(word: number): string {
  return CUE_GROUPS[cues().groups[word] as number] ?? '';
}
