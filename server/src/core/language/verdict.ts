import { cue, type Cued, type FoundCue } from './cued.js';
import { CUE_GROUPS, EVIDENCE_GROUPS } from './cues.js';
import type { Context } from './features.js';
import type { Label } from './judgement.js';
import { labelOfWhole, likeliestOf } from './whole-item.js';

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
    return (this.labels[sentence] ??= likeliestOf([texts[sentence] ?? ''], context).label);
  }

  /** The groups of the cues of a sentence, each once, in order. */
  groupsOf(sentence: number): string[] {
    return [...new Set(this.cuesOf(sentence).found.map(groupOf))];
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
  const { label: likeliest, confidence } = likeliestOf(texts, context);
  const label = labelOfWhole(likeliest, texts, context);
  const isFault = label !== 'problem' && label !== 'ok-other';
  return new Verdict(label, isFault ? confidence : 1, texts, context);
}

function shownOf(text: string, sentence: number, { found }: Cued): Shown[] {
  const shown: Shown[] = [];
  let covered = -1;
  const speaking = found.filter((one) => EVIDENCE_GROUPS.has(groupOf(one)));
  for (const one of speaking.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const { from, to } = one;
    if (from < covered) continue;
    covered = to;
    shown.push({ cue: groupOf(one), text: text.slice(from, to), sentence, from, to });
  }
  return shown;
}

function groupOf({ group }: FoundCue): string {
  return CUE_GROUPS[group] ?? '';
}
