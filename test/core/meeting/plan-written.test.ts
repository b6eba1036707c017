import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDraft } from '../../../server/src/core/draft/parse.js';
import { builtinProfile } from '../../../server/src/core/meeting/builtin.js';
import { buildOutline } from '../../../server/src/core/meeting/match.js';
import { readPlan } from '../../../server/src/core/meeting/plan/read-plan.js';
import { writeConfigYaml } from '../../../server/src/core/meeting/plan/write-config.js';
import { writeProfileYaml } from '../../../server/src/core/meeting/plan/write-profile.js';
import type { ResolvedProfile } from '../../../server/src/core/meeting/profile.js';
import { readProfile } from '../../../server/src/core/meeting/read.js';
import { resolveProfile } from '../../../server/src/core/meeting/resolve.js';
import { validateConfig } from '../../../server/src/core/schema/validators.js';
import { profileOf, readHeadings, tally } from './corpus.js';
import { TEST_PLANS } from './plan-corpus.js';

const SEED = readFileSync(new URL('plans/seed-2021.md', import.meta.url), 'utf8');

function written(text: string): ResolvedProfile {
  const { profile, missing } = readPlan(text);
  const reading = readProfile(writeProfileYaml(profile, missing));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(reading.profile).toEqual(profile);
  return resolveProfile(reading.profile, builtinProfile);
}

