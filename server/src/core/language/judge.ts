import type { DraftKind, Item, Sentence } from '../draft/model.js';
import type { Outline } from '../meeting/outline.js';
import { CUE_GROUPS, cues, EVIDENCE_GROUPS } from './cues.js';
import { decide } from './decide.js';
import { contextOf, cue, sentenceStart, type Context, type Cued } from './features.js';
import { isFormality } from './formalities.js';
import type { Evidence, Judgement, Label, Statement, Subject } from './judgement.js';
import { shippedModel } from './model.js';
import { hasPrompt } from '../wording/placeholders.js';

/** For what states nothing: prompts of a template, greetings, signatures. */
const NOTHING: Judgement = {
  label: 'ok-other',
  confidence: 0,
  subject: 'none',
  statements: [],
  evidence: [],
};

/** Judges items of one draft, each once. */
export function createJudge(kind: DraftKind, outline: Outline): (item: Item) => Judgement {
  const known = new Map<Item, Judgement>();
  return (item) => {
    let judgement = known.get(item);
    if (judgement === undefined) {
      judgement = statesNothing(item.sentences)
        ? NOTHING
        : judge(item.sentences, contextOf(kind, outline.role(item)));
      known.set(item, judgement);
    }
    return judgement;
  };
}

/** What still holds a prompt of a template says nothing yet: wording/placeholder reports it, and nothing else. */
function statesNothing(sentences: readonly Sentence[]): boolean {
  if (sentences.length === 1 && isFormality((sentences[0] as Sentence).text)) return true;
  return sentences.some(({ text }) => hasPrompt(text));
}

/**
 * Judges the sentences of one item together: a fact in one of them can carry the others.
 * The sentences are classified one by one only when somebody asks for them.
 */
export function judge(sentences: readonly Sentence[], context: Context): Judgement {
  if (context === 'other') return new LazyJudgement('ok-other', 1, sentences, context);
  const texts = sentences.map(({ text }) => text);
  const { label: likeliest, confidence } = decide(shippedModel().classify(texts, context), context);
  const label =
    likeliest === 'vague' && context === 'individual' && isOfTeam(texts) ? 'team-for-personal' : likeliest;
  const isFault = label !== 'problem' && label !== 'ok-other';
  return new LazyJudgement(label, isFault ? confidence : 1, sentences, context);
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

class LazyJudgement implements Judgement {
  private list: readonly Statement[] | undefined;
  private shown: readonly Evidence[] | undefined;

  constructor(
    readonly label: Label,
    readonly confidence: number,
    private readonly sentences: readonly Sentence[],
    private readonly context: Context,
  ) {}

  get statements(): readonly Statement[] {
    const { sentences, context } = this;
    // One sentence alone is the whole item.
    const label = sentences.length === 1 ? this.label : undefined;
    return (this.list ??= sentences.map((sentence) => new LazyStatement(sentence, context, label)));
  }

  get subject(): Subject {
    return this.statements[0]?.subject ?? 'none';
  }

  get evidence(): readonly Evidence[] {
    return (this.shown ??= this.statements.flatMap((statement) => statement.evidence));
  }
}

const CONCRETE: Readonly<Record<string, string>> = {
  num: 'number',
  cnum: 'number',
  qty: 'number',
  date: 'time',
  time: 'time',
  actv: 'matter',
  result: 'consequence',
  self: 'person',
  selfAct: 'person',
  you: 'person',
};
const STANCES: Readonly<Record<string, string>> = {
  hope: 'hopes',
  advice: 'advises',
  preach: 'preaches',
  praise: 'praises',
  cond: 'blames',
  slogan: 'promises',
  negAct: 'states',
};
const SUBJECTS: Readonly<Record<string, Subject>> = {
  self: 'self',
  selfAct: 'self',
  member: 'self',
  own: 'self',
  team: 'team',
  some: 'others',
  sub: 'subordinates',
  you: 'colleague',
};

/** One sentence; what nobody asks for is not worked out. */
class LazyStatement implements Statement {
  private found: Cued | undefined;
  private told: Label | undefined;
  private shown: readonly Evidence[] | undefined;

  constructor(
    readonly sentence: Sentence,
    private readonly context: Context,
    label: Label | undefined,
  ) {
    this.told = label;
  }

  get label(): Label {
    return (this.told ??= decide(
      shippedModel().classify([this.sentence.text], this.context),
      this.context,
    ).label);
  }

  get subject(): Subject {
    const first = this.groups.find((group) => group in SUBJECTS);
    return first === undefined ? 'none' : (SUBJECTS[first] as Subject);
  }

  get concrete(): readonly string[] {
    return [...new Set(this.groups.flatMap((group) => CONCRETE[group] ?? []))];
  }

  get stances(): readonly string[] {
    return [...new Set(this.groups.flatMap((group) => STANCES[group] ?? []))];
  }

  get evidence(): readonly Evidence[] {
    return (this.shown ??= evidenceOf(this.sentence, this.cued));
  }

  private get cued(): Cued {
    return (this.found ??= cue(this.sentence.text));
  }

  private get groups(): string[] {
    return [...new Set(this.cued.hits.map((hit) => groupOf(hit.word)))];
  }
}

/** The longest cue at each place, of the groups that are worth showing. */
function evidenceOf(sentence: Sentence, { folded, hits }: Cued): Evidence[] {
  const evidence: Evidence[] = [];
  let covered = -1;
  const shown = hits.filter((hit) => EVIDENCE_GROUPS.has(groupOf(hit.word)));
  for (const hit of shown.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < covered) continue;
    covered = hit.end;
    const from = folded.at[hit.start] as number;
    const to = (folded.at[hit.end - 1] as number) + 1;
    evidence.push({
      cue: groupOf(hit.word),
      text: sentence.text.slice(from, to),
      range: sentence.prose.sourceRange(sentence.start + from, sentence.start + to),
    });
  }
  return evidence;
}

function groupOf(word: number): string {
  return CUE_GROUPS[cues().groups[word] as number] ?? '';
}
