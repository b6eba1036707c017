import { readSwitches } from '../core/directives.js';
import { BATCH_RULE_IDS } from '../core/rules/elsewhere.js';
import { draftLength, itemLength } from '../core/draft/length.js';
import type { Draft, DraftKind, Item } from '../core/draft/model.js';
import { createJudge } from '../core/language/judge.js';
import { titleOf } from '../core/language/telling.js';
import type { Linted } from '../core/lint.js';
import type { ResolvedProfile } from '../core/meeting/profile.js';
import { readEntries, type FieldName } from '../core/meeting/rectification.js';
import { readTargets } from '../core/meeting/targets.js';
import { membersIn } from '../core/meeting/target-names.js';
import type { Member, ReportQuote, ReportSpan } from '../core/schema/types.js';
import type { Range } from '../core/text/range.js';
import { quoteOf } from './quote.js';
import { spanOf } from '../workspace/spans.js';

/** A piece of a draft as plain words with its place. */
export interface Passage {
  readonly text: string;
  readonly span: ReportSpan;
}

/** A problem that a draft states. */
export interface StatedProblem extends Passage {
  /** Its small title or opening words. */
  readonly title: string;
  /** Name of the check area, where it stands under one. */
  readonly area: string | undefined;
}

/** An entry of a rectification list. */
export interface ListEntry extends Passage {
  readonly problem: string;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
}

/** What is said to one colleague. */
export interface Criticised {
  readonly name: string;
  readonly passages: readonly Passage[];
  /** Criticisms that name a problem. */
  readonly concrete: number;
}

/** A span in which a rule, or every rule, is off. */
export interface Suppression {
  readonly rule: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** What the checks across drafts need of one draft; its tree is let go. */
export interface Gathered {
  readonly path: string;
  readonly text: string;
  readonly kind: DraftKind;
  readonly profile: ResolvedProfile;
  readonly title: string;
  /** As the draft has it; the roster's name where the author is on it. */
  readonly author: string | undefined;
  readonly member: Member | undefined;
  readonly post: string | undefined;
  readonly characters: number;
  /** Share of problems and causes. */
  readonly problemShare: number;
  /** The sentences of findings and of suppressed findings, in their order. */
  readonly quotes: readonly ReportQuote[];
  readonly suppressedQuotes: readonly ReportQuote[];
  readonly problems: readonly StatedProblem[];
  readonly measures: readonly Passage[];
  /** What reports on earlier meetings. */
  readonly prior: readonly Passage[];
  /** Everything that could answer an opinion. */
  readonly statements: readonly Passage[];
  readonly criticised: readonly Criticised[];
  readonly entries: readonly ListEntry[];
  /** Where directives switch rules across drafts off, and why. */
  readonly switches: readonly Suppression[];
}

/**
 * Takes out of a judged draft what the review looks at.
 * @param path absolute; its file name may tell the author where nothing else does
 */
export function gather(path: string, text: string, linted: Linted, roster: readonly Member[]): Gathered {
  const { draft, kind, profile, outline } = linted;
  const judge = createJudge(kind, outline);
  const { source } = draft;
  const passage = (item: Item): Passage => ({ text: wordsOf(item), span: spanOf(item.range, source) });
  const items = draft.items.filter(({ lead }) => !lead);
  const role = (name: string): Item[] => items.filter((item) => outline.role(item) === name);
  const examined = draft.items.filter((item) => ['problems', 'case', 'causes'].includes(outline.role(item)));
  const characters = draftLength(draft);
  const sumOf = (list: readonly Item[]): number => list.reduce((sum, item) => sum + itemLength(item), 0);
  const quoteAt = ({ range }: { readonly range: Range }): ReportQuote => quoteOf(range, draft);
  return {
    path,
    text,
    kind,
    profile,
    title: draft.title?.text ?? fileName(path),
    ...authorOf(draft, kind, path, roster),
    characters,
    problemShare: characters === 0 ? 0 : Math.min(1, sumOf(examined) / characters),
    quotes: linted.findings.map(quoteAt),
    suppressedQuotes: linted.suppressed.map(quoteAt),
    problems: role('problems').flatMap((item): StatedProblem[] => {
      const { label } = judge(item);
      if (label !== 'problem' && label !== 'vague') return [];
      const area = profile.areas.find(({ id }) => id === outline.area(item))?.name;
      return [{ title: titleOf(item, 30), area, ...passage(item) }];
    }),
    switches: readSwitches(draft, BATCH_RULE_IDS).map(({ rule, start, end, directive }) => ({
      rule,
      start,
      end,
      reason: directive.reason ?? '',
    })),
    measures: role('measures').map(passage),
    prior: role('prior').map(passage),
    statements: items.map(passage),
    criticised:
      kind !== 'criticism'
        ? []
        : readTargets(outline, roster).groups.map(({ name, member, items: said }) => ({
            name: member?.name ?? name,
            passages: said.map(passage),
            concrete: said.filter((item) => judge(item).label === 'problem').length,
          })),
    entries: readEntries(linted).map(({ fields, items: rows }) => {
      const said = Object.fromEntries(
        Object.entries(fields).map(([name, list]) => [
          name,
          (list ?? []).map((field) => field.text).join('；'),
        ]),
      );
      const first = rows[0]?.range ?? { start: 0, end: 0 };
      const words = rows.map(wordsOf).join('');
      return { text: words, span: spanOf(first, source), problem: said.problem ?? words, fields: said };
    }),
  };
}

function wordsOf({ sentences, cells, form }: Item): string {
  return form === 'table-row'
    ? cells.map(({ text }) => text).join('；')
    : sentences.map(({ text }) => text).join('');
}

/** Front matter, else a member named in the title or, last, in the file's name. A team's draft is nobody's. */
function authorOf(
  { meta, title }: Draft,
  kind: DraftKind,
  path: string,
  roster: readonly Member[],
): Pick<Gathered, 'author' | 'member' | 'post'> {
  const post = meta.post?.value;
  if (kind === 'team' || kind === 'rectification') {
    return { author: meta.name?.value, member: undefined, post };
  }
  const heading = title?.text ?? '';
  const towards = kind === 'criticism' ? heading.search(/[对给]/) : -1;
  const named = meta.name?.value;
  const places =
    named === undefined ? [towards < 0 ? heading : heading.slice(0, towards), fileName(path)] : [named];
  for (const place of places) {
    const member = membersIn(place, roster)[0]?.member;
    if (member !== undefined) return { author: member.name, member, post: post ?? member.post };
  }
  return { author: named, member: undefined, post };
}

function fileName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.\w+$/, '');
}
