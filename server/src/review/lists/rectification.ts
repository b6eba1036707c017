import { isBlank } from '../../core/meeting/deadlines.js';
import type { ListedProblem } from '../../core/schema/types.js';
import type { Gathered, ListEntry, StatedProblem } from '../gather.js';
import { outside } from './deadline.js';
import { matchTexts } from './match-texts.js';

/** A stated problem, the draft it stands in, and its entry on this year's list. */
export interface Listed {
  readonly item: ListedProblem;
  readonly draft: Gathered;
  readonly problem: StatedProblem;
}

/** A deadline outside the meeting's dates. */
export interface OutsideDeadline {
  readonly list: Gathered;
  readonly entry: ListEntry;
  readonly deadline: string;
  readonly side: 'early' | 'late';
  readonly limit: string;
}

/** Looks every problem of the drafts up on the rectification lists of the folder; nothing where there is no list. */
export function checkLists(drafts: readonly Gathered[], shown: (path: string) => string): Listed[] {
  const entries = drafts.flatMap((list) =>
    list.kind === 'rectification' ? list.entries.map((entry) => ({ list, entry })) : [],
  );
  if (entries.length === 0) return [];
  const problems = drafts.flatMap((draft) =>
    draft.kind === 'individual' || draft.kind === 'team'
      ? draft.problems.map((problem) => ({ draft, problem }))
      : [],
  );
  const matches = matchTexts(
    problems.map(({ problem }) => problem.text),
    entries.map(({ entry }) => entry.text),
  );
  return problems.map(({ draft, problem }, index): Listed => {
    const match = matches[index];
    const found = match?.best === undefined ? undefined : entries[match.best];
    const deadline = found?.entry.fields.deadline;
    return {
      draft,
      problem,
      item: {
        status: match?.status ?? 'unanswered',
        text: problem.title,
        path: shown(draft.path),
        line: problem.span.start.line,
        gaps: found === undefined ? [] : gapsOf(found.entry, found.list),
        ...(found === undefined ? {} : { entry: found.entry.span, list: shown(found.list.path) }),
        ...(deadline === undefined ? {} : { deadline }),
      },
    };
  });
}

function gapsOf({ fields }: ListEntry, list: Gathered): ListedProblem['gaps'] {
  const blank = (['measure', 'owner', 'deadline'] as const).filter((name) => isBlank(fields[name] ?? ''));
  const side = fields.deadline === undefined ? undefined : outside(fields.deadline, list.profile)?.side;
  return side === undefined ? blank : [...blank, side];
}

/** Deadlines of the folder's lists that lie before the meeting or after its last day. */
export function outsideDeadlines(drafts: readonly Gathered[]): OutsideDeadline[] {
  return drafts.flatMap((list) =>
    list.kind !== 'rectification'
      ? []
      : list.entries.flatMap((entry) => {
          const deadline = entry.fields.deadline ?? '';
          const found = outside(deadline, list.profile);
          return found === undefined ? [] : [{ list, entry, deadline, ...found }];
        }),
  );
}