describe('the seed plan', () => {
  const { profile, missing, facts } = readPlan(SEED);

  it('has nothing that is not found', () => {
    expect(missing).toEqual([]);
    expect(profile.year).toBe(2021);
    expect(profile.theme).toMatch(/^大力弘扬伟大建党精神，.*走好新的赶考之路$/);
  });

  it('has five areas with their full clauses', () => {
    expect(profile.areas?.map(({ clause }) => clause?.replace(/"/g, ''))).toEqual(
      profileOf('2021-party-history').areas.map(({ clause }) =>
        clause.replace(/[“”]/g, '').replace('历程，全面', '历程,全面').replace('安全感，确保', '安全感,确保'),
      ),
    );
  });

  it('has two prior meetings, four matters and accountability', () => {
    expect(profile.priorMeetings?.map(({ name }) => name)).toEqual([
      '2020年度民主生活会',
      '2020年XXX专项巡视整改专题民主生活会',
    ]);
    expect(profile.explanations?.map(({ name }) => name)).toEqual([
      '群众反映',
      '巡视反馈',
      '组织约谈函询',
      '个人需报告的重大事项',
    ]);
    expect(profile.accountability).toBe(true);
  });

  it('has the forbidden substitutions', () => {
    expect(profile.forbidden?.map(({ id }) => id)).toEqual([
      'preaching',
      'team',
      'subordinate',
      'hope',
      'advice',
    ]);
  });

  it('has its dates', () => {
    expect(profile.dates).toMatchObject({
      draftsDue: { date: '2022-01-03' },
      meeting: { date: '2022-01-10' },
      report: { afterMeetingDays: 15 },
    });
    expect(profile.dates?.other?.map(({ what, date }) => `${what} ${date}`)).toEqual(
      expect.arrayContaining([
        '制定方案 2021-12-22',
        '组织学习 2021-12-30',
        '征求意见 2021-12-31',
        '谈心谈话 2021-12-31',
      ]),
    );
  });

  it('says where each fact stands', () => {
    const theme = facts.find(({ field }) => field === 'theme');
    expect(theme && SEED.slice(theme.range.start, theme.range.end)).toBe(profile.theme);
    for (const { range } of facts) expect(range.end).toBeGreaterThan(range.start);
  });

  it('quotes the same clauses as the built-in profile for what is forbidden', () => {
    const ours = written(SEED).clauses.filter(({ topic }) => topic.startsWith('no-'));
    const builtin = profileOf('2021-party-history').clauses.filter(({ topic }) => topic.startsWith('no-'));
    expect(ours.map(({ topic, text }) => `${topic} ${text}`).sort()).toEqual(
      builtin.map(({ topic, text }) => `${topic} ${text}`).sort(),
    );
  });
});

describe('a written profile', () => {
  it.each(TEST_PLANS.map(({ name, text }) => [name, text]))('of %s validates and resolves', (_name, text) => {
    expect(written(text).parts.individual.length).toBeGreaterThan(3);
  });

  it('lists on top what was not found, and validates although nothing was', () => {
    const { profile, missing } = readPlan('随便写的一段话。');
    expect(missing).toEqual(expect.arrayContaining(['theme', 'areas', 'priorMeetings', 'meeting', 'report']));
    expect(writeProfileYaml(profile, missing)).toMatch(/^# .*\n# 方案中没有找到.*会议主题/);
    expect(readProfile(writeProfileYaml(profile, missing)).ok).toBe(true);
  });

  it('matches headings as the built-in profile of the same meeting does', () => {
    const profile = { ...written(SEED) };
    const headings = readHeadings('headings-2021.tsv', { ...profile });
    const { misses, ...figures } = tally(headings, profile);
    console.log('written seed profile', JSON.stringify(figures), `\n${misses.slice(0, 40).join('\n')}`);
    expect(figures.sureRight / (figures.sureRight + figures.sureWrong)).toBeGreaterThanOrEqual(0.98);
    expect(figures.lookAlikesSure).toBe(0);
    expect(figures.found / figures.headings).toBeGreaterThanOrEqual(0.85);
  });

  it('finds the same areas in a draft as the built-in profile', () => {
    const names = profileOf('2021-party-history').areas.map(({ name }) => name);
    for (let left = 0; left <= names.length; left++) {
      const sections = names
        .filter((_name, at) => at !== left)
        .map((name, at) => `## （${'一二三四五'[at]}）${name}方面\n\n我少走了三个村。\n`);
      const draft = parseDraft(`# 个人发言提纲\n\n${sections.join('\n')}`);
      const [a, b] = [profileOf('2021-party-history'), written(SEED)].map((profile) => {
        const { areas } = buildOutline(draft, 'individual', profile);
        return areas.map(({ area, sure }) => `${profile.areas.findIndex(({ id }) => id === area)}${sure}`);
      });
      expect(b).toEqual(a);
      expect(a).toHaveLength(left === names.length ? 5 : 4);
    }
  });

  it('has a configuration that validates', () => {
    expect(validateConfig(parse(writeConfigYaml({ profile: './profile.yaml' })))).toBe(true);
  });
});

describe('any text', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(SEED, ...TEST_PLANS.map(({ text }) => text)),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(80),
          fc.constantFrom(
            '',
            '\n',
            '一是',
            '（一）',
            '|',
            '**',
            '：',
            '。',
            '2026年1月',
            '会后',
            '\u0000',
            '😀',
            '民主生活会',
            '以',
            '代替',
          ),
        ),
        { maxLength: 12 },
      ),
    )
    .map(([text, edits]) =>
      edits.reduce((now, [at, length, insert]) => {
        const start = at % (now.length + 1);
        return now.slice(0, start) + insert + now.slice(start + length);
      }, text),
    );

  it('is read without throwing into a profile that validates, with every fact in its place', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { profile, facts, missing } = readPlan(text);
        const reading = readProfile(writeProfileYaml(profile, missing));
        expect(reading.ok ? [] : reading.problems).toEqual([]);
        for (const { range } of facts) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(text.length);
          expect(range.start).toBeLessThanOrEqual(range.end);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    '。',
    '，',
    '；',
    ' ',
    '一是',
    '（一）',
    '对',
    '（',
    '|',
    '*',
    '“',
    '2026年1月',
    '会后15日内',
    '以甲代替乙',
    '民主生活会整改',
    '说明：',
    '带头',
  ])('is read in linear time when it repeats %j', (piece) => {
    const long = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(readPlan(`某局2025年度民主生活会方案\n\n${long}完`).profile.year).toBe(2025);
    expect(readPlan(`某局2025年度民主生活会方案\n\n${`${piece}完\n`.repeat(20_000)}`).profile.year).toBe(
      2025,
    );
  });

  it('gives the same facts with CRLF line ends and a BOM', () => {
    for (const { text } of TEST_PLANS) {
      expect(readPlan(`\uFEFF${text.replace(/\n/g, '\r\n')}`).profile).toEqual(readPlan(text).profile);
    }
  });
});
