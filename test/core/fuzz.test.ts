import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAFT_KINDS } from '../../server/src/core/draft/model.js';
import { fixAll, MAX_ROUNDS } from '../../server/src/core/fix.js';
import { lint, type LintOptions } from '../../server/src/core/lint.js';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { draftTemplate } from '../../server/src/core/template.js';

/** Mutated drafts in all, and how long each may be: what matters is variety, not length. */
const DRAFTS = 2_400;
const LONGEST = 1_200;
/** What every cut keeps, so that the kind can still be told. */
const HEAD = 200;
const SEED = 20_211_222;

const options: LintOptions = {
  profile: (id) => builtinProfiles().get(id),
  defaultProfile: '2021-party-history',
};

/** Mulberry32: small, seeded, the same everywhere. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Sample drafts and templates of every kind and meeting. */
function seeds(): string[] {
  const folder = join(import.meta.dirname, '../drafts');
  const samples = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .sort()
    : [];
  const templates = [...builtinProfiles().values()].flatMap((profile) =>
    DRAFT_KINDS.map((kind) => draftTemplate(kind, profile, { name: '张三' })),
  );
  return [...samples.map((name) => readFileSync(join(folder, name), 'utf8')), ...templates];
}

/** What mutations insert: everything that drafts, Markdown, YAML and file formats have a meaning for, and junk. */
const PIECES = [
  '\uFEFF',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '\u3000\u3000',
  '\0',
  '\u202E',
  '😀',
  '\uD800',
  '一、',
  '（一)',
  '1.',
  '（1）',
  '# ',
  '## ',
  '**',
  '__',
  '~~',
  '> ',
  '- ',
  '* ',
  '|',
  '| --- |',
  '\n---\n',
  '```\n',
  '`',
  '<!--',
  '-->',
  '<!-- selfexam-disable wording/set-phrase -- 理由 -->',
  '<!-- selfexam-disable-next-line -->',
  '<!-- selfexam-enable -->',
  '<div>',
  '[',
  '](',
  ')',
  '〔',
  '〕',
  '“',
  '”',
  '"',
  '；',
  '。',
  '：',
  '一是',
  '二是',
  '比如，',
  '希望',
  '班子',
  'XX',
  '无',
  '增强“四个自信”',
  '新世代',
  '2021年',
  '五个方面',
  '文种: 个人\n',
  '---\n文种: [\n---\n',
  '&#x0;',
  '\\',
  '\u2028',
  '$1',
  '__proto__',
  '|'.repeat(30),
  '('.repeat(40),
  '>'.repeat(40),
];

function mutate(text: string, other: string, random: (below: number) => number): string {
  let value = text;
  for (let step = 1 + random(6); step > 0; step--) {
    const at = random(value.length + 1);
    const length = random(Math.min(200, value.length - at + 1));
    const piece = PIECES[random(PIECES.length)] ?? '';
    switch (random(7)) {
      case 0:
        value = value.slice(0, at) + value.slice(at + length);
        break;
      case 1:
        value = value.slice(0, at) + piece + value.slice(at);
        break;
      case 2:
        value =
          value.slice(0, at) + value.slice(at, at + length).repeat(2 + random(3)) + value.slice(at + length);
        break;
      case 3:
        value = value.slice(0, at) + other.slice(random(other.length + 1)).slice(0, 300) + value.slice(at);
        break;
      case 4:
        value = value.replace(/\n/g, ['\r\n', '\r', '\n\n', ''][random(4)] ?? '\n');
        break;
      case 5: {
        const lines = value.split('\n');
        const [line] = lines.splice(random(lines.length), 1);
        lines.splice(random(lines.length + 1), 0, line ?? '');
        value = lines.join('\n');
        break;
      }
      default:
        value = value.slice(0, at) + piece.repeat(1 + random(4)) + value.slice(at + length);
    }
  }
  if (value.length <= LONGEST) return value;
  const from = HEAD + random(value.length - LONGEST + 1);
  return value.slice(0, HEAD) + value.slice(from, from + LONGEST - HEAD);
}

describe('any text', () => {
  it(`is judged and mended without a crash, at places that it has (${DRAFTS} mutated drafts, seed ${SEED})`, () => {
    const random = randomNumbers(SEED);
    const texts = seeds();
    let linted = 0;
    let mended = 0;
    for (let n = 0; n < DRAFTS; n++) {
      const base = texts[random(texts.length)] ?? '';
      const text = mutate(base, texts[random(texts.length)] ?? '', random);
      const kind = DRAFT_KINDS[n % DRAFT_KINDS.length] ?? 'individual';
      // Half of them as they are, half forced to be judged whatever they say they are.
      const chosen =
        n % 2 === 0 ? options : { ...options, kind, profile: () => builtinProfiles().get('2025') };
      const result = lint(text, chosen);
      if (result.status === 'skipped') continue;
      linted++;
      const where = `draft ${n}: ${JSON.stringify(text.slice(0, 400))}`;
      expect(result.crashes, where).toEqual([]);
      for (const finding of [...result.findings, ...result.suppressed]) {
        const ranges = [
          finding.range,
          ...finding.related.map(({ range }) => range),
          ...finding.fixes.flatMap(({ edits }) => edits.map(({ range }) => range)),
        ];
        for (const { start, end } of ranges)
          expect(
            start >= 0 && start <= end && end <= text.length,
            `${finding.rule} ${start}-${end} in ${where}`,
          ).toBe(true);
        expect(finding.message, where).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
      if (n % 4 !== 0) continue;
      const fixed = fixAll(text, chosen);
      expect(fixed.converged, `no end after ${MAX_ROUNDS} rounds: ${where}`).toBe(true);
      expect(fixAll(fixed.text, chosen).text, where).toBe(fixed.text);
      if (fixed.text !== text) mended++;
    }
    // A fuzz that judges or mends nothing proves nothing.
    expect(linted).toBeGreaterThan(DRAFTS / 2);
    expect(mended).toBeGreaterThan(50);
  }, 300_000);
});
