import type { DraftKind } from '../../core/draft/model.js';
import type { Gathered } from '../gather.js';
import type { OtherText } from './other-text.js';
import type { NameTable } from './folded-text.js';
import { copiedPassages, type CopiedResult } from './passages.js';

/**
 * Kinds that are compared with one another. A criticism names the matters of whom it criticises, and a rectification
 * list repeats the problems that were stated: neither is copied from the draft that has them.
 */
const GROUPS: readonly (readonly DraftKind[])[] = [['individual', 'team'], ['criticism']];

/** Codes that a member's draft must share with the team's to be reported. */
const SHORTEST_OF_TEAM = 40;

/** Finds what the drafts of a folder share with their like and with earlier and sample texts. */
export function compareDrafts(
  drafts: readonly Gathered[],
  others: readonly OtherText[],
  quotable: readonly string[],
  names: NameTable,
  shown: (path: string) => string,
): CopiedResult {
  const shares = drafts.map(() => 0);
  const passages: CopiedResult['passages'][number][] = [];
  const pairs: (readonly [number, number | undefined])[] = [];
  for (const kinds of GROUPS) {
    const indexes = drafts.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : []));
    const group = indexes.flatMap((index) => drafts[index] ?? []);
    if (group.length === 0) continue;
    const profiles = new Set(group.map(({ profile }) => profile));
    // A member may name a fact of the team's draft; a whole paragraph of it is the team's problem in place of one's own.
    const counts = (left: number, right: number | undefined, length: number): boolean =>
      right === undefined || group[left]?.kind === group[right]?.kind || length >= SHORTEST_OF_TEAM;
    const result = copiedPassages(group, others, quotable, profiles, names, shown, counts);
    for (const passage of result.passages) passages.push(passage);
    for (const [left, right] of result.drafts)
      pairs.push([indexes[left] ?? 0, right === undefined ? undefined : indexes[right]]);
    for (const [at, share] of result.shares.entries()) shares[indexes[at] ?? 0] = share;
  }
  return { passages, shares, drafts: pairs };
}
