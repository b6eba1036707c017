import { describe, expect, it } from 'vitest';
import { DRAFT_KINDS } from '../../server/src/core/draft/model.js';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { resolveProfile } from '../../server/src/core/meeting/resolve.js';
import { lint, type LintResult } from '../../server/src/core/index.js';
import type { ResolvedProfile } from '../../server/src/core/meeting/profile.js';
import { draftTemplate, type TemplateStyle } from '../../server/src/core/template.js';

const ROSTER = [{ name: '张三', post: '局长' }, { name: '李四' }, { name: '王五' }];
const STYLES: readonly TemplateStyle[] = ['atx', 'bold', 'bare'];
/** A profile that says nothing but its areas. */
const BARE = resolveProfile(
  {
    id: 'bare',
    title: '专题民主生活会',
    areas: [{ id: 'a', name: '带头改进工作作风', clause: '带头改进工作作风，密切联系群众' }],
  },
  () => undefined,
);
const PROFILES = [...builtinProfiles().values(), BARE];

function judge(
  text: string,
  profile: ResolvedProfile,
  kind?: LintResult['draft']['meta']['kind'],
): LintResult {
  return lint(text, {
    profile: (id) => PROFILES.find((one) => one.id === id),
    defaultProfile: profile.id,
    roster: ROSTER,
    ...(kind && { kind: kind.value }),
  });
}

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  describe.each(DRAFT_KINDS)('%s', (kind) => {
    it.each(STYLES)('has no findings but its placeholders, with %s headings', (style) => {
      const text = draftTemplate(kind, profile, {
        name: '张三',
        post: '局长',
        date: '2022-01-03',
        roster: ROSTER,
        style,
      });
      const result = judge(text, profile);
      if (result.status !== 'linted') throw new Error(result.detail);
      expect(result.kind).toBe(kind);
      expect(result.profile.id).toBe(profile.id);
      expect([...new Set(result.findings.map(({ rule }) => rule))]).toEqual(['wording/placeholder']);
      expect(result.draft.title?.text).toContain(profile.title);
      expect(result.draft.meta).toMatchObject({
        name: { value: '张三' },
        post: { value: '局长' },
        date: { value: '2022-01-03' },
      });
    });
  });

  it('holds every part and area in order', () => {
    const result = judge(draftTemplate('individual', profile, { name: '张三' }), profile);
    if (result.status !== 'linted') throw new Error(result.detail);
    expect(result.outline.areas.map(({ area }) => area)).toEqual(profile.areas.map(({ id }) => id));
    const demanded = profile.parts.individual.filter(({ required }) => required).map(({ id }) => id);
    if (demanded.length > 0) expect(result.outline.parts.map(({ part }) => part)).toEqual(demanded);
    else
      expect(result.outline.parts.map(({ part }) => part)).toEqual([
        'prior',
        'problems',
        'causes',
        'measures',
        'explanations',
      ]);
  });
});

it('criticises every colleague and not the author', () => {
  const text = draftTemplate('criticism', BARE, { name: '张三', roster: ROSTER });
  const result = judge(text, BARE);
  if (result.status !== 'linted') throw new Error(result.detail);
  expect(result.draft.meta.targets?.map(({ value }) => value)).toEqual(['李四', '王五']);
  expect(result.draft.headings.map(({ text }) => text).slice(1)).toEqual([
    '对李四同志的批评意见',
    '对王五同志的批评意见',
  ]);
});

it.each(['a: b', '# 张三', '- x', '"引号"', '是', "O'Neil", '张三\n李四', '2022-01-03', 'yes'])(
  'keeps the name %j',
  (name) => {
    const text = draftTemplate('individual', BARE, { name });
    const result = judge(text, BARE);
    expect(result.draft.meta.name?.value).toBe(name.replace('\n', ' '));
    expect(result.draft.meta.problems).toEqual([]);
  },
);
