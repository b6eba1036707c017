import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/core/fix.js';
import { builtinProfiles } from '../../../../server/src/core/meeting/builtin.js';
import type { ResolvedProfile } from '../../../../server/src/core/meeting/profile.js';
import { lint, type Finding, type Linted } from '../../../../server/src/core/index.js';
import { draftTemplate, type TemplateStyle } from '../../../../server/src/core/template.js';

type Kind = 'individual' | 'team';
const KINDS: readonly Kind[] = ['individual', 'team'];
const STYLES: readonly TemplateStyle[] = ['atx', 'bold', 'bare'];
const PROFILES = [...builtinProfiles().values()];

function judge(text: string): Linted {
  const result = lint(text, { profile: (id) => builtinProfiles().get(id), defaultProfile: '2024' });
  if (result.status !== 'linted') throw new Error(result.detail);
  return result;
}

/** What is wrong beside the placeholders. */
function faults({ findings }: Linted): string[] {
  return findings
    .filter(({ rule }) => rule !== 'wording/placeholder')
    .map(({ rule, data }) => `${rule} ${String(data['area'] ?? data['part'] ?? '')}`.trim());
}

function apply(text: string, finding: Finding | undefined, group?: 'all'): string {
  const fix = finding?.fixes.find((one) => one.group === group);
  if (fix === undefined) throw new Error('no such fix');
  return applyEdits(text, fix.edits);
}

/** The text without the sections of these areas; their headings keep their numbers. */
function without(text: string, areas: readonly string[]): string {
  const { outline } = judge(text);
  const cut = outline.areas
    .filter(({ area }) => areas.includes(area))
    .map(({ section }) => ({ range: section.range, text: '' }));
  return applyEdits(text, cut);
}

function withoutPart(text: string, part: string): string {
  const match = judge(text).outline.parts.find((one) => one.part === part);
  return match === undefined ? text : applyEdits(text, [{ range: match.section.range, text: '' }]);
}

/** The headings that name areas run into their text. */
function runIn(text: string, { areas }: ResolvedProfile): string {
  return areas.reduce((all, { name }) => all.replace(`${name}\n\n`, `${name}方面。`), text);
}

