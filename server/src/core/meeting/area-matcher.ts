import { memoiseLasting, memoiseTexts } from '../memo.js';
import { fold } from '../text/characters.js';
import { headingCore } from './heading-words.js';
import type { ResolvedProfile } from './profile.js';

/** What a heading says about the check areas. */
export interface HeadingMatch {
  readonly area: string;
  /** 0 to 1: how much of the heading the area's words account for. */
  readonly score: number;
  /** False: it fits, but not clearly; `rival` is the area it could also mean. */
  readonly sure: boolean;
  readonly rival: string | undefined;
  /** The heading has the very words of a name, alias or key phrase, or nothing but words of the area. */
  readonly exact: boolean;
}

/** Words of every meeting: they neither tell an area nor speak against it. */
const GENERIC =
  '带头|深入|深刻|坚决|坚持|切实|认真|严格|进一步|不断|持续|全面|自觉|工作|落实|履行|加强|增强|提高|强化|推进|学习|运用|方面|问题|情况|精神|要求|开展|以及|这个|我们|本人|自己|方法|意识|能力|责任|作用|是否|有无|重点|政治|建设|思想|班子|领导|干部|成员|个人|党员';
const GENERIC_WORDS = new RegExp(GENERIC, 'g');
const GENERIC_WEIGHT = 0.3;
/** Shares of the words of a heading that an area must account for. */
const SURE = 0.62;
const UNSURE = 0.4;
const MARGIN = 0.16;
const EXACT = 0.97;
/** Characters beside generic words that a heading must have to be sure of. */
const SPECIFIC = 2;
/** Evidence by the length of the stretch that heading and area share. */
const BY_LENGTH = [0, 0, 0.8, 0.92, 1] as const;
/** A word of the clause behind its first phrases says less than a word of the name. */
const CLAUSE_WEIGHT = 0.85;

/** Tells which check area a heading means, by what it says. */
export type AreaMatcher = (heading: string) => HeadingMatch | undefined;

/**
 * Builds the matcher of a profile. A heading is covered, character by character, by the stretches of two to four
 * characters that it shares with an area's name, aliases, key phrases, aspects and clause; a stretch counts the more,
 * the longer it is and the fewer areas have it, and the first words of a heading count more than the last.
 */
export const createAreaMatcher = memoiseLasting((areas: ResolvedProfile['areas']): AreaMatcher => {
  const evidence = evidenceOf(areas);
  const names = new Map<string, string>();
  for (const { id, name, aliases, keyPhrases, clause } of areas) {
    for (const text of [name, clause, ...aliases, ...keyPhrases]) {
      const key = fold(headingCore(text)).replace(/^带头/, '');
      names.set(key, names.has(key) && names.get(key) !== id ? '' : id);
    }
  }
  return memoiseTexts((heading) => {
    const core = fold(headingCore(heading)).replace(/^在?带头/, '');
    if (core.length < 2) return undefined;
    const named = names.get(core);
    if (named !== undefined && named !== '')
      return { area: named, score: 1, sure: true, rival: undefined, exact: core.length >= SPECIFIC + 2 };
    const generic = genericPlaces(core);
    const scores = coverages(core, generic, evidence, areas.length);
    const match = best(areas.map(({ id }, index) => ({ id, score: scores[index] as number })));
    const specific = generic.filter((place) => !place).length;
    return match === undefined || specific >= SPECIFIC ? match : { ...match, sure: false, exact: false };
  });
});

function best(scores: { id: string; score: number }[]): HeadingMatch | undefined {
  const [first, second] = scores.sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < UNSURE) return undefined;
  const close = second !== undefined && second.score > 0 && first.score - second.score < MARGIN;
  const sure = first.score >= SURE && !close;
  const rival = sure || second === undefined || second.score === 0 ? undefined : second.id;
  return {
    area: first.id,
    score: Math.min(1, first.score),
    sure,
    rival,
    exact: sure && first.score >= EXACT,
  };
}

/** For every stretch of characters what it says for each area: more, the longer it is and the fewer areas have it. */
type Evidence = ReadonlyMap<string, readonly number[]>;

function evidenceOf(areas: ResolvedProfile['areas']): Evidence {
  const evidence = new Map<string, number[]>();
  for (let index = 0; index < areas.length; index++) {
    const { name, aliases, keyPhrases, clause, aspects } = areas[index] as ResolvedProfile['areas'][number];
    for (const text of [name, ...aliases, ...keyPhrases]) addGrams(text, index, 1, evidence, areas.length);
    for (const text of [clause, ...aspects]) addGrams(text, index, CLAUSE_WEIGHT, evidence, areas.length);
  }
  for (const values of evidence.values()) {
    let spread = 0;
    for (let index = 0; index < values.length; index++) if ((values[index] as number) > 0) spread++;
    for (let index = 0; index < values.length; index++) values[index] = (values[index] as number) / spread;
  }
  return evidence;
}

/** Adds the stretches of two to four characters of every phrase for an area, unless it has them with more weight. */
function addGrams(
  text: string,
  area: number,
  weight: number,
  evidence: Map<string, number[]>,
  count: number,
): void {
  // None reaches over a comma.
  for (const phrase of text.split(/[，,；;。：:]/)) {
    const folded = fold(phrase);
    for (let length = 2; length <= 4; length++) {
      const value = (BY_LENGTH[length] as number) * weight;
      for (let at = 0; at + length <= folded.length; at++) {
        const gram = folded.slice(at, at + length);
        let values = evidence.get(gram);
        if (values === undefined) evidence.set(gram, (values = new Array<number>(count).fill(0)));
        if ((values[area] as number) < value) values[area] = value;
      }
    }
  }
}

/** Share of the heading that each area's words cover, weighted. */
function coverages(
  core: string,
  generic: readonly boolean[],
  evidence: Evidence,
  count: number,
): Float64Array {
  const best = new Float64Array(core.length * count);
  for (let length = 2; length < BY_LENGTH.length; length++) {
    for (let at = 0; at + length <= core.length; at++) {
      const values = evidence.get(core.slice(at, at + length));
      if (values === undefined) continue;
      for (let i = at * count; i < (at + length) * count; i++)
        best[i] = Math.max(best[i] as number, values[i % count] as number);
    }
  }
  const covered = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < core.length; i++) {
    const weight = (generic[i] === true ? GENERIC_WEIGHT : 1) * (1 - (0.4 * i) / core.length);
    for (let area = 0; area < count; area++)
      covered[area] = (covered[area] as number) + weight * (best[i * count + area] as number);
    total += weight;
  }
  return total === 0 ? covered : covered.map((value) => value / total);
}

function genericPlaces(core: string): boolean[] {
  const places = new Array<boolean>(core.length).fill(false);
  for (const match of core.matchAll(GENERIC_WORDS))
    places.fill(true, match.index, match.index + match[0].length);
  return places;
}
