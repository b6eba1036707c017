import { DRAFT_KINDS } from '../draft/model.js';
import type { Localized } from '../locale.js';
import type { CheckArea, Part, Profile, TopicItem } from '../schema/types.js';
import type { Clause, ResolvedArea, ResolvedPart, ResolvedProfile, ResolvedTopicItem } from './profile.js';

/** Why a profile cannot be used, in every language. */
export class ProfileError extends Error {
  constructor(
    readonly code: 'unknown-base' | 'cycle' | 'duplicate-id' | 'incomplete',
    /** Id of the profile at fault. */
    readonly profile: string,
    readonly localized: Localized,
  ) {
    super(localized.en);
    this.name = 'ProfileError';
  }
}

/**
 * Merges a profile with everything that it extends. Lists are merged by id: an entry of the same id changes the fields
 * that it gives (or with `omit` takes it out), a new one stands behind the entry that precedes it in its list (first entries at the end). The clauses
 * of a topic replace those of the base on that topic; `forbidden` and `dates.other` replace the whole list.
 * @param find gives the profile of an id, for `extends`
 * @returns a deeply frozen profile
 * @throws ProfileError for an unknown base, a cycle, duplicate ids, an entry that lacks what no base gives it
 */
export function resolveProfile(profile: Profile, find: (id: string) => Profile | undefined): ResolvedProfile {
  const chain = baseChain(profile, find);
  for (const member of chain) checkIds(member);
  let resolved = EMPTY;
  for (const member of chain) resolved = merge(resolved, member);
  checkComplete(resolved);
  return deepFreeze(resolved);
}

/** An entry that changes one of the base may leave out what the base says; a new one may not. */
function checkComplete(profile: ResolvedProfile): void {
  const empty: [string, string, string][] = [
    ...profile.areas.flatMap(({ id, name, clause }): [string, string, string][] => [
      ['areas', id, name === '' ? 'name' : clause === '' ? 'clause' : ''],
    ]),
    ...profile.priorMeetings.map(({ id, name }): [string, string, string] => [
      'priorMeetings',
      id,
      name === '' ? 'name' : '',
    ]),
    ...profile.explanations.map(({ id, name }): [string, string, string] => [
      'explanations',
      id,
      name === '' ? 'name' : '',
    ]),
  ];
  const found = empty.find(([, , key]) => key !== '');
  if (found === undefined) return;
  const [list, id, key] = found;
  throw new ProfileError('incomplete', profile.id, {
    'zh-CN': `档案“${profile.id}”的 ${list} 中“${id}”一项缺少 ${key}，基础档案里也没有。`,
    en: `Entry "${id}" of ${list} in profile "${profile.id}" lacks ${key}, and no base profile gives it.`,
  });
}

/** The profile behind everything that it extends, outermost base first. */
function baseChain(profile: Profile, find: (id: string) => Profile | undefined): Profile[] {
  const chain = [profile];
  const seen = new Set([profile.id]);
  for (let current = profile; current.extends !== undefined;) {
    const id = current.extends;
    if (seen.has(id)) {
      throw new ProfileError('cycle', profile.id, {
        'zh-CN': `档案“${profile.id}”的 extends 绕成了一圈：${[...seen, id].join(' → ')}。`,
        en: `Profile "${profile.id}" extends itself: ${[...seen, id].join(' -> ')}.`,
      });
    }
    const base = find(id);
    if (base === undefined) {
      throw new ProfileError('unknown-base', profile.id, {
        'zh-CN': `档案“${current.id}”以“${id}”为基础，但没有这个档案。`,
        en: `Profile "${current.id}" extends "${id}", and there is no such profile.`,
      });
    }
    seen.add(id);
    chain.unshift(base);
    current = base;
  }
  return chain;
}

function checkIds(profile: Profile): void {
  const lists: [string, readonly { readonly id: string }[]][] = [
    ['areas', profile.areas ?? []],
    ['priorMeetings', profile.priorMeetings ?? []],
    ['explanations', profile.explanations ?? []],
    ...DRAFT_KINDS.map((kind): [string, readonly Part[]] => [
      `parts.${kind}`,
      (profile.parts?.[kind] ?? []).filter(({ id }) => id !== 'other'),
    ]),
  ];
  for (const [list, entries] of lists) {
    const ids = entries.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice === undefined) continue;
    throw new ProfileError('duplicate-id', profile.id, {
      'zh-CN': `档案“${profile.id}”的 ${list} 中有两项编号都是“${twice}”。`,
      en: `Two entries of ${list} in profile "${profile.id}" have the id "${twice}".`,
    });
  }
}

