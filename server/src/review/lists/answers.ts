import type { AnsweredItem } from '../../core/schema/types.js';
import { groupBy } from '../group-by.js';
import type { Gathered, Passage } from '../gather.js';
import { matchTexts } from './match-texts.js';

/** Something that a draft has to answer: an opinion, an item of last year's list. */
export interface Demand {
  readonly text: string;
  readonly to: string | undefined;
  /** Absolute path of the list it stands in. */
  readonly source: string;
  readonly line: number;
}

/** A demand with the draft that should answer it. */
export interface Answered {
  readonly item: AnsweredItem;
  readonly draft: Gathered | undefined;
}

/**
 * Looks for each demand in the individual draft of whom it is for, or in the team's.
 * @param pool which of a draft's words may answer
 */
export function answerDemands(
  demands: readonly Demand[],
  drafts: readonly Gathered[],
  pool: (draft: Gathered) => readonly Passage[],
  shown: (path: string) => string,
): Answered[] {
  const byDraft = groupBy(demands, ({ to }) => draftFor(to, drafts));
  const answers = new Map<Demand, Answered>();
  for (const [draft, list] of byDraft) {
    const passages = draft === undefined ? [] : pool(draft);
    const matches = matchTexts(
      list.map(({ text }) => text),
      passages.map(({ text }) => text),
    );
    for (const [index, demand] of list.entries()) {
      const match = matches[index];
      const best = match?.best === undefined ? undefined : passages[match.best];
      const { text, to, source, line } = demand;
      answers.set(demand, {
        draft,
        item: {
          status: match?.status ?? 'unanswered',
          text,
          source: shown(source),
          line,
          ...(to === undefined ? {} : { to }),
          ...(draft === undefined ? {} : { path: shown(draft.path) }),
          ...(best === undefined
            ? {}
            : { place: best.span, answer: best.text, shared: [...(match?.shared ?? [])] }),
        },
      });
    }
  }
  return demands.flatMap((demand) => answers.get(demand) ?? []);
}

function draftFor(to: string | undefined, drafts: readonly Gathered[]): Gathered | undefined {
  return drafts.find(({ kind, member }) =>
    to === undefined ? kind === 'team' : kind === 'individual' && member?.name === to,
  );
}
