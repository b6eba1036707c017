import { readdirSync, readFileSync } from 'node:fs';
import type { Profile } from '../../../server/src/core/schema/types.js';

/** What a reader of the plan should find, written by the plan's author; conventions in plans/README.md. */
export interface ExpectedPlan {
  readonly title: string;
  readonly theme: string | null;
  readonly areas: readonly { readonly name: string; readonly clause: string }[];
  readonly priorMeetings: readonly string[];
  readonly mattersToExplain: readonly string[];
  readonly accountability: boolean;
  readonly deadlines: readonly {
    readonly what: string;
    readonly text: string;
    readonly date: string | null;
    readonly relative: string | null;
  }[];
  readonly forbiddenSubstitutions: readonly string[];
  readonly missing: readonly string[];
}

export interface TestPlan {
  readonly name: string;
  readonly text: string;
  readonly expected: ExpectedPlan;
}

const FOLDER = new URL('plans/', import.meta.url);

export const TEST_PLANS: readonly TestPlan[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''))
  .map((name) => ({
    name,
    text: readFileSync(new URL(`${name}.md`, FOLDER), 'utf8'),
    expected: JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8')) as ExpectedPlan,
  }));

/** Every fact of a plan as `field: value`, to compare what was found with what is there. */
export function expectedFacts(plan: ExpectedPlan): Map<string, string[]> {
  return new Map([
    ['title', [plan.title]],
    ['theme', plan.theme === null ? [] : [plan.theme]],
    ['areaNames', plan.areas.map(({ name }) => name)],
    ['areaClauses', plan.areas.map(({ clause }) => clause)],
    ['priorMeetings', [...plan.priorMeetings]],
    ['explanations', [...plan.mattersToExplain]],
    ['accountability', [String(plan.accountability)]],
    ['forbidden', plan.forbiddenSubstitutions.flatMap(splitForbidden)],
    [
      'deadlines',
      plan.deadlines.map(
        ({ what, date, relative, text }) => `${what} ${relative ?? date ?? text.replace(/^预计在/, '')}`,
      ),
    ],
  ]);
}

export function foundFacts(profile: Profile): Map<string, string[]> {
  const { draftsDue, meeting, report, rectified, other = [] } = profile.dates ?? {};
  const deadlines = [draftsDue, meeting, report, rectified, ...other].flatMap((deadline) => {
    if (deadline === undefined) return [];
    const {
      what,
      text,
      date,
      afterMeetingDays,
      afterMeetingWorkingDays,
      afterMeetingMonths,
      beforeMeetingDays,
    } = deadline;
    const relative =
      afterMeetingDays !== undefined
        ? `meeting+${afterMeetingDays}d`
        : afterMeetingWorkingDays !== undefined
          ? `meeting+${afterMeetingWorkingDays}wd`
          : afterMeetingMonths !== undefined
            ? `meeting+${afterMeetingMonths}m`
            : beforeMeetingDays !== undefined
              ? `meeting-${beforeMeetingDays}d`
              : undefined;
    return [`${what} ${relative ?? date ?? text}`];
  });
  return new Map([
    ['title', [profile.title]],
    ['theme', profile.theme === undefined ? [] : [profile.theme]],
    ['areaNames', (profile.areas ?? []).map(({ name }) => name ?? '')],
    ['areaClauses', (profile.areas ?? []).map(({ clause }) => clause ?? '')],
    [
      'priorMeetings',
      (profile.priorMeetings ?? []).flatMap(({ name, omit }) => (omit === true ? [] : [name ?? ''])),
    ],
    [
      'explanations',
      (profile.explanations ?? []).flatMap(({ name, omit }) => (omit === true ? [] : [name ?? ''])),
    ],
    ['accountability', [String(profile.accountability)]],
    ['forbidden', (profile.forbidden ?? []).map(({ phrase }) => phrase)],
    ['deadlines', deadlines],
  ]);
}

/** 以班子问题、下级问题代替个人问题 holds two; they count apart. */
function splitForbidden(phrase: string): string[] {
  return phrase === '以班子问题、下级问题代替个人问题'
    ? ['以班子问题代替个人问题', '以下级问题代替个人问题']
    : [phrase];
}
