/**
 * Measures batch/copied-passage: `node test/bench/run-copied.mjs`; WRITE=1 keeps the figures.
 * Drafts are put together from the labelled sentences of test/corpus, each sentence used once over all drafts, so that
 * nothing is shared but what is copied on purpose; then spans of one draft go into another, edited.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { SAYINGS } from '../../server/src/core/wording/sayings.js';
import { exemptGrams } from '../../server/src/review/copied/exempt.js';
import { findCopies, type Compared } from '../../server/src/review/copied/find-copies.js';
import { foldDraft, nameTable } from '../../server/src/review/copied/folded-text.js';
import { winnow } from '../../server/src/review/copied/winnow.js';

const LENGTHS = [20, 30, 50, 80, 120, 200, 400];
const EDITS = [0, 0.05, 0.1, 0.15, 0.2];
const PER_CELL = 40;
const NAMES = nameTable(['张建国', '李秀英', '王海涛', '赵立新', '陈思远']);

let state = 20_260_101;
/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const sentences = ['train', 'unseen'].flatMap((name) =>
  readFileSync(`test/corpus/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const letters = [...new Set(sentences.join(''))].filter((char) => /\p{Script=Han}/u.test(char));

/** Edits as people make them: words of one to three characters replaced, left out or put in. */
function edit(text: string, rate: number): string {
  const chars = [...text];
  let left = Math.round(chars.length * rate);
  while (left > 0) {
    const width = Math.min(left, 1 + Math.floor(random() * 3));
    const at = Math.floor(random() * Math.max(1, chars.length - width));
    const fresh = Array.from({ length: width }, () => pick(letters));
    const kind = random();
    if (kind < 0.6) chars.splice(at, width, ...fresh);
    else if (kind < 0.8) chars.splice(at, width);
    else chars.splice(at, 0, ...fresh);
    left -= width;
  }
  return chars.join('');
}

function compared(text: string): Compared {
  const folded = foldDraft(text, NAMES);
  return { fingerprints: winnow(folded.codes), length: folded.codes.length, folded: () => folded };
}

/**
 * Sentences that share no eight characters with another: the corpus has sayings that many rows quote, which would be
 * found rightly and counted as wrong. Plain substrings, so that the measure does not rest on what it measures.
 */
const SINGLE = (() => {
  const width = 8;
  const bare = [...new Set(sentences)].map((text) => ({ text, plain: text.replace(/[^\p{L}]/gu, '') }));
  const owners = new Map<string, number>();
  const shared = new Set<number>();
  for (const [index, { plain }] of bare.entries())
    for (let i = 0; i + width <= plain.length; i++) {
      const gram = plain.slice(i, i + width);
      const owner = owners.get(gram);
      if (owner === undefined) owners.set(gram, index);
      else if (owner !== index) shared.add(index).add(owner);
    }
  return bare.filter((_, index) => !shared.has(index)).map(({ text }) => text);
})();

function distinctPool(): string[] {
  const pool = [...SINGLE];
  for (let i = pool.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [pool[i], pool[j]] = [pool[j] as string, pool[i] as string];
  }
  return pool;
}

const exempt = exemptGrams(builtinProfiles().values(), [], NAMES);
const lines: string[] = [];
const say = (line: string): void => {
  lines.push(line);
  console.log(line);
};

function quality(): void {
  say(`${SINGLE.length} 句互不相同的句子，每格 ${PER_CELL} 处抄袭；行为跨度，列为改动比例，格内为查全率。\n`);
  say('| 跨度（字） \\\\ 改动 | ' + EDITS.map((rate) => `${rate * 100}%`).join(' | ') + ' |');
  say('| ---: |' + EDITS.map(() => ' ---: |').join(''));
  let reported = 0;
  let right = 0;
  for (const length of LENGTHS) {
    const cells: string[] = [];
    for (const rate of EDITS) {
      const pool = distinctPool();
      const size = Math.floor(pool.length / (PER_CELL * 2));
      const drafts = Array.from({ length: PER_CELL * 2 }, (_, i) =>
        pool.slice(i * size, (i + 1) * size).join('\n'),
      );
      const planted: { from: number; to: number; start: number; end: number }[] = [];
      for (let i = 0; i < PER_CELL; i++) {
        const source = (drafts[i] as string).replace(/\n/g, '');
        const at = Math.floor(random() * Math.max(1, source.length - length));
        const copy = edit(source.slice(at, at + length), rate);
        const target = drafts[PER_CELL + i] as string;
        const gap = target.indexOf('\n', Math.floor(random() * target.length * 0.8)) + 1;
        drafts[PER_CELL + i] = `${target.slice(0, gap)}${copy}\n${target.slice(gap)}`;
        planted.push({ from: i, to: PER_CELL + i, start: gap, end: gap + copy.length });
      }
      const found = findCopies(drafts.map(compared), drafts.length, exempt);
      const hits = planted.filter(({ from, to, start, end }) =>
        found.some(
          ({ left, right: other, leftRange }) =>
            left === to &&
            other === from &&
            Math.min(end, leftRange.end) - Math.max(start, leftRange.start) > (end - start) / 2,
        ),
      );
      const correct = found.filter(({ left, right: other, leftRange }) =>
        planted.some(
          ({ from, to, start, end }) =>
            left === to && other === from && leftRange.start < end && leftRange.end > start,
        ),
      );
      reported += found.length;
      right += correct.length;
      if (process.env.SHOW !== undefined)
        for (const one of found)
          if (!correct.includes(one))
            console.log(
              one.length,
              one.identity.toFixed(2),
              (drafts[one.left] as string).slice(one.leftRange.start, one.leftRange.end),
              '||',
              one.rightRange && (drafts[one.right] as string).slice(one.rightRange.start, one.rightRange.end),
            );
      cells.push(`${Math.round((hits.length / planted.length) * 100)}%`);
    }
    say(`| ${length} | ${cells.join(' | ')} |`);
  }
  say(`\n查准率 precision: ${right} / ${reported} = ${((right / reported) * 100).toFixed(1)}%`);
}

