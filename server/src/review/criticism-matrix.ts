import type { CriticismCell, Member } from '../core/schema/types.js';
import type { Gathered } from './gather.js';

/**
 * Who criticised whom: one cell for each ordered pair of members. `weak`: something is said, but no problem is named.
 * Empty where no draft of the folder is a criticism.
 */
export function criticismMatrix(drafts: readonly Gathered[], roster: readonly Member[]): CriticismCell[] {
  const criticisms = drafts.filter(({ kind }) => kind === 'criticism');
  if (criticisms.length === 0) return [];
  return roster.flatMap((from) => {
    const own = criticisms.filter(({ member }) => member?.name === from.name);
    return roster
      .filter((to) => to !== from)
      .map((to): CriticismCell => {
        const said = own.flatMap(({ criticised }) => criticised.filter(({ name }) => name === to.name));
        const count = said.reduce((sum, { passages }) => sum + passages.length, 0);
        const concrete = said.reduce((sum, one) => sum + one.concrete, 0);
        const status =
          own.length === 0 ? 'no-draft' : count === 0 ? 'missing' : concrete === 0 ? 'weak' : 'criticised';
        return { from: from.name, to: to.name, status, count, concrete };
      });
  });
}
