import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDigest } from '../../server/src/review/approvals/digest.js';
import { compareFindings } from '../../server/src/review/changes.js';
import { lastDay } from '../../server/src/review/lists/deadline.js';
import { readOpinions } from '../../server/src/review/lists/opinions.js';
import { escapeHtml, html } from '../../server/src/review/render/html/markup.js';
import { judgeDraft } from '../../server/src/review/verdict.js';

const ROSTER = [{ name: '张建国', aliases: ['张局长'] }, { name: '李秀英' }];

describe('digest of a draft', () => {
  it('is SHA-256, and does not mind line ends, a byte order mark and white space at line ends', () => {
    const plain = '# 甲\n\n乙。';
    const expected = `sha256:${createHash('sha256').update(plain).digest('hex')}`;
    for (const text of [
      plain,
      `\uFEFF${plain}`,
      `${plain}\n\n`,
      plain.replace(/\n/g, '\r\n'),
      plain.replace('甲', '甲  '),
    ])
      expect(textDigest(text)).toBe(expected);
  });

  it('changes with any other character', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(40), (text, at) => {
        expect(textDigest(`甲${text}乙`)).not.toBe(textDigest(`甲${text.slice(0, at)}丙${text.slice(at)}乙`));
      }),
    );
  });
});

describe('solicited opinions', () => {
  it('are read from CSV, tables and lists, each with whom it is for', () => {
    const expected = [
      { text: '公文压了四天', to: '张建国' },
      { text: '资金拨付慢', to: undefined },
    ];
    const texts = {
      'a.csv': '序号,对象,意见内容,来源\n1,张局长,公文压了四天,座谈\n2,班子,资金拨付慢,问卷\n',
      'a.md':
        '# 征求意见汇总\n\n| 序号 | 对象 | 意见 | 来源 |\n| --- | --- | --- | --- |\n| 1 | 张建国同志 | 公文压了四天 | 座谈 |\n| 2 | 班子 | 资金拨付慢 | 问卷 |\n',
      'b.md':
        '# 征求意见汇总\n\n## 对张建国同志的意见\n\n1. 公文压了四天\n\n## 对班子的意见\n\n1. 资金拨付慢\n',
    };
    for (const [file, text] of Object.entries(texts))
      expect(
        readOpinions(text, file, ROSTER).map(({ text: said, to }) => ({ text: said, to })),
        file,
      ).toEqual(expected);
  });
});

describe('deadlines', () => {
  it('end with the last day that they name', () => {
    expect(lastDay('2026年3月底')).toBe('2026-03-31');
    expect(lastDay('2026年2月15日前谈话，2026年6月完成')).toBe('2026-06-30');
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(lastDay('2026.7.1')).toBe('2026-07-01');
    expect(lastDay('2026年3月中旬')).toBe('2026-03-20');
    expect(lastDay('二〇二六年九月底')).toBe('2026-09-30');
    expect(lastDay('二〇二六年十一月')).toBe('2026-11-30');
    expect(lastDay('2026年第二季度')).toBe('2026-06-30');
    expect(lastDay('2026年上半年')).toBe('2026-06-30');
    for (const end of ['2026年下半年', '2026年年底', '2026年底前', '2026年'])
      expect(lastDay(end), end).toBe('2026-12-31');
    for (const none of ['每季度末', '2026', '2026年13月', '12026年3月'])
      expect(lastDay(none), none).toBeUndefined();
  });
});

describe('the verdict', () => {
  const finding = (rule: string, severity: 'error' | 'warning') => ({ rule, severity });
  const area = (status: 'covered' | 'missing') => ({ area: 'x', status, problems: 0, others: 0 });
  const judge = (
    findings: ReturnType<typeof finding>[],
    settings = {},
    coverage = [area('covered')],
    copiedShare = 0,
  ) => judgeDraft({ findings, coverage, copiedShare }, settings, 'zh-CN').verdict;

  it('is ready, revise or return by what blocks', () => {
    expect(judge([finding('self/vague-problem', 'warning')])).toBe('ready');
    expect(judge([finding('wording/placeholder', 'error')])).toBe('revise');
    expect(judge(Array.from({ length: 8 }, () => finding('wording/placeholder', 'error')))).toBe('return');
    expect(judge([], {}, [area('missing'), area('covered')])).toBe('return');
    expect(judge([], {}, [area('covered')], 0.3)).toBe('return');
  });

  it('is decided by the unit', () => {
    const vague = [finding('self/vague-problem', 'warning')];
    expect(judge(vague, { blocking: ['self/*'] })).toBe('revise');
    expect(judge(vague, { blocking: ['warning'], returnFrom: 1 })).toBe('return');
    expect(judge(vague, { return: ['self/vague-problem'] })).toBe('return');
    expect(judge([finding('wording/placeholder', 'error')], { blocking: ['self/*'] })).toBe('ready');
    expect(judge([], { copiedShare: 0.5 }, [], 0.4)).toBe('ready');
  });
});

describe('changes since the last review', () => {
  it('count findings that are mended, new and still there', () => {
    const one = (fingerprint: string) => ({ rule: 'a/b', fingerprint });
    expect(compareFindings([one('x'), one('x'), one('y')], [one('x'), one('z')])).toEqual({
      mended: 2,
      standing: 1,
      each: ['standing', 'new'],
    });
  });
});

describe('markup', () => {
  it('escapes every value, in content and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = escapeHtml(text);
        expect(shown).not.toMatch(/[<>"']/);
        expect(html`<a title="${text}">${[text, false, undefined]}</a>`.html).toBe(
          `<a title="${shown}">${shown}</a>`,
        );
      }),
    );
  });
});
