import { readFileSync } from 'node:fs';
import { createAreaMatcher } from '../../../server/src/core/meeting/area-matcher.js';
import { builtinProfiles } from '../../../server/src/core/meeting/builtin.js';
import { createPartMatcher } from '../../../server/src/core/meeting/part-matcher.js';
import type { ResolvedProfile } from '../../../server/src/core/meeting/profile.js';

/** A heading as somebody wrote it; `areas` are the numbers of the areas that it may mean, none for look-alikes. */
export interface LabelledHeading {
  readonly text: string;
  readonly label: 'sure' | 'none' | 'unsure';
  readonly areas: readonly string[];
}

export function profileOf(id: string): ResolvedProfile {
  const profile = builtinProfiles().get(id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
}

/** Reads `label<TAB>heading` lines; the label is an area's number, `none`, or `unsure:1/5`. */
export function readHeadings(file: string, profile: ResolvedProfile): LabelledHeading[] {
  return readLabelled(lines(file), profile);
}

function lines(file: string): string[] {
  const text = readFileSync(new URL(`headings/${file}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}

function readLabelled(labelled: readonly string[], profile: ResolvedProfile): LabelledHeading[] {
  return labelled.map((line) => {
    const [label = '', text = ''] = line.split('\t');
    const ids =
      label === 'none'
        ? []
        : label
            .replace('unsure:', '')
            .split('/')
            .map((n) => profile.areas[Number(n) - 1]?.id ?? '?');
    return {
      text,
      areas: ids,
      label: label === 'none' ? 'none' : label.startsWith('unsure') ? 'unsure' : 'sure',
    };
  });
}

/** Reads `profile<TAB>label<TAB>heading` lines, for the headings that were written after the matcher was. */
export function readHeldOut(profile: ResolvedProfile): LabelledHeading[] {
  return readLabelled(
    lines('held-out.tsv').flatMap((line) =>
      line.startsWith(`${profile.id}\t`) ? [line.slice(profile.id.length + 1)] : [],
    ),
    profile,
  );
}

/** What a draft's outline would make of this heading under 存在的问题; markup taken off as the draft model does. */
export function judgeHeading(
  profile: ResolvedProfile,
): (text: string) => { area: string | undefined; sure: boolean; score: number } {
  const matcher = createAreaMatcher(profile.areas);
  const part = createPartMatcher(profile, 'individual');
  return (text) => {
    const words = text
      .trim()
      .replace(/^#+\s*/, '')
      .replace(/^\*\*(.*)\*\*$/, '$1');
    const [role] = part(words);
    const match = role !== undefined && role !== 'problems' ? undefined : matcher(words);
    return { area: match?.area, sure: match?.sure ?? false, score: match?.score ?? 0 };
  };
}

export interface Tally {
  readonly sureRight: number;
  readonly sureWrong: number;
  readonly headings: number;
  readonly found: number;
  readonly foundSure: number;
  readonly lookAlikes: number;
  readonly lookAlikesSure: number;
  readonly unsure: number;
  readonly unsureSaidSure: number;
  readonly misses: readonly string[];
}

/** Counts how well a profile's headings are matched. */
export function tally(headings: readonly LabelledHeading[], profile: ResolvedProfile): Tally {
  const judge = judgeHeading(profile);
  const count = {
    sureRight: 0,
    sureWrong: 0,
    headings: 0,
    found: 0,
    foundSure: 0,
    lookAlikes: 0,
    lookAlikesSure: 0,
    unsure: 0,
    unsureSaidSure: 0,
  };
  const misses: string[] = [];
  for (const { text, label, areas } of headings) {
    const got = judge(text);
    const said = `${got.area ?? '-'}${got.sure ? '' : '?'} ${got.score.toFixed(2)}`;
    const right = got.area !== undefined && areas.includes(got.area);
    if (got.sure) count[right ? 'sureRight' : 'sureWrong']++;
    if (label === 'sure') {
      count.headings++;
      if (right) count.found++;
      if (right && got.sure) count.foundSure++;
      else misses.push(`${areas.join('/')} <> ${said}\t${text}`);
    } else if (label === 'none') {
      count.lookAlikes++;
      if (got.sure) count.lookAlikesSure++;
      if (got.area !== undefined) misses.push(`none <> ${said}\t${text}`);
    } else {
      count.unsure++;
      if (got.sure) count.unsureSaidSure++;
      if (got.sure || (got.area !== undefined && !right))
        misses.push(`unsure ${areas.join('/')} <> ${said}\t${text}`);
    }
  }
  return { ...count, misses };
}
