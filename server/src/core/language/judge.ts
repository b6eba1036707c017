import type { DraftKind, Item, Sentence } from '../draft/model.js';
import type { Outline } from '../meeting/outline.js';
import { hasPrompts } from '../wording/in-item.js';
import { CONTEXTS, contextOf, type Context } from './features.js';
import { announces, isFormality } from './formalities.js';
import type { Evidence, Judgement, Label, Statement, Subject } from './judgement.js';
import { Verdict, verdictOn, type Shown } from './verdict.js';

/** For what states nothing: prompts of a template, greetings, signatures. */
const NOTHING = new Verdict('ok-other', 0, [], 'other');
/** Words are judged once in each context; these are the keys that the verdicts are kept under. */
const KEYS = new Map<Context, object>(CONTEXTS.map((context) => [context, { context }]));

/** Judges the items of one draft; the same words are judged once, also those that an earlier version of the draft had. */
export function createJudge(kind: DraftKind, outline: Outline): (item: Item) => Judgement {
  return (item) => new JudgedItem(item, verdictOf(item, contextOf(kind, outline.role(item))));
}

function verdictOf(item: Item, context: Context): Verdict {
  const { origin } = item;
  const key = KEYS.get(context);
  let verdict = origin.get(key) as Verdict | undefined;
  if (verdict === undefined) {
    verdict = statesNothing(item) ? NOTHING : verdictOn(textsOf(item.sentences), context);
    origin.set(key, verdict);
  }
  return verdict;
}

/** What still holds a prompt of a template says nothing yet: wording/placeholder reports it, and nothing else. */
function statesNothing(item: Item): boolean {
  const { sentences } = item;
  const last = sentences.at(-1)?.text ?? '';
  return (sentences.length === 1 ? isFormality(last) : announces(last)) || hasPrompts(item);
}

function textsOf(sentences: readonly Sentence[]): string[] {
  return sentences.map(({ text }) => text);
}

/** Judges the sentences of one item together: a fact in one of them can carry the others. */
export function judge(sentences: readonly Sentence[], context: Context): Judgement {
  return new JudgedItem({ sentences }, verdictOn(textsOf(sentences), context));
}

/** A verdict on words, and where they stand. */
class JudgedItem implements Judgement {
  private list: readonly Statement[] | undefined;

  constructor(
    private readonly item: Pick<Item, 'sentences'>,
    readonly verdict: Verdict,
  ) {}

  get label(): Label {
    return this.verdict.label;
  }

  get confidence(): number {
    return this.verdict.confidence;
  }

  get statements(): readonly Statement[] {
    const { item, verdict } = this;
    if (verdict === NOTHING) return [];
    return (this.list ??= item.sentences.map(
      (sentence, index) => new JudgedSentence(sentence, verdict, index),
    ));
  }

  get subject(): Subject {
    return this.statements[0]?.subject ?? 'none';
  }

  get evidence(): readonly Evidence[] {
    return this.statements.flatMap((statement) => statement.evidence);
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
class JudgedSentence implements Statement {
  constructor(
    readonly sentence: Sentence,
    private readonly verdict: Verdict,
    private readonly index: number,
  ) {}

  get label(): Label {
    return this.verdict.labelOf(this.index);
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
    const { sentence } = this;
    return this.verdict.shownIn(this.index).map((shown) => evidenceAt(shown, sentence));
  }

  private get groups(): string[] {
    return this.verdict.groupsOf(this.index);
  }
}

/** A cue where its sentence stands. */
export function evidenceAt({ cue, text, from, to }: Shown, { prose, start }: Sentence): Evidence {
  return { cue, text, range: prose.sourceRange(start + from, start + to) };
}
