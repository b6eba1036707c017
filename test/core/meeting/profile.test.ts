import { describe, expect, it } from 'vitest';
import { builtinProfile, builtinProfiles } from '../../../server/src/core/meeting/builtin.js';
import { readProfile } from '../../../server/src/core/meeting/read.js';
import { ProfileError, resolveProfile } from '../../../server/src/core/meeting/resolve.js';
import type { Profile } from '../../../server/src/core/schema/types.js';
import { validateProfile } from '../../../server/src/core/schema/validators.js';

const resolve = (profile: Profile, others: readonly Profile[] = []) =>
  resolveProfile(profile, (id) => others.find((other) => other.id === id) ?? builtinProfile(id));

describe('built-in profiles', () => {
  it('are the three meetings, oldest first', () => {
    expect([...builtinProfiles().keys()]).toEqual(['2021-party-history', '2024', '2025']);
    expect([...builtinProfiles().values()].map(({ areas }) => areas.length)).toEqual([5, 4, 5]);
  });

  it.each(['base', '2021-party-history', '2024', '2025'])('%s validates', (id) => {
    expect(validateProfile(builtinProfile(id)), JSON.stringify(validateProfile.errors)).toBe(true);
  });

  it('are frozen, deeply', () => {
    for (const profile of builtinProfiles().values()) {
      expect(Object.isFrozen(profile.areas[0]?.keyPhrases)).toBe(true);
      expect(Object.isFrozen(profile.parts.individual[0])).toBe(true);
    }
  });

  it('say for every clause where it stands, and never give a clause of another year as their own', () => {
    for (const profile of builtinProfiles().values()) {
      for (const { text, source } of profile.clauses) {
        expect(source.length).toBeGreaterThan(6);
        const plan = builtinProfile('2021-party-history')?.source?.title ?? '';
        if (profile.id !== '2021-party-history') expect(source.startsWith(plan), text).toBe(false);
      }
    }
    const borrowed = builtinProfiles()
      .get('2025')
      ?.clauses.find(({ topic }) => topic === 'no-hope');
    expect(borrowed?.source).toContain('非本年度通知');
  });

  it('has a clause for every topic that individual drafts are judged by', () => {
    const topics = [
      'self-written',
      'concrete',
      'causes',
      'measures',
      'prior',
      'explanations',
      'accountability',
      'no-preaching',
      'no-team',
      'no-subordinate',
      'no-hope',
      'no-advice',
      'harm',
    ];
    for (const { clauses } of builtinProfiles().values()) {
      expect(clauses.map(({ topic }) => topic)).toEqual(expect.arrayContaining(topics));
    }
  });

  it('puts the negative example of 2025 between problems and causes', () => {
    const ids =
      builtinProfiles()
        .get('2025')
        ?.parts.individual.map(({ id }) => id) ?? [];
    expect(ids.slice(ids.indexOf('problems'), ids.indexOf('causes') + 1)).toEqual([
      'problems',
      'case',
      'causes',
    ]);
  });
});

