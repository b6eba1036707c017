import { describe, expect, it } from 'vitest';
import { validateSayings } from '../../server/src/core/schema/validators.js';
import { SAYINGS } from '../../server/src/core/wording/sayings.js';
import { findCopies, type Compared, type Copy } from '../../server/src/review/copied/find-copies.js';
import { foldDraft } from '../../server/src/review/copied/folded-text.js';
import { maskSayings } from '../../server/src/review/copied/sayings.js';
import { winnow } from '../../server/src/review/copied/winnow.js';
import { readExample } from '../core/rules/example-text.js';

const NO_NAMES = new Map<number, readonly string[]>();

/** The letters of a text that are sayings, by the lexicon alone. */
function lettersOf(text: string, wanted: (offset: number) => boolean): string {
  const { codes, at } = foldDraft(text, NO_NAMES);
  return [...codes].flatMap((_, index) => (wanted(at[index] ?? 0) ? [text[at[index] ?? 0]] : [])).join('');
}

function compared(text: string, sample = false): Compared {
  const folded = foldDraft(text, NO_NAMES);
  return { fingerprints: winnow(folded.codes), length: folded.codes.length, folded: () => folded, sample };
}

function copies(texts: readonly string[], sample?: string): Copy[] {
  const others = sample === undefined ? [] : [compared(sample, true)];
  return findCopies([...texts.map((text) => compared(text)), ...others], texts.length, new Set());
}

it('the lexicon fits its schema and has every id once', () => {
  expect(validateSayings(SAYINGS), JSON.stringify(validateSayings.errors)).toBe(true);
  expect(new Set(SAYINGS.sayings.map(({ id }) => id)).size).toBe(SAYINGS.sayings.length);
});

describe.each(SAYINGS.sayings.map((entry) => [entry.id, entry] as const))(
  '%s',
  (_, { example, text: said }) => {
    it('is found in its example, and nothing else of it', () => {
      const { text, ranges } = readExample({ text: example });
      expect(ranges).toHaveLength(1);
      const { codes, at } = foldDraft(text, NO_NAMES);
      const mask = new Uint8Array(codes.length);
      maskSayings(codes, mask);
      const masked = new Set([...mask].flatMap((one, index) => (one === 1 ? [at[index] ?? -1] : [])));
      const inside = (offset: number) => ranges.some(({ start, end }) => offset >= start && offset < end);
      expect(lettersOf(text, (offset) => masked.has(offset))).toBe(lettersOf(text, inside));
    });

    it('is no copied passage, quoted or not', () => {
      expect(copies([`我在会上说过${said}，没有照办。`, `挂在墙上的是${said}，忘在脑后。`])).toEqual([]);
      expect(copies([`我在会上说过“${said}”，没有照办。`, `挂在墙上的是「${said}」，忘在脑后。`])).toEqual(
        [],
      );
    });
  },
);

describe('what several drafts share', () => {
  // Six members write six different things around it.
  const around = [
    '甲：三月去青石村看渠，只在路口站了一会儿。',
    '乙：热线转来的单子压在抽屉里没有回。',
    '丙：评标那天迟到，进门就签了字。',
    '丁：年初报的水表数目多写了四百块。',
    '戊：培训名额给了自己科里的人。',
    '己：夜里值班睡过了头，闸门没有巡。',
  ];
  const FORMULA = '按照会议安排现将本人对照检查的有关情况向各位同志作一汇报';
  const REPORT =
    '五月十二日夜里暴雨，泵站来电话说二号机组跳闸，我只让值班员再看看，没有起床，天亮时低洼处十一户进了水，老人是邻居背出来的，事后写材料却写成处置及时';

  it('is a formula where a large share has it and it is short', () => {
    const shared = around.map((own) => `${FORMULA}。\n\n${own}`);
    expect(copies(shared)).toEqual([]);
    expect(copies(shared.slice(0, 2))).toHaveLength(1);
  });

  it('is copied where it is a passage, however many have it', () => {
    const found = copies(around.map((own) => `${own}\n\n${REPORT}。`));
    expect(new Set(found.map(({ left }) => left))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('is copied where it stands in a sample text, short or not, also by those whom many came before', () => {
    const many = Array.from({ length: 40 }, (_, i) => `${around[i % 6]}${FORMULA}。`);
    const found = copies(many, `范文\n\n${FORMULA}。`);
    const fromSample = found.filter(({ right }) => right === many.length);
    expect(new Set(fromSample.map(({ left }) => left))).toEqual(new Set(many.keys()));
  });

  it('is copied where it holds a quotation or a saying among words of its own', () => {
    const own = (word: string) =>
      `${word}施工单位送来样品，我说“先用着看看”，没有送检，两个月后护坡裂了三十一处，民之所忧，我必念之成了空话。`;
    const [found] = copies([own('四月'), own('那天')]);
    expect(found?.length).toBeGreaterThan(25);
  });

  it('is copied where somebody is quoted at length', () => {
    const quoted = `“${REPORT}”`;
    expect(copies([`老方说：${quoted}`, `我也说：${quoted}`])).toHaveLength(1);
  });
});
