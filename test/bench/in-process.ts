import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { detectKind } from '../../server/src/core/draft/kind.js';
import { parseDraft } from '../../server/src/core/draft/parse.js';
import { parsePlainMarkdown } from '../../server/src/core/draft/plain-markdown.js';
import { createJudge } from '../../server/src/core/language/judge.js';
import { lint, type LintOptions } from '../../server/src/core/lint.js';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { buildOutline } from '../../server/src/core/meeting/match.js';
import type { DraftGenerator } from './generate.js';
import { interleave, median, type Sample } from './measure.js';
import type { Row, Section } from './report.js';

const PROFILE = '2021-party-history';
const OPTIONS: LintOptions = { profile: (id) => builtinProfiles().get(id), defaultProfile: PROFILE };
const WARMUP = 40;
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();

/** Every way to spend time on one draft, and the floor: the parse that everybody pays. */
export async function inProcess(generator: DraftGenerator, rounds: number): Promise<Section[]> {
  const texts = Array.from({ length: 24 }, () => generator.draft(10_240));
  const drafts = texts.map((text) => parseDraft(text));
  const profile = builtinProfiles().get(PROFILE);
  if (profile === undefined) throw new Error(`no profile ${PROFILE}`);
  const kinds = drafts.map((draft) => detectKind(draft)?.kind ?? 'individual');
  const each = (run: (index: number) => unknown) => () => texts.forEach((_, index) => void run(index));
  // What is worked out for the words of a draft stays with it: every round has drafts of its own, just parsed, as in a batch.
  let fresh: ReturnType<typeof parseDraft>[] = [];
  const parse = (): void => {
    fresh = texts.map((text) => parseDraft(text));
  };
  // An item's part decides how it is judged: the outline must be that of the very draft.
  let outlines: ReturnType<typeof buildOutline>[] = [];
  const parseAndOutline = (): void => {
    parse();
    outlines = fresh.map((draft, i) => buildOutline(draft, kinds[i]!, profile));
  };
  const samples = await interleave(
    {
      remark: each((i) => remark.parse(texts[i])),
      parseDraft: each((i) => parseDraft(texts[i] as string)),
      outline: each((i) => buildOutline(drafts[i]!, kinds[i]!, profile)),
      judge: {
        prepare: parseAndOutline,
        run: each((i) => {
          const judge = createJudge(kinds[i]!, outlines[i]!);
          for (const item of fresh[i]!.items) void judge(item).label;
        }),
      },
      rules: {
        prepare: parse,
        run: each((i) => lint(texts[i] as string, { ...OPTIONS, draft: fresh[i]! })),
      },
      lint: each((i) => lint(texts[i] as string, OPTIONS)),
    },
    rounds,
    WARMUP,
  );
  const per = (name: string): Sample => {
    const sample = samples.get(name) as Sample;
    return { name, times: sample.times.map((time) => time / texts.length) };
  };
  const floor = per('remark');
  const row = (what: string, name: string, reach?: number): Row => ({
    what,
    sample: per(name),
    floor,
    ...(reach === undefined ? {} : { reach }),
  });
  return [
    {
      title: 'In process, one draft of 10 KB',
      note: 'Ratios against remark-parse with gfm and front matter.',
      rows: [
        row('remark parse', 'remark'),
        row('parse to a draft', 'parseDraft'),
        row('outline', 'outline'),
        row('judge every item', 'judge'),
        row('outline, judge and all rules, without the parse', 'rules', 0.25),
        row('lint, parse included', 'lint'),
      ],
    },
    { title: 'Rules, one draft of 10 KB', rows: ruleRows(texts, floor, rounds) },
  ];
}

function ruleRows(texts: readonly string[], floor: Sample, rounds: number): Row[] {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const sums = new Map<string, number>();
    for (const text of texts) {
      const result = lint(text, { ...OPTIONS, clock: () => performance.now() });
      if (result.status !== 'linted') continue;
      for (const [id, time] of result.timing) sums.set(id, (sums.get(id) ?? 0) + time / texts.length);
    }
    for (const [id, sum] of sums) times.set(id, [...(times.get(id) ?? []), sum]);
  }
  return [...times]
    .map(([what, list]): Row => ({ what, sample: { name: what, times: list }, floor }))
    .sort((a, b) => median(b.sample.times) - median(a.sample.times));
}

/** Time per 10 KB of longer and longer texts, parsed as in a batch: flat where everything is linear. */
export async function scaling(generator: DraftGenerator, longest: number): Promise<Section> {
  const rows: Row[] = [];
  const shapes: readonly [string, (bytes: number) => string][] = [
    ['drafts', (bytes) => generator.draft(bytes)],
    ['headings', (bytes) => '## 一、存在的主要问题\n\n'.repeat(Math.ceil(bytes / 33))],
    ['short lines', (bytes) => '一是学习不够深入。\n\n'.repeat(Math.ceil(bytes / 29))],
  ];
  for (const [shape, make] of shapes) {
    let first: Sample | undefined;
    for (let bytes = 10_240; bytes <= (shape === 'drafts' ? longest : Math.min(longest, 1e6)); bytes *= 10) {
      const text = make(bytes);
      const rounds = bytes > 1e6 ? 1 : bytes > 1e5 ? 3 : 15;
      const warmup = bytes > 1e6 ? 0 : rounds;
      const options: LintOptions = { ...OPTIONS, kind: 'individual' };
      const judge = (): unknown => lint(text, { ...options, draft: parseDraft(text, parsePlainMarkdown) });
      const taken = (await interleave({ judge }, rounds, warmup)).get('judge');
      const sample = { name: shape, times: (taken?.times ?? []).map((time) => (time / bytes) * 10_240) };
      first ??= sample;
      rows.push({ what: `${shape}, ${Math.round(bytes / 1024)} KB`, sample, floor: first });
    }
  }
  return {
    title: 'Time per 10 KB by length of the text',
    note: 'Parsed as in a batch. Ratios against 10 KB of the same.',
    rows,
  };
}
