import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll } from '../../server/src/core/fix.js';
import { builtinProfiles, lint, type Finding, type Linted } from '../../server/src/core/index.js';
import type { LintOptions } from '../../server/src/core/lint.js';

/**
 * One expected finding of level error or warning. It starts where the excerpt starts, which stands in the draft once;
 * `count` where a rule reports several things at one place; `suppressed` gives the reason of the directive.
 */
interface Expected {
  readonly rule: string;
  readonly excerpt: string;
  readonly count?: number;
  readonly suppressed?: string;
}

const FOLDER = 'test/drafts/';
const OPTIONS: LintOptions = { profile: (id) => builtinProfiles().get(id), defaultProfile: '2025' };
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));
const CLEAN = NAMES.filter((name) => expectedOf(name).length === 0);
/** Drafts whose areas are all there and in order. */
const COMPLETE = [...CLEAN, 'individual-2021-pasted'].filter((name) => /^(?:individual|team)-/.test(name));

describe('the samples', () => {
  it('have their expected findings beside them', () => {
    const expected = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json'));
    expect(expected).toEqual(NAMES.map((name) => `${name}.expected.json`));
  });

  it('hold clean drafts of every kind', () => {
    const kinds = CLEAN.map((name) => `${linted(draftOf(name)).kind} ${linted(draftOf(name)).profile.id}`);
    for (const kind of ['individual', 'team', 'criticism', 'rectification'])
      for (const profile of ['2021-party-history', '2025']) expect(kinds).toContain(`${kind} ${profile}`);
    expect(kinds).toContain('individual 2024');
  });
});

describe.each(NAMES)('%s', (name) => {
  it('has exactly the findings expected of it', () => {
    const text = draftOf(name);
    const { findings, suppressed, crashes } = linted(text);
    expect(crashes).toEqual([]);
    const found = [
      ...findings.filter(({ severity }) => severity !== 'info').map((finding) => place(finding, text)),
      ...suppressed.map((finding) => `${place(finding, text)} -- ${finding.reason}`),
    ];
    expect(found.sort()).toEqual(
      expectedOf(name)
        .flatMap((one) => placesOf(one, text))
        .sort(),
    );
  });
});

describe.each(COMPLETE)('%s without one of its areas', (name) => {
  const text = draftOf(name);
  const whole = linted(text);
  const areas = whole.profile.areas.map(({ id }) => id);

  it('examines every area, in the order of the profile', () => {
    expect(whole.outline.areas.map(({ area }) => area)).toEqual(areas);
  });

  it.each(areas)('%s is missed, and put back by the fix', (area) => {
    const { start, end } = whole.outline.areas.find((match) => match.area === area)!.section.range;
    const without = applyEdits(text, [{ range: { start, end }, text: '' }]);
    const missed = newFindings(linted(without), whole);
    expect(missed.map(({ rule }) => rule)).toEqual(['structure/missing-check-area']);
    const [finding] = missed as [Finding];
    const { name: areaName, clause } = whole.profile.areas.find(({ id }) => id === area)!;
    expect(finding.message).toContain(areaName);
    expect(finding.basis.map((basis) => basis.text)).toContain(clause);

    expect(finding.fixes).toHaveLength(1);
    const again = linted(applyEdits(without, finding.fixes[0]!.edits));
    expect(again.outline.areas.map((match) => match.area)).toEqual(areas);
    expect(new Set(newFindings(again, whole).map(({ rule }) => rule))).toEqual(
      new Set(['wording/placeholder']),
    );
  });
});

it('pasted brackets of mixed width are all mended by the safe fixes', () => {
  const text = draftOf('individual-2021-pasted');
  const { text: fixed, result } = fixAll(text, OPTIONS);
  expect(fixed).not.toBe(text);
  expect(fixed.replaceAll('（', '(')).toBe(text.replaceAll('（', '('));
  expect(result.status === 'linted' && result.findings.filter(({ severity }) => severity !== 'info')).toEqual(
    [],
  );
});

function draftOf(name: string): string {
  return readFileSync(`${FOLDER}${name}.md`, 'utf8');
}

function expectedOf(name: string): readonly Expected[] {
  return JSON.parse(readFileSync(`${FOLDER}${name}.expected.json`, 'utf8')) as Expected[];
}

function linted(text: string): Linted {
  const result = lint(text, OPTIONS);
  if (result.status !== 'linted') throw new Error(`skipped: ${result.reason} ${result.detail}`);
  return result;
}

/** Rule and place of a finding, in a form that a failing test can be read from. */
function place({ rule, range }: Finding, text: string): string {
  return `${range.start} ${rule}: ${text.slice(range.start, range.start + 12)}`;
}

function placesOf({ rule, excerpt, count = 1, suppressed }: Expected, text: string): string[] {
  const start = text.indexOf(excerpt);
  if (start < 0 || start !== text.lastIndexOf(excerpt)) throw new Error(`not in the draft once: ${excerpt}`);
  const at = place({ rule, range: { start, end: start } } as Finding, text);
  return Array.from({ length: count }, () => (suppressed === undefined ? at : `${at} -- ${suppressed}`));
}

/** Findings that a draft has and the other has not, wherever they stand. */
function newFindings({ findings }: Linted, before: Linted): Finding[] {
  const key = ({ rule, message }: Finding): string => `${rule} ${message}`;
  const known = before.findings.map(key);
  return findings.filter((finding) => {
    const at = known.indexOf(key(finding));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