describe('extends', () => {
  const unit: Profile = {
    id: 'unit',
    title: '某局民主生活会',
    extends: '2025',
    areas: [
      { id: 'initiative', name: '带头干事创业、真抓实干' },
      { id: 'own', name: '整治形式主义为基层减负', clause: '整治形式主义为基层减负' },
      { id: 'reverence', omit: true },
    ],
    clauses: [{ topic: 'no-hope', text: '不得以提希望代替点问题。', section: '第三条' }],
    explanations: [{ id: 'inspection', omit: true }],
  };

  it('renames, adds and omits by id and keeps the rest', () => {
    const { areas, explanations, source } = resolve(unit);
    expect(areas.map(({ id }) => id)).toEqual([
      'loyalty',
      'party-spirit',
      'initiative',
      'own',
      'strict-governance',
    ]);
    expect(areas[2]).toMatchObject({ name: '带头干事创业、真抓实干', clause: '带头干事创业、担当作为' });
    expect(areas[2]?.source).not.toBe(source);
    expect(areas[3]?.source).toBe(source);
    expect(explanations.map(({ id }) => id)).toEqual(['complaints', 'inquiries', 'personal-matters']);
  });

  it('replaces the clauses of a topic', () => {
    const clauses = resolve(unit).clauses.filter(({ topic }) => topic === 'no-hope');
    expect(clauses).toEqual([
      { topic: 'no-hope', text: '不得以提希望代替点问题。', source: '某局民主生活会 第三条' },
    ]);
  });

  it.each([
    ['unknown-base', { id: 'a', title: 't', extends: 'nope' }, []],
    ['cycle', { id: 'a', title: 't', extends: 'b' }, [{ id: 'b', title: 't', extends: 'a' }]],
    ['cycle', { id: 'a', title: 't', extends: 'a' }, []],
    [
      'duplicate-id',
      {
        id: 'a',
        title: 't',
        areas: [
          { id: 'x', name: '甲乙', clause: '甲乙' },
          { id: 'x', name: '丙丁', clause: '丙丁' },
        ],
      },
      [],
    ],
    ['incomplete', { id: 'a', title: 't', areas: [{ id: 'x', name: '甲乙' }] }, []],
    ['incomplete', { id: 'a', title: 't', explanations: [{ id: 'x' }] }, []],
  ] as const)('%s is an error in both languages', (code, profile, others) => {
    let error: unknown;
    try {
      resolve(profile as Profile, others as readonly Profile[]);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ProfileError);
    expect((error as ProfileError).code).toBe(code);
    expect((error as ProfileError).localized['zh-CN']).toMatch(/档案“a”/);
  });
});

describe('reading a profile file', () => {
  const problems = (text: string) => {
    const reading = readProfile(text);
    return reading.ok
      ? []
      : reading.problems.map(({ line, column, message }) => `${line}:${column} ${message['zh-CN']}`);
  };

  it('gives line and column and suggests the nearest key', () => {
    expect(problems('id: x\ntitle: 会\nareas:\n  - id: a\n    nmae: 甲乙\n')).toEqual([
      '5:5 “areas[0]”不能有“nmae”这个键，是不是想写“name”？',
    ]);
    expect(problems('id: x\ntitle: 会\nforbiden: []\n')).toEqual([
      '3:1 顶层不能有“forbiden”这个键，是不是想写“forbidden”？',
    ]);
  });

  it('suggests the nearest value and names the known ones', () => {
    const [message = ''] = problems('id: x\ntitle: 会\nclauses:\n  - topic: no-hop\n    text: 条文\n');
    expect(message).toMatch(/^4:12 .*no-hop.*是不是想写“no-hope”/);
  });

  it.each([
    ['a missing key', 'title: 会\n', /缺少“id”/],
    ['a wrong type', 'id: x\ntitle: 会\nyear: 二〇二五\n', /^3:7 .*应当是整数/],
    [
      'a bad date',
      'id: x\ntitle: 会\ndates:\n  meeting: { text: 明天, date: 2026/1/1 }\n',
      /^4:30 .*2026-01-10/,
    ],
    ['a bad id', 'id: 甲\ntitle: 会\n', /^1:5 .*编号/],
    ['an empty file', '', /空的/],
    ['a duplicate key', 'id: x\nid: y\ntitle: 会\n', /^2:1 .*重复/],
    ['broken YAML', 'id: [x\ntitle: 会\n', /YAML/],
    ['a list', '- id\n', /应当是键值表/],
  ])('%s', (_what, text, expected) => {
    expect(problems(text).join('\n')).toMatch(expected);
  });

  it('does not expand alias bombs', () => {
    const levels = ['a: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      levels.push(`k${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`);
    expect(problems(levels.join('\n')).join('\n')).toMatch(/别名/);
  });

  it('takes JSON, BOM and CRLF', () => {
    expect(readProfile('{"id": "x", "title": "会"}').ok).toBe(true);
    expect(readProfile('\uFEFFid: x\r\ntitle: 会\r\n').ok).toBe(true);
    expect(problems('\uFEFFid: x\r\ntitle: 会\r\nyer: 2025\r\n')).toEqual([
      '3:1 顶层不能有“yer”这个键，是不是想写“year”？',
    ]);
  });

  it('tells the place of any value', () => {
    const reading = readProfile('id: x\ntitle: 会\nextends: nope\n');
    expect(reading.ok && reading.position(['extends'])).toEqual({ line: 3, column: 10 });
  });
});