/** Pairs of drafts that quote the same saying, and drafts that share a formula or took a sample text over. */
function formulas(): void {
  const pool = distinctPool();
  const take = (count: number): string => pool.splice(0, count).join('\n');
  let wrong = 0;
  for (const { text } of SAYINGS.sayings) {
    const pair = [`${take(20)}\n${text}，我没有做到。`, `${take(20)}\n会上念的是“${text}”。`];
    wrong += findCopies(pair.map(compared), 2, exempt).length;
  }
  say(`\n两份材料都引用同一句话（词库 ${SAYINGS.sayings.length} 句，带引号和不带引号）：误报 ${wrong} 处`);
  const quoted = pool.filter((one) => one.length <= 24).slice(0, 40);
  let slogans = 0;
  for (const one of quoted)
    slogans += findCopies(
      [`${take(10)}\n墙上挂着“${one}”。`, `${take(10)}\n我也说过“${one}”。`].map(compared),
      2,
      exempt,
    ).length;
  say(`两份材料在引号里引用词库没有的同一句话（${quoted.length} 句，不超过 24 字）：误报 ${slogans} 处`);
  for (const [drafts, sharing] of [
    [7, 5],
    [100, 60],
    [1000, 300],
  ] as const) {
    const own = Array.from({ length: drafts }, () =>
      Array.from({ length: 15 }, () => edit(pick(SINGLE), 0.4)).join('\n'),
    );
    const formula = pool.find((one) => one.length >= 22 && one.length <= 28) ?? '';
    const passage = take(6).replace(/\n/g, '').slice(0, 200);
    const short = pool.find((one) => one.length >= 30 && one.length <= 40) ?? '';
    const put = (words: string): string[] =>
      own.map((text, index) => (index < sharing ? `${text}\n${words}` : text));
    const count = (words: string, sample?: string): number => {
      const texts = [
        ...put(words).map(compared),
        ...(sample === undefined ? [] : [{ ...compared(sample), sample: true }]),
      ];
      const found = findCopies(texts, drafts, exempt);
      const hit = found.filter(({ left, right, leftRange }) => {
        const at = (own[left] as string).length;
        return left < sharing && leftRange.end > at && (sample === undefined || right === drafts);
      });
      return new Set(hit.map(({ left }) => left)).size;
    };
    say(
      `${drafts} 份中 ${sharing} 份有同一句套话（${formula.length} 字）：误报 ${count(formula)} 份；` +
        `有同一段 ${passage.length} 字的文字、没有范文：查出 ${count(passage)} / ${sharing - 1} 份；` +
        `照抄范文一段（${passage.length} 字）：查出 ${count(passage, `${take(3)}\n${passage}`)} / ${sharing} 份；` +
        `照抄范文一句（${short.length} 字）：查出 ${count(short, `${take(3)}\n${short}`)} / ${sharing} 份`,
    );
  }
}

function speed(count: number): void {
  const pool = distinctPool();
  const texts = Array.from({ length: count }, (_, i) => {
    const own = Array.from({ length: 40 }, () => edit(pick(pool), 0.5));
    return `# 个人发言提纲\n\n${own.join('\n\n')}\n${i % 10 === 0 ? `\n${pick(pool)}\n` : ''}`;
  });
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const start = performance.now();
  const list = texts.map(compared);
  const folded = performance.now();
  const found = findCopies(list, count, exempt);
  const end = performance.now();
  say(
    `\n${count} 份材料、${characters} 字：折叠和指纹 ${((folded - start) / 1000).toFixed(1)} 秒，比对 ${((end - folded) / 1000).toFixed(1)} 秒，雷同 ${found.length} 处，内存 ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}

quality();
formulas();
for (const count of (process.argv[2] ?? '1000,10000').split(',')) speed(Number(count));
if (process.env.WRITE !== undefined) writeFileSync('test/bench/copied-passages.md', `${lines.join('\n')}\n`);
