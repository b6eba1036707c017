import type { Member } from '../core/schema/types.js';
import type { Settings } from '../workspace/config/settings.js';
import type { Collect, Judged } from '../workspace/judge-drafts.js';
import { gather, type Gathered } from './gather.js';

/** What a review takes out of a draft as it travels between threads: the profile by name, since all drafts share it. */
interface Collected {
  readonly draft: Omit<Gathered, 'profile'>;
  readonly profile: string;
}

/** Plain data that a thread makes its collector from. */
export type Collecting = readonly Member[];

/** What a review takes out of each judged draft. */
export function collectFor(roster: unknown): Collect {
  return ({ path, text }, linted): Collected => {
    const { profile, ...draft } = gather(path, text, linted, roster as Collecting);
    return { draft, profile: profile.id };
  };
}

/** What was taken out of a draft; undefined where it was not judged. */
export function gatheredOf({ collected }: Judged, { profiles }: Settings): Gathered | undefined {
  if (collected === undefined) return undefined;
  const { draft, profile: id } = collected as Collected;
  const profile = profiles.get(id);
  return profile === undefined ? undefined : { ...draft, profile };
}
