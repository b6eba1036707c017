import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Fix } from '../../server/src/core/finding.js';
import {
  applyEdits,
  applyFixes,
  chooseFixes,
  fixAll,
  fixUntilStable,
  MAX_ROUNDS,
} from '../../server/src/core/fix.js';
import type { LintOptions } from '../../server/src/core/lint.js';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { Source } from '../../server/src/core/text/source.js';
import type { TextEdit } from '../../server/src/core/text/range.js';

function finding(edits: readonly TextEdit[], over: Partial<Finding> & { fix?: Partial<Fix> } = {}): Finding {
  const { fix, ...rest } = over;
  return {
    rule: 'test/rule',
    messageId: 'm',
    data: {},
    severity: 'warning',
    message: 'm',
    range: edits[0]?.range ?? { start: 0, end: 0 },
    related: [],
    fixes: [{ safety: 'safe', title: 't', edits, ...fix }],
    fixable: 'safe',
    basis: [],
    fingerprint: 'f',
    ...rest,
  };
}

const edit = (start: number, end: number, text: string): TextEdit => ({ range: { start, end }, text });
const options: LintOptions = {
  profile: (id) => builtinProfiles().get(id),
  defaultProfile: '2021-party-history',
};

/** Texts with every line end, BOM, astral and full-width characters. */
const text = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.array(fc.constantFrom('甲', '乙丙', 'a', '😀', '\r\n', '\n', '\r', '“', '一、', ' '), {
      maxLength: 40,
    }),
  )
  .map(([bom, parts]) => bom + parts.join(''));

const textWithFindings = text.chain((value) =>
  fc.tuple(
    fc.constant(value),
    fc.array(
      fc
        .array(
          fc.tuple(fc.nat(value.length + 2), fc.nat(4), fc.constantFrom('', '新', 'x\ny', '一\r\n二', '😀')),
          {
            minLength: 1,
            maxLength: 3,
          },
        )
        .map((edits) =>
          finding(edits.map(([start, length, inserted]) => edit(start, start + length, inserted))),
        ),
      { maxLength: 12 },
    ),
  ),
);

describe('applyEdits', () => {
  it('gives what splicing the edits one by one from the end gives', () => {
    fc.assert(
      fc.property(textWithFindings, ([value, findings]) => {
        const edits = chooseFixes(new Source(value), findings).flatMap(({ fix }) => fix.edits);
        let spliced = value;
        // The last first; of two insertions at one place the second given goes in first.
        const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
        for (const { range, text: inserted } of ordered.reverse()) {
          spliced = spliced.slice(0, range.start) + inserted + spliced.slice(range.end);
        }
        expect(applyEdits(value, edits)).toBe(spliced);
      }),
    );
  });

  it('refuses edits that overlap or lie outside', () => {
    expect(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [edit(2, 4, '')])).toThrow(RangeError);
  });
});

describe('chooseFixes', () => {
  it('never takes two fixes that touch the same place, and none in part', () => {
    fc.assert(
      fc.property(textWithFindings, ([value, findings]) => {
        const chosen = chooseFixes(new Source(value), findings);
        const spans = chosen.flatMap(({ fix }, owner) => fix.edits.map(({ range }) => ({ ...range, owner })));
        for (const a of spans) {
          for (const b of spans) {
            if (a.owner === b.owner) continue;
            expect(a.start < b.end && b.start < a.end).toBe(false);
            expect(a.start === b.start && a.start === a.end && b.start === b.end).toBe(false);
          }
        }
        for (const { finding: from, fix } of chosen)
          expect(fix.edits.length).toBeLessThanOrEqual(from.fixes[0]?.edits.length ?? 0);
      }),
    );
  });

  it('does not depend on the order of findings that start at different places', () => {
    const findings = [finding([edit(0, 2, 'x')]), finding([edit(1, 3, 'y')]), finding([edit(3, 4, 'z')])];
    const texts = [findings, [...findings].reverse()].map((order) => applyFixes('abcdef', order).text);
    expect(texts).toEqual(['xczef', 'xczef']);
  });

  it('takes safe fixes only, unless suggestions are asked for, and a fix of its own before one for all', () => {
    const own = { safety: 'suggestion', title: 'own', edits: [edit(1, 1, 'o')] } as const;
    const all = { safety: 'suggestion', title: 'all', edits: [edit(1, 1, 'a')], group: 'all' } as const;
    const suggested = { ...finding([]), fixes: [all, own] };
    expect(applyFixes('xy', [suggested]).text).toBe('xy');
    expect(applyFixes('xy', [suggested], { safety: 'all' }).text).toBe('xoy');
  });

  it('can be kept to a rule or to one finding', () => {
    const a = finding([edit(0, 1, 'A')], { rule: 'test/a' });
    const b = finding([edit(1, 2, 'B')], { rule: 'test/b' });
    expect(applyFixes('ab', [a, b], { rules: new Set(['test/b']) }).text).toBe('aB');
    expect(applyFixes('ab', [a, b], { finding: (one) => one === a }).text).toBe('Ab');
  });

  it('writes nothing before a BOM, keeps surrogate pairs and CRLF whole, and uses the line ends of the text', () => {
    expect(applyFixes('\uFEFFab\r\n', [finding([edit(0, 0, '# x\n')])]).text).toBe('\uFEFF# x\r\nab\r\n');
    expect(applyFixes('a\r\nb', [finding([edit(2, 2, 'x')])]).text).toBe('a\r\nb');
    expect(applyFixes('😀', [finding([edit(1, 2, 'x')])]).text).toBe('😀');
  });

  it('keeps BOM, first line end and pairs in any text', () => {
    fc.assert(
      fc.property(textWithFindings, ([value, findings]) => {
        const fixed = applyFixes(value, findings).text;
        expect(fixed.startsWith('\uFEFF')).toBe(value.startsWith('\uFEFF'));
        expect(/\p{Surrogate}/u.test(fixed)).toBe(/\p{Surrogate}/u.test(value));
      }),
    );
  });
});

