import base from '../../../profiles/base.yaml';
import partyHistory from '../../../profiles/2021-party-history.yaml';
import meeting2024 from '../../../profiles/2024.yaml';
import meeting2025 from '../../../profiles/2025.yaml';
import { LazyMap } from '../lazy-map.js';
import type { Profile } from '../schema/types.js';
import type { ResolvedProfile } from './profile.js';
import { resolveProfile } from './resolve.js';

/** `base` is there to be extended; it is no meeting. */
const BASE = base as Profile;
const MEETINGS = [partyHistory, meeting2024, meeting2025] as readonly Profile[];
const RESOLVED: ReadonlyMap<string, ResolvedProfile> = new LazyMap(
  MEETINGS.map(({ id }) => id),
  (id) => resolveProfile(builtinProfile(id) as Profile, builtinProfile),
);

/** The built-in meetings by id, oldest first; each is resolved and frozen when it is asked for: most drafts need one. */
export function builtinProfiles(): ReadonlyMap<string, ResolvedProfile> {
  return RESOLVED;
}

/** The data of a built-in profile, `base` included: what `extends` may name. */
export function builtinProfile(id: string): Profile | undefined {
  return id === BASE.id ? BASE : MEETINGS.find((profile) => profile.id === id);
}
