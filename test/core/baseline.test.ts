import { describe, expect, it } from 'vitest';
import { createBaseline, createMatcher, stringifyBaseline } from '../../server/src/core/baseline.js';
import type { Finding } from '../../server/src/core/finding.js';
import { lint, type LintOptions } from '../../server/src/core/lint.js';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { validateBaseline } from '../../server/src/core/schema/validators.js';

const options: LintOptions = {
  profile: (id) => builtinProfiles().get(id),
  defaultProfile: '2021-party-history',
};
const DRAFT = '# 张三个人发言提纲\n\n增强“四个自信”。\n\n在XX村调研。\n\n在XX村座谈。\n';

function findingsOf(text: string): readonly Finding[] {
  const result = lint(text, options);
  return result.status === 'linted' ? result.findings : [];
}

describe('baseline', () => {
  const findings = findingsOf(DRAFT);
  const baseline = createBaseline([{ path: 'a.md', findings }]);

  it('knows every finding that it was made of, as often as it occurred', () => {
    expect(findings.length).toBeGreaterThan(3);
    const matcher = createMatcher(baseline, 'a.md');
    expect(findings.map(matcher.isKnown)).toEqual(findings.map(() => true));
    expect(matcher.unused()).toBe(0);
    expect(findings.some(matcher.isKnown)).toBe(false);
  });

  it('still knows them when lines move and other sentences change', () => {
    const moved = DRAFT.replace('\n\n', '\n\n新写的一段话。\n\n又一段。\n\n').replace('座谈', '座 谈');
    const matcher = createMatcher(baseline, 'a.md');
    expect(findingsOf(moved).filter((finding) => !matcher.isKnown(finding))).toEqual([]);
  });

  it('does not know a finding more, another text, or another file', () => {
    const more = findingsOf(`${DRAFT}\n坚定“四个意识”。\n`);
    const matcher = createMatcher(baseline, 'a.md');
    expect(more.filter((finding) => !matcher.isKnown(finding)).map(({ rule }) => rule)).toContain(
      'wording/set-phrase',
    );
    expect(findings.some(createMatcher(baseline, 'b.md').isKnown)).toBe(false);
    expect(findings.some(createMatcher(baseline, '__proto__').isKnown)).toBe(false);
  });

  it('counts what has been mended', () => {
    const mended = findingsOf(DRAFT.replace('增强', '坚定'));
    const matcher = createMatcher(baseline, 'a.md');
    mended.forEach(matcher.isKnown);
    expect(matcher.unused()).toBe(1);
  });

  it('fits its schema, is the same whatever the order, and holds no word of the draft', () => {
    const two = [
      { path: 'b.md', findings },
      { path: 'a.md', findings },
    ];
    const text = stringifyBaseline(createBaseline(two));
    expect(text).toBe(stringifyBaseline(createBaseline([...two].reverse())));
    expect(validateBaseline(JSON.parse(text))).toBe(true);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('keeps the entries of files that were not judged, and drops those without findings', () => {
    const updated = createBaseline(
      [{ path: 'a.md', findings: [] }],
      createBaseline([
        { path: 'a.md', findings },
        { path: 'b.md', findings },
      ]),
    );
    expect(Object.keys(updated.files)).toEqual(['b.md']);
  });
});