describe('fixUntilStable', () => {
  const replaceAll = (pattern: RegExp, by: string) => (value: string) =>
    [...value.matchAll(pattern)].map((match) =>
      finding([edit(match.index, match.index + match[0].length, by)]),
    );

  it('goes on while fixes make room for others, and says how many rounds it took', () => {
    const shrink = (value: string): Finding[] => (value.includes('aa') ? replaceAll(/aa/g, 'a')(value) : []);
    expect(fixUntilStable('aaaaaaaa', shrink)).toMatchObject({ text: 'a', rounds: 3, converged: true });
  });

  it('is idempotent, also where fixes undo each other', () => {
    const flip = (value: string): Finding[] =>
      value.includes('a') ? replaceAll(/a/g, 'b')(value) : replaceAll(/b/g, 'a')(value);
    const once = fixUntilStable('xaxa', flip);
    expect(once).toMatchObject({ text: 'xaxa', rounds: 0, converged: false, applied: [] });
    expect(fixUntilStable(once.text, flip).text).toBe(once.text);
    const lead = (value: string): Finding[] =>
      value.startsWith('c') ? [finding([edit(0, 1, 'a')])] : flip(value);
    const later = fixUntilStable('ca', lead);
    expect(later.text).toBe('aa');
    expect(fixUntilStable(later.text, lead).text).toBe('aa');
  });

  it('ends after ten rounds', () => {
    const grow = (value: string): Finding[] => [finding([edit(value.length, value.length, 'x')])];
    expect(fixUntilStable('', grow)).toMatchObject({
      text: 'x'.repeat(MAX_ROUNDS),
      rounds: MAX_ROUNDS,
      converged: false,
    });
  });
});

describe('fixAll', () => {
  const phrases = fc.constantFrom(
    '增强“四个自信”。',
    '坚定"四个意识"、增强四个自信、做到“两个维护”。',
    '学习习近平新世代中国特色社会主义思想不深。',
    '`坚定“四个意识”`不在此列。',
    '一、标题\n\n三、标题\n\n',
    '## 一、甲\n\n正文。\n\n## 三、乙\n\n正文。\n\n',
    '（1)混用。\n\n',
    '<!-- selfexam-disable-next-line wording/set-phrase -- 引文 -->\n\n坚定“四个意识”。\n\n',
    '普通的一句话😀。\n\n',
  );
  const draft = fc
    .tuple(
      fc.constantFrom('', '\uFEFF'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(phrases, { maxLength: 12 }),
    )
    .map(([bom, eol, parts]) => bom + `# 张三个人发言提纲\n\n${parts.join('')}\n`.replace(/\n/g, eol));

  it('is idempotent and keeps BOM and line ends', () => {
    fc.assert(
      fc.property(draft, (value) => {
        const once = fixAll(value, options);
        expect(once.converged).toBe(true);
        expect(fixAll(once.text, options)).toMatchObject({ text: once.text, rounds: 0, applied: [] });
        expect(once.text.startsWith('\uFEFF')).toBe(value.startsWith('\uFEFF'));
        const ends = (whole: string): Set<string> => new Set(whole.match(/\r\n|\n|\r/g));
        expect([...ends(once.text)].every((end) => ends(value).has(end))).toBe(true);
        expect(once.result.status).toBe('linted');
      }),
      { numRuns: 60 },
    );
  });

  it('mends what it says it mends, and leaves suppressed and known findings alone', () => {
    const value = '# 张三个人发言提纲\n\n增强“四个自信”。\n';
    const fixed = fixAll(value, options);
    expect(fixed.text).toBe(value.replace('增强', '坚定'));
    expect(fixed.applied.map((one) => one.finding.rule)).toEqual(['wording/set-phrase']);
    expect(fixAll(value, { ...options, isKnown: () => true }).text).toBe(value);
  });

  it('leaves a text alone that is no draft', () => {
    expect(fixAll('增强“四个自信”。', options)).toMatchObject({
      text: '增强“四个自信”。',
      rounds: 0,
      result: { status: 'skipped' },
    });
  });
});
