import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixUntilStable } from '../../../../server/src/core/fix.js';
import { builtinProfiles } from '../../../../server/src/core/meeting/builtin.js';
import { lint, parseDraft, type Finding } from '../../../../server/src/core/index.js';

const RULE = 'structure/heading-numbering';

function findings(text: string): Finding[] {
  const result = lint(text, {
    profile: (id) => builtinProfiles().get(id),
    defaultProfile: '2024',
    kind: 'team',
  });
  if (result.status !== 'linted') throw new Error(result.detail);
  expect(result.crashes).toEqual([]);
  return result.findings.filter(({ rule }) => rule === RULE);
}

/** The text without the ordinals of its headings. */
function withoutOrdinals(text: string): string {
  const edits = parseDraft(text).headings.flatMap(({ ordinal }) =>
    ordinal === undefined ? [] : [{ range: ordinal.range, text: '' }],
  );
  return applyEdits(text, edits);
}

const han = fc.constantFrom('一', '二', '三', '四', '五', '十');
const ordinal = fc.oneof(
  han.map((n) => `${n}、`),
  han.map((n) => `${n}.`),
  fc.tuple(fc.constantFrom('(', '（'), han, fc.constantFrom(')', '）')).map((parts) => parts.join('')),
  fc.integer({ min: 1, max: 12 }).map((n) => `${n}.`),
  fc.integer({ min: 1, max: 12 }).map((n) => `${n}、`),
  fc
    .tuple(fc.constantFrom('(', '（', ''), fc.integer({ min: 1, max: 12 }), fc.constantFrom(')', '）'))
    .map((parts) => parts.join('')),
  fc.constantFrom('①', '第二部分 ', ''),
);
const words = fc.constantFrom('学习方面', '作风不实', '原因剖析', '**措施**', '信访`一、`件');
const heading = fc
  .tuple(fc.constantFrom('## ', '### ', '**', ''), ordinal, fc.constantFrom('', ' ', '　'), words)
  .map(([mark, number, space, text]) =>
    mark === '**' ? `**${number}${space}${text.replace(/\*/g, '')}**` : `${mark}${number}${space}${text}`,
  );
const block = fc.oneof(
  { weight: 3, arbitrary: heading },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '我全年只下去过4次，每次不到一小时。',
      '1. 列表第一项\n3. 列表第三项',
      '（三）我在2021年三次推迟验收，没有报告。',
      '一是学习不深；三是作风不实。',
      '| 一、 | 二、 |\n| --- | --- |\n| （一） | 3. |',
    ),
  },
);
const draft = fc
  .tuple(fc.array(block, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([blocks, eol, bom]) => `${bom ? '\uFEFF' : ''}${blocks.join('\n\n').replace(/\n/g, eol)}${eol}`);

describe('the safe fix', () => {
  it('changes nothing but ordinals of headings, ends, and leaves nothing to mend', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const fixed = fixUntilStable(text, findings);
        expect(fixed.converged).toBe(true);
        expect(withoutOrdinals(fixed.text)).toBe(withoutOrdinals(text));
        expect(parseDraft(fixed.text).headings.map(({ text: own }) => own)).toEqual(
          parseDraft(text).headings.map(({ text: own }) => own),
        );
        expect(
          findings(fixed.text)
            .flatMap(({ fixes }) => fixes)
            .filter(({ safety }) => safety === 'safe'),
        ).toEqual([]);
        expect(fixUntilStable(fixed.text, findings).text).toBe(fixed.text);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a list that looks like a heading alone', () => {
    const text = '## 一、问题\n\n1. 学习不深入\n\n我没有通读原著。\n\n3. 作风不实\n\n我下去得少。\n';
    expect(findings(text)).toEqual([]);
  });
});

it('reports where a sequence breaks, once', () => {
  const text = ['一', '二', '四', '五', '六'].map((n) => `## ${n}、标题${n}\n\n内容。\n`).join('\n');
  expect(findings(text).map(({ data }) => data)).toEqual([{ found: '四、', expected: '三、' }]);
});