const SHAPES: readonly (readonly [string, (text: string, profile: ResolvedProfile) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF and BOM', (text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`],
  ['with lone CR', (text) => text.replace(/\n/g, '\r')],
  ['without a final line end', (text) => text.trimEnd()],
  ['with headings that run into their text', runIn],
  ['without a title', (text) => text.replace(/^(---\n[^]*?\n---\n\n).*\n\n/, '$1')],
];

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  describe.each(KINDS)('%s', (kind) => {
    describe.each(STYLES)('%s headings', (style) => {
      it.each(SHAPES)(
        'one area missing, %s: one finding, and its fix brings the area back',
        (shape, reshape) => {
          if (shape.includes('run into') && style === 'atx') return;
          const whole = reshape(draftTemplate(kind, profile, { name: '张三', style }), profile);
          expect(faults(judge(whole))).toEqual([]);
          for (const { id, name } of profile.areas) {
            const text = without(whole, [id]);
            const before = judge(text);
            expect(faults(before)).toEqual([`structure/missing-check-area ${name}`]);
            const finding = before.findings.find(({ rule }) => rule === 'structure/missing-check-area');
            expect(finding?.range.end).toBeGreaterThan(finding?.range.start ?? 0);
            expect(finding?.basis[0]?.text).toBe(profile.areas.find((area) => area.id === id)?.clause);
            const fixed = apply(text, finding);
            const after = judge(fixed);
            expect(faults(after)).toEqual([]);
            expect(after.outline.areas.map(({ area }) => area)).toEqual(profile.areas.map((area) => area.id));
            expect(lineEnds(fixed)).toEqual(lineEnds(whole));
          }
        },
      );

      it('any areas missing: all at once, or one by one in any order', () => {
        const whole = draftTemplate(kind, profile, { name: '张三', style });
        const ids = profile.areas.map(({ id }) => id);
        fc.assert(
          fc.property(fc.subarray(ids, { minLength: 2 }), fc.infiniteStream(fc.nat()), (gone, picks) => {
            const text = without(whole, gone);
            const missing = (current: Linted): Finding[] =>
              current.findings.filter(({ rule }) => rule === 'structure/missing-check-area');
            const first = missing(judge(text));
            expect(first.map(({ data }) => data['area'])).toEqual(
              profile.areas.filter(({ id }) => gone.includes(id)).map(({ name }) => name),
            );
            const all = judge(apply(text, first[0], 'all'));
            expect(faults(all)).toEqual([]);
            expect(all.outline.areas.map(({ area }) => area)).toEqual(ids);
            let current = text;
            for (let left = missing(judge(current)); left.length > 0; left = missing(judge(current))) {
              current = apply(current, left[(picks.next().value as number) % left.length]);
            }
            expect(faults(judge(current))).toEqual([]);
            expect(judge(current).outline.areas.map(({ area }) => area)).toEqual(ids);
          }),
          { numRuns: 6 },
        );
      });

      it('one part missing: reported, and its fix brings the part back', () => {
        const whole = draftTemplate(kind, profile, { name: '张三', style });
        for (const part of profile.parts[kind].filter(({ required }) => required)) {
          const text = withoutPart(whole, part.id);
          const before = judge(text);
          expect(faults(before)).toContain(`structure/missing-section ${part.title}`);
          expect(faults(before).filter((fault) => fault.startsWith('structure/heading'))).toEqual([]);
          const after = judge(
            apply(
              text,
              before.findings.find(
                ({ rule, data }) => rule === 'structure/missing-section' && data['part'] === part.title,
              ),
            ),
          );
          expect(faults(after)).toEqual([]);
          expect(after.outline.parts.map((match) => match.part)).toEqual(
            judge(whole).outline.parts.map((match) => match.part),
          );
        }
      });
    });

    it('a draft that has only its title: every part and area can be inserted', () => {
      const text = `---\n会议: "${profile.id}"\n---\n\n# ${kind === 'team' ? '领导班子对照检查材料' : '个人发言提纲'}\n`;
      const before = judge(text);
      const areas = judge(
        apply(
          text,
          before.findings.find(({ rule }) => rule === 'structure/missing-check-area'),
          'all',
        ),
      );
      expect(areas.outline.areas.map(({ area }) => area)).toEqual(profile.areas.map(({ id }) => id));
      const parts = judge(
        apply(
          text,
          before.findings.find(({ rule }) => rule === 'structure/missing-section'),
          'all',
        ),
      );
      expect(faults(parts)).toEqual([]);
    });
  });
});

it('goes on with the enumeration where the areas are written in one paragraph', () => {
  const text = `# 个人发言提纲

## 一、存在的突出问题

一是带头严守政治纪律和政治规矩方面。请示报告拖了三天。二是带头增强党性、严守纪律、砥砺作风方面。我全年下去4次。三是带头履行全面从严治党政治责任方面。我只谈过一次话。
`;
  const before = judge(text);
  const finding = before.findings.find(({ rule }) => rule === 'structure/missing-check-area');
  const after = judge(apply(text, finding));
  expect(after.draft.source.text).toContain('三是带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面。〔');
  expect(after.outline.areas.map(({ area }) => area)).toEqual(
    builtinProfiles()
      .get('2024')
      ?.areas.map(({ id }) => id),
  );
});

it('keeps a directive with the line that it is for', () => {
  const text = `### （一）严守政治纪律和政治规矩方面

请示报告拖了三天。

<!-- selfexam-disable-next-line structure/check-area-wording -- 上级通知的提法 -->
### （三）勇于担责、敢于创新方面

压了2件信访件。
`;
  const lintAs = (current: string): Linted => {
    const result = lint(current, {
      profile: (id) => builtinProfiles().get(id),
      defaultProfile: '2024',
      kind: 'individual',
    });
    if (result.status !== 'linted') throw new Error(result.detail);
    return result;
  };
  const finding = lintAs(text).findings.find(({ rule }) => rule === 'structure/missing-check-area');
  expect(apply(text, finding)).toContain('提法 -->\n### （三）');
});

function lineEnds(text: string): string[] {
  return [...new Set(text.match(/\r\n|\r|\n/g))].sort();
}
