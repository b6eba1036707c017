import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTopics, themesOf, topicsOf } from '../../../server/src/core/language/topics.js';

describe('topicsOf', () => {
  it('names matters and leaves general words out', () => {
    expect(topicsOf('进一步加强组织领导，切实提高工作质量。')).toEqual([]);
    expect(topicsOf('漏水')).not.toEqual([]);
    expect(themesOf(topicsOf('幸福里小区漏水'))).toEqual(['housing']);
  });

  it.each([
    ['接访日请人代班', '群众来信逐件批办'],
    ['讲话稿由办公室代拟', '材料一律自己动笔'],
    ['周末用公车接孩子', '派车单每月公示'],
    ['疫情期间卡口夜里只有一人', '查验点双人值守'],
  ])('sees that “%s” and “%s” are about one matter', (a, b) => {
    const others = themesOf(topicsOf(b));
    expect(themesOf(topicsOf(a)).filter((theme) => others.includes(theme))).not.toEqual([]);
  });

  it('forms pairs of Chinese characters only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const topic of topicsOf(text)) {
          if (topic < 0) continue;
          const pair = String.fromCharCode(0x4e00 + Math.floor(topic / 0x5200), 0x4e00 + (topic % 0x5200));
          expect(pair).toMatch(/^[\u4e00-\u9fff]{2}$/);
          expect(text).toContain(pair);
        }
      }),
    );
  });
});

describe('matchTopics', () => {
  const PROBLEMS = [
    '学习笔记补抄，五篇是年底抄的。',
    '东站路改造拖期，六月该开工，十一月才进场。',
    '幸福里小区漏水没有人管。',
  ];
  const MEASURES = [
    '3月底前幸福里小区逐户维修。',
    '读书笔记当周写完，交支部书记查看。',
    '东站路每周到工地开会，雨季前通车。',
  ];

  it('finds each measure whatever the order', () => {
    expect(matchTopics(PROBLEMS, MEASURES).map(({ measure }) => measure)).toEqual([1, 2, 0]);
    expect(matchTopics(PROBLEMS, [...MEASURES].reverse()).map(({ measure }) => measure)).toEqual([1, 0, 2]);
  });

  it('finds none where nothing is shared, and none without measures', () => {
    expect(matchTopics(PROBLEMS, ['档案室装除湿机。'])).toEqual(
      PROBLEMS.map(() => ({ measure: undefined, score: 0 })),
    );
    expect(matchTopics(PROBLEMS, []).every(({ measure }) => measure === undefined)).toBe(true);
  });

  it('does not take what every text names for an answer', () => {
    const rail = ['铁路', '铁路', '铁路'].map((word, i) => `${word}${['道岔', '货场', '车站'][i]}`);
    const [answer] = matchTopics(['铁路口罩丢失', '铁路桥梁裂缝', '铁路餐车涨价'], rail);
    expect(answer?.score).toBeLessThan(1);
  });

  it('adds hints', () => {
    const [answer] = matchTopics(['甲乙'], ['丙丁', '戊己'], (_problem, measure) => measure * 2);
    expect(answer).toMatchObject({ measure: 1, score: 2 });
  });
});
