import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { exemptGrams } from '../../server/src/review/copied/exempt.js';
import { findCopies, sharedPart, type Compared } from '../../server/src/review/copied/find-copies.js';
import { foldDraft, nameTable, type NameTable } from '../../server/src/review/copied/folded-text.js';
import { decodeIndex, encodeIndex } from '../../server/src/review/copied/index-file.js';
import { proseLines } from '../../server/src/review/copied/prose-lines.js';
import { GRAM, winnow, WINDOW } from '../../server/src/review/copied/winnow.js';

const NAMES = nameTable(['张建国', '李秀英', '王局长']);
const compared = (text: string, names: NameTable = NAMES): Compared => {
  const folded = foldDraft(text, names);
  return { fingerprints: winnow(folded.codes), length: folded.codes.length, folded: () => folded };
};
const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
const words = (min: number, max: number) =>
  fc.array(han, { minLength: min, maxLength: max }).map((list) => list.join(''));
const PASSAGE =
  '四月堤防工程开工前会，施工单位提出用旧模板，张建国当场没有同意，会后托人说情，他就说先用着看看，浇出来的护坡有31处蜂窝麻面';

describe('fingerprints', () => {
  it('give two texts one in common wherever they share more than a window', () => {
    fc.assert(
      fc.property(
        words(0, 60),
        words(0, 60),
        words(GRAM + WINDOW - 1, 40),
        words(0, 60),
        words(0, 60),
        (a, b, shared, c, d) => {
          const left = new Set(winnow(foldDraft(`前${a}${shared}${b}`, NAMES).codes).hashes);
          const right = winnow(foldDraft(`前${c}${shared}${d}`, NAMES).codes).hashes;
          // Numerals in a row fold into one, which may leave less than a window.
          fc.pre(foldDraft(`前${shared}`, NAMES).codes.length > GRAM + WINDOW);
          expect(right.some((hash) => left.has(hash))).toBe(true);
        },
      ),
    );
  });

  it('are those of the same text whatever its punctuation, width, numbers and names', () => {
    const fold = (text: string) => [...foldDraft(text, NAMES).codes];
    const one = fold('张建国3月去了12个村，“没有”解决ABC问题。');
    expect(fold('李秀英三月，去了二十五个村：没有 解决ａｂｃ问题')).toEqual(one);
  });

  it('lead back to the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { codes, at, end } = foldDraft(text, NAMES);
        for (let i = 0; i < codes.length; i++) {
          expect(at[i]).toBeLessThanOrEqual(end[i] ?? -1);
          if (i > 0) expect(at[i]).toBeGreaterThanOrEqual(at[i - 1] ?? Infinity);
        }
      }),
    );
  });
});

describe('running text', () => {
  it('leaves out front matter, headings in every form, rules of tables, and markers', () => {
    const text =
      '---\n文种: 个人\n---\n\n# 题目\n\n一、存在的问题\n\n**小标题**\n\n1. 我压了信。\n- 我没有去。\n| --- | --- |\n<!-- 指令 -->\n（一）我第一件事没有做好，拖了两个月。\n';
    expect(proseLines(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '我压了信。',
      '我没有去。',
      '我第一件事没有做好，拖了两个月。',
    ]);
  });
});

describe('copied passages', () => {
  const find = (texts: readonly string[], exempt = new Set<number>()) =>
    findCopies(
      texts.map((text) => compared(text)),
      texts.length,
      exempt,
    );

  it('are found with both places, through changed names, numbers and words', () => {
    const own = `我到村里去了两次。\n\n${PASSAGE}。`;
    const copy = `今年的事情是这样。\n\n${PASSAGE.replace('张建国', '李秀英').replace('31', '一百零七').replace('堤防', '管网').replace('旧模板', '旧水管')}。别的没有。`;
    const [found, ...others] = find([own, copy]);
    expect(others).toEqual([]);
    expect(copy.slice(found?.leftRange.start, found?.leftRange.end)).toMatch(/^工程开工前会.*麻面$/s);
    expect(own.slice(found?.rightRange?.start, found?.rightRange?.end)).toMatch(/^工程开工前会.*麻面$/s);
    expect(found?.identity).toBeGreaterThan(0.8);
  });

  it('do not go on across a heading', () => {
    const text = (title: string) =>
      `${PASSAGE}。\n\n## ${title}\n\n青石闸启闭机突然卡死，值班员夜里给我打电话，我让他先写情况说明，等到第二天早上才带人去。`;
    const found = find([text('甲'), text('乙')]);
    expect(found.length).toBe(2);
  });

  it('are no clauses, set phrases or quotable texts', () => {
    const profile = builtinProfiles().get('2025');
    const clause = profile?.clauses.find(({ text }) => text.length > 30)?.text ?? '';
    expect(clause).not.toBe('');
    const texts = [`会议要求${clause}我记住了。`, `方案里说${clause}请大家执行。`];
    expect(find(texts).length).toBe(1);
    expect(find(texts, new Set(exemptGrams(profile === undefined ? [] : [profile], [], NAMES)))).toEqual([]);
    const quoted = [`我学了讲话：${PASSAGE}。`, `会上念了：${PASSAGE}。`];
    expect(find(quoted, new Set(exemptGrams([], [`讲话全文\n${PASSAGE}。`], NAMES)))).toEqual([]);
  });

  it('are not found in texts that share nothing', () => {
    fc.assert(
      fc.property(words(100, 300), words(100, 300), (a, b) => {
        fc.pre(new Set([...a, ...b]).size > 50);
        expect(find([a, b])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('cover a share of the draft', () => {
    const folded = foldDraft('甲乙丙丁戊己庚辛', NAMES);
    expect(
      sharedPart(
        [
          { start: 0, end: 2 },
          { start: 1, end: 4 },
        ],
        folded,
      ),
    ).toBe(0.5);
  });
});

describe('the index', () => {
  const text = {
    path: 'a/甲.md',
    source: 'archive' as const,
    size: 9,
    modified: 12,
    length: 40,
    fingerprints: winnow(foldDraft(PASSAGE, NAMES).codes),
  };

  it('reads back as it was written, and holds no words', () => {
    const bytes = encodeIndex([text, { ...text, path: 'b.md', author: '乙' }], 'key');
    expect(decodeIndex(bytes, 'key')).toEqual([text, { ...text, path: 'b.md', author: '乙' }]);
    expect(new TextDecoder().decode(bytes)).not.toContain('堤防');
  });

  it('is made anew where it was cut short, damaged, or made with other names', () => {
    const bytes = encodeIndex([text], 'key');
    expect(decodeIndex(bytes, 'other')).toBeUndefined();
    for (let length = 0; length < bytes.length; length += 7)
      expect(decodeIndex(bytes.subarray(0, length), 'key')).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(decodeIndex(noise, 'key')).toBeUndefined();
      }),
    );
  });
});
