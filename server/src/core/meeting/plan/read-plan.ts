import type { CheckArea, Deadline, Part, Profile, TopicItem } from '../../schema/types.js';
import type { Range } from '../../text/range.js';
import { findAreas, type FoundArea } from './areas.js';
import { findClauses } from './clauses.js';
import { findDeadlines, findYear, type FoundDeadline, type Task } from './deadlines.js';
import { findForbidden } from './forbidden.js';
import { findMatters } from './explanations.js';
import { findLimits } from './limits.js';
import { keyPhrasesOf } from './key-phrases.js';
import { readPlanText, type PlanSentence, type PlanText } from './plan-text.js';
import { findPriorMeetings } from './prior-meetings.js';
import { findTheme } from './theme.js';

/** What a plan is searched for. */
export const PLAN_FIELDS = [
  'title',
  'year',
  'theme',
  'areas',
  'priorMeetings',
  'explanations',
  'accountability',
  'forbidden',
  'draftsDue',
  'meeting',
  'report',
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** Something found, with the place in the plan that says so. */
export interface PlanFact {
  readonly field: PlanField | 'deadline' | 'clause' | 'case';
  readonly text: string;
  readonly range: Range;
}

export interface PlanReading {
  /** Data of a profile that extends `base`; it validates, and it lints drafts when it is resolved. */
  readonly profile: Profile;
  readonly facts: readonly PlanFact[];
  /** What the plan does not say, or says in a way that was not understood. */
  readonly missing: readonly PlanField[];
}

const ACCOUNTABILITY = /(?:问责|处分)[^。]{0,24}(?:检查|检讨)/;
const DATES: Readonly<Partial<Record<Task, 'draftsDue' | 'meeting' | 'report' | 'rectified'>>> = {
  撰写对照检查材料: 'draftsDue',
  召开会议: 'meeting',
  报送材料: 'report',
  完成整改: 'rectified',
};

/**
 * Reads a meeting plan, as a unit received it, into a profile.
 * @param text Markdown or plain text; ranges of the facts are offsets in it
 * @param id id of the profile; without it one is made from the year
 * @throws never; what could not be found is listed in `missing`
 */
export function readPlan(text: string, id?: string): PlanReading {
  const plan = readPlanText(text);
  const facts: PlanFact[] = [];
  const missing: PlanField[] = [];
  const note = (
    field: PlanField,
    found: readonly { readonly text: string; readonly range: Range }[],
  ): void => {
    if (found.length === 0) missing.push(field);
    for (const { text: words, range } of found) facts.push({ field, text: words, range });
  };
  const year = findYear(plan);
  const theme = findTheme(plan);
  const areas = findAreas(plan);
  const prior = findPriorMeetings(plan, year);
  const matters = findMatters(plan);
  const forbidden = findForbidden(plan);
  const deadlines = findDeadlines(plan, year);
  const accountable = plan.sentences.find(({ text: words }) => ACCOUNTABILITY.test(words));
  note('title', plan.titleRange === undefined ? [] : [{ text: plan.title, range: plan.titleRange }]);
  if (year === undefined) missing.push('year');
  note('theme', theme === undefined ? [] : [theme]);
  note(
    'areas',
    areas.map(({ clause, range }) => ({ text: clause, range })),
  );
  note(
    'priorMeetings',
    prior.map(({ name, range }) => ({ text: name, range })),
  );
  note(
    'explanations',
    (matters?.matters ?? []).map(({ name, range }) => ({ text: name, range })),
  );
  note(
    'accountability',
    accountable === undefined ? [] : [{ text: accountable.text, range: rangeOf(accountable) }],
  );
  note(
    'forbidden',
    forbidden.map(({ phrase, range }) => ({ text: phrase, range })),
  );
  for (const [field, task] of [
    ['draftsDue', '撰写对照检查材料'],
    ['meeting', '召开会议'],
    ['report', '报送材料'],
  ] as const) {
    note(
      field,
      deadlines
        .filter((found) => found.task === task)
        .map(({ deadline, range }) => ({ text: deadline.text, range })),
    );
  }
  for (const { task, deadline, range } of deadlines)
    if (DATES[task] === undefined || task === '完成整改')
      facts.push({ field: 'deadline', text: `${task} ${deadline.text}`, range });
  const priorSentence = prior[0] === undefined ? undefined : sentenceAt(plan, prior[0].range);
  const clauses = findClauses(plan, { forbidden, matters: matters?.sentence, prior: priorSentence });
  for (const { clause, range } of clauses) facts.push({ field: 'clause', text: clause.text, range });
  const hasCase = clauses.some(({ clause }) => clause.topic === 'case-analysis');
  const limits = findLimits(plan);
  const profile: Profile = {
    id: id ?? (year === undefined ? 'meeting' : `meeting-${year}`),
    title: plan.title === '' ? '民主生活会' : plan.title,
    ...(year === undefined || year < 2012 || year > 2100 ? {} : { year }),
    extends: 'base',
    ...(theme === undefined ? {} : { theme: theme.text }),
    source: { title: plan.title === '' ? '会议方案' : plan.title },
    ...(clauses.length === 0 ? {} : { clauses: clauses.map(({ clause }) => clause) }),
    areas: toAreas(areas),
    ...(hasCase ? { parts: CASE_PARTS } : {}),
    priorMeetings: toPriorMeetings(
      prior.map(({ name }) => name),
      year,
    ),
    ...(matters === undefined ? {} : { explanations: toExplanations(matters.matters) }),
    accountability: accountable !== undefined,
    ...(forbidden.length === 0
      ? {}
      : { forbidden: forbidden.map(({ id: topic, phrase }) => ({ id: topic, phrase })) }),
    dates: toDates(deadlines),
    ...(limits === undefined ? {} : { limits }),
  };
  return { profile, facts: facts.sort((a, b) => a.range.start - b.range.start), missing };
}

const CASE: Part[] = [
  { id: 'problems', title: '存在的突出问题' },
  { id: 'case', title: '反面典型案例剖析', topic: 'case-analysis', aliases: ['典型案例剖析'] },
];
const CASE_PARTS = { individual: CASE, team: CASE };

function toAreas(areas: readonly FoundArea[]): CheckArea[] {
  return areas.map(({ name, clause }, index) => {
    const keyPhrases = keyPhrasesOf(
      clause,
      areas.filter((_area, at) => at !== index).map((area) => area.clause),
    );
    return { id: `area-${index + 1}`, name, clause, ...(keyPhrases.length === 0 ? {} : { keyPhrases }) };
  });
}

function toPriorMeetings(names: readonly string[], year: number | undefined): TopicItem[] {
  let others = 0;
  const items = names.map((name): TopicItem => {
    const last =
      !name.includes('专题') &&
      (/^(?:上|去年|前次)/.test(name) || (year !== undefined && name.startsWith(`${year - 1}年`)));
    if (!last) {
      const short = name.replace(/^[0-9]{4}年度?(?:的)?|^去年(?:[0-9]+月)?的?/, '');
      return {
        id: `prior-${++others}`,
        name,
        ...(short !== name && short !== '民主生活会' ? { aliases: [short] } : {}),
      };
    }
    const aliases = [
      '上年度民主生活会',
      '上一年度民主生活会',
      '去年民主生活会',
      ...(year === undefined ? [] : [`${year - 1}年度民主生活会`]),
    ];
    return { id: 'last-year', name, aliases: aliases.filter((alias) => alias !== name) };
  });
  if (items.length === 0 || items.some(({ id }) => id === 'last-year')) return items;
  return [...items, { id: 'last-year', omit: true }];
}

const USUAL_MATTERS = ['complaints', 'inspection', 'inquiries', 'personal-matters'] as const;

function toExplanations(
  matters: readonly { readonly id: string | undefined; readonly name: string }[],
): TopicItem[] {
  const taken = new Set<string>();
  const items = matters.map(({ id, name }, index): TopicItem => {
    if (id === undefined || taken.has(id)) return { id: `matter-${index + 1}`, name };
    taken.add(id);
    return { id, name };
  });
  return [...items, ...USUAL_MATTERS.filter((id) => !taken.has(id)).map((id) => ({ id, omit: true }))];
}

function toDates(found: readonly FoundDeadline[]): NonNullable<Profile['dates']> {
  const dates: NonNullable<Profile['dates']> = {};
  const other: Deadline[] = [];
  for (const { task, deadline } of found) {
    const field = DATES[task];
    if (field === undefined) other.push(deadline);
    else dates[field] = deadline;
  }
  return other.length === 0 ? dates : { ...dates, other };
}

function rangeOf(sentence: PlanSentence): Range {
  return sentence.paragraph.prose.sourceRange(sentence.start, sentence.end);
}

function sentenceAt(plan: PlanText, range: Range): PlanSentence | undefined {
  return plan.sentences.find((sentence) => {
    const own = rangeOf(sentence);
    return own.start <= range.start && range.end <= own.end;
  });
}