const NO_PARTS: ResolvedProfile['parts'] = { individual: [], team: [], criticism: [], rectification: [] };
const EMPTY: ResolvedProfile = {
  id: '',
  title: '',
  year: undefined,
  theme: '',
  source: '',
  clauses: [],
  areas: [],
  parts: NO_PARTS,
  priorMeetings: [],
  explanations: [],
  accountability: false,
  forbidden: [],
  dates: { other: [] },
  limits: {},
};

function merge(base: ResolvedProfile, own: Profile): ResolvedProfile {
  const source = own.source?.title ?? own.title;
  const { other, ...dates } = own.dates ?? {};
  return {
    id: own.id,
    title: own.title,
    year: own.year ?? base.year,
    theme: own.theme ?? base.theme,
    source,
    clauses: mergeClauses(base.clauses, own, source),
    areas: mergeById(base.areas, own.areas ?? [], (area, old) => fullArea(area, old, source)),
    parts: {
      individual: mergeById(base.parts.individual, own.parts?.individual ?? [], fullPart),
      team: mergeById(base.parts.team, own.parts?.team ?? [], fullPart),
      criticism: mergeById(base.parts.criticism, own.parts?.criticism ?? [], fullPart),
      rectification: mergeById(base.parts.rectification, own.parts?.rectification ?? [], fullPart),
    },
    priorMeetings: mergeById(base.priorMeetings, own.priorMeetings ?? [], fullTopic),
    explanations: mergeById(base.explanations, own.explanations ?? [], fullTopic),
    accountability: own.accountability ?? base.accountability,
    forbidden: own.forbidden ?? base.forbidden,
    dates: { ...base.dates, ...dates, other: other ?? base.dates.other },
    limits: { ...base.limits, ...own.limits },
  };
}

function mergeClauses(base: readonly Clause[], own: Profile, source: string): Clause[] {
  const clauses = (own.clauses ?? []).map(({ topic, text, section }): Clause => ({
    topic,
    text,
    source: section === undefined ? source : `${source} ${section}`,
  }));
  const topics = new Set(clauses.map(({ topic }) => topic));
  return [...base.filter(({ topic }) => !topics.has(topic)), ...clauses];
}

function mergeById<
  Own extends { readonly id: string; readonly omit?: boolean },
  Full extends { readonly id: string },
>(base: readonly Full[], own: readonly Own[], complete: (entry: Own, old: Full | undefined) => Full): Full[] {
  const merged = [...base];
  let after = merged.length;
  for (const entry of own) {
    const at = merged.findIndex(({ id }) => id === entry.id);
    if (entry.omit === true) {
      if (at >= 0) merged.splice(at, 1);
      after = at >= 0 && at < after ? after - 1 : after;
      continue;
    }
    if (at >= 0) merged[at] = complete(entry, merged[at]);
    else merged.splice(after, 0, complete(entry, undefined));
    after = (at >= 0 ? at : after) + 1;
  }
  return merged;
}

function fullArea(area: CheckArea, old: ResolvedArea | undefined, source: string): ResolvedArea {
  return {
    id: area.id,
    name: area.name ?? old?.name ?? '',
    clause: area.clause ?? old?.clause ?? '',
    aliases: area.aliases ?? old?.aliases ?? [],
    keyPhrases: area.keyPhrases ?? old?.keyPhrases ?? [],
    aspects: area.aspects ?? old?.aspects ?? [],
    source: area.clause === undefined ? (old?.source ?? source) : source,
  };
}

function fullPart(part: Part, old: ResolvedPart | undefined): ResolvedPart {
  const topic = part.topic ?? old?.topic;
  return {
    id: part.id,
    title: part.title,
    ...(topic === undefined ? {} : { topic }),
    required: part.required ?? old?.required ?? true,
    aliases: part.aliases ?? old?.aliases ?? [],
    prompts: part.prompts ?? old?.prompts ?? [],
  };
}

function fullTopic(item: TopicItem, old: ResolvedTopicItem | undefined): ResolvedTopicItem {
  return { id: item.id, name: item.name ?? old?.name ?? '', aliases: item.aliases ?? old?.aliases ?? [] };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
