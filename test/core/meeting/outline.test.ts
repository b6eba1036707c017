import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCoverage } from '../../../server/src/core/coverage.js';
import type { Judgement } from '../../../server/src/core/language/judgement.js';
import type { DraftKind, Item } from '../../../server/src/core/draft/model.js';
import { parseDraft } from '../../../server/src/core/draft/parse.js';
import { buildOutline } from '../../../server/src/core/meeting/match.js';
import { Verdict } from '../../../server/src/core/language/verdict.js';
import { profileOf } from './corpus.js';

/** `role:area` of every item, in order. */
function roles(text: string, profile = '2025', kind: DraftKind = 'individual'): string[] {
  const draft = parseDraft(text);
  const outline = buildOutline(draft, kind, profileOf(profile));
  return draft.items
    .filter(({ lead }) => !lead)
    .map((item) => [outline.role(item), outline.area(item)].filter((part) => part !== undefined).join(':'));
}

function areas(text: string, profile = '2025'): string[] {
  return buildOutline(parseDraft(text), 'individual', profileOf(profile)).areas.map(
    ({ area, sure }) => `${area}${sure ? '' : '?'}`,
  );
}

const AREAS_2025 = ['loyalty', 'party-spirit', 'reverence', 'initiative', 'strict-governance'];

describe('parts and areas of a draft', () => {
  it('gives items the role of the innermost section that has one', () => {
    const text = `# 个人对照检查材料

按照安排，我作如下检查。

## 一、上年度整改情况

已改。

## 二、存在的问题

### （一）强化政治忠诚、提高政治能力方面

我没有传达文件。

#### 1. 请示报告不及时

我漏报两件事。

#### 原因分析

我怕麻烦。

### （二）固本培元方面

我缺席四次。

## 三、典型案例剖析

案例。

## 四、产生问题的根源

### （一）宗旨意识淡薄，敬畏人民不够

我变了。

## 五、努力方向

### （一）提高政治能力

每月学。

## 六、个人有关事项说明

无。

## 七、结束语

请批评。
`;
    expect(roles(text)).toEqual([
      'preamble',
      'prior',
      'problems:loyalty',
      'problems:loyalty',
      'causes:loyalty',
      'problems:party-spirit',
      'case',
      'causes',
      'measures',
      'explanations',
      'other',
    ]);
  });

  it('takes items in areas for problems where no heading says so', () => {
    expect(roles('**一、政治忠诚方面**\n\n我漏报。\n\n**二、原因**\n\n我懒。\n')).toEqual([
      'problems:loyalty',
      'causes',
    ]);
  });

  it('does not take small titles, causes or measures for areas', () => {
    const text = `# 对照检查材料\n\n## 一、存在的问题\n\n### （一）增强党性方面\n\n#### 1. 担当作为不够\n\n我躲事。\n\n## 二、整改措施\n\n### （一）干事创业、担当作为方面\n\n每周下乡。\n`;
    expect(areas(text)).toEqual(['party-spirit']);
  });

  it('does not take the container for one of its areas', () => {
    const text = `# 材料\n\n## 一、全面从严治党责任等五个方面\n\n### （一）政治忠诚方面\n\n甲。\n\n### （二）增强党性方面\n\n乙。\n\n### （三）管党治党责任方面\n\n丙。\n`;
    expect(areas(text)).toEqual(['loyalty', 'party-spirit', 'strict-governance']);
  });

  it('never gives one heading to two areas, and lets an unsure heading take the area that is left', () => {
    const text = `# 材料\n\n## （一）严守政治纪律、维护团结统一方面\n\n甲。\n\n## （二）严守纪律方面\n\n乙。\n\n## （三）担责创新方面\n\n丙。\n\n## （四）政治责任方面\n\n丁。\n`;
    const outline = buildOutline(parseDraft(text), 'individual', profileOf('2024'));
    expect(outline.areas.map(({ area }) => area)).toEqual([
      'discipline-unity',
      'party-spirit',
      'responsibility',
      'strict-governance',
    ]);
    expect(new Set(outline.areas.map(({ section }) => section)).size).toBe(outline.areas.length);
  });

  it('reports an area that is examined twice', () => {
    expect(areas('# 材料\n\n## （一）政治忠诚方面\n\n甲。\n\n## （二）提高政治能力方面\n\n乙。\n')).toEqual([
      'loyalty',
      'loyalty',
    ]);
  });

  it('names the rival of an unsure heading', () => {
    const outline = buildOutline(
      parseDraft('# 材料\n\n## （一）廉洁自律、敬畏和干事方面\n\n甲。\n'),
      'individual',
      profileOf('2025'),
    );
    for (const { sure, area, rival } of outline.areas) if (!sure) expect(rival).not.toBe(area);
  });

  it('finds areas that are enumerated inside one paragraph', () => {
    const text = `# 个人发言提纲\n\n一、存在的问题\n\n一是带头强化政治忠诚、提高政治能力方面，我漏报了两件事。二是带头固本培元、增强党性方面，我缺席四次组织生活。三是带头敬畏人民、敬畏组织、敬畏法纪方面，信访件我压了三个月。四是带头干事创业、担当作为方面，加装电梯我看了三次没拍板。五是带头坚决扛起管党治党责任方面，我只谈了两个人。\n\n二、原因剖析\n\n我懒。\n`;
    expect(areas(text)).toEqual(AREAS_2025);
    expect(roles(text)).toEqual([...AREAS_2025.map((area) => `problems:${area}`), 'causes']);
  });

  it('keeps small titles that are numbered 一、 again with the part in front of them', () => {
    const text = `# 对照检查材料\n\n一、存在的问题\n\n（一）固本培元、增强党性方面\n\n我缺席四次。\n\n二、原因剖析\n\n一、敬畏人民不够。我变了。\n\n二、干事创业劲头减弱。我怕事。\n\n三、整改措施\n\n每周下乡。\n`;
    expect(areas(text)).toEqual(['party-spirit']);
    expect(roles(text)).toEqual(['problems:party-spirit', 'causes', 'causes', 'measures']);
  });

  it('takes one heading for two parts where it names both', () => {
    const { parts } = buildOutline(
      parseDraft('# 材料\n\n## 一、上年度整改落实和有关事项说明\n\n无。\n'),
      'individual',
      profileOf('2025'),
    );
    expect(parts.map(({ part }) => part)).toEqual(['prior', 'explanations']);
  });

  it('has default roles for criticism and rectification', () => {
    expect(
      roles(
        '# 对班子成员的批评意见\n\n根据安排，提出意见。\n\n## 王建国同志\n\n你漏报。\n',
        '2025',
        'criticism',
      ),
    ).toEqual(['preamble', 'criticism']);
    expect(roles('# 批评意见\n\n老王，你漏报。\n', '2025', 'criticism')).toEqual(['criticism']);
    expect(
      roles('# 整改清单\n\n| 问题 | 措施 |\n| - | - |\n| 漏报 | 月报 |\n', '2025', 'rectification'),
    ).toEqual(['list']);
  });

  it('says other for sections that it does not know', () => {
    expect(roles('# 对照检查材料\n\n## 一、个人简历\n\n生于某地。\n')).toEqual(['other']);
  });
});

describe('any draft', () => {
  const line = fc.constantFrom(
    '# 个人对照检查材料',
    '## 一、存在的问题',
    '### （一）强化政治忠诚、提高政治能力方面',
    '**（二）固本培元方面**',
    '（三）敬畏人民、敬畏组织、敬畏法纪方面。我压信访件三个月。',
    '一是带头干事创业、担当作为方面，我没拍板。二是管党治党方面，我只谈两人。',
    '## 二、原因剖析',
    '一、党性不强。我懒。',
    '三、整改措施',
    '#### 1. 担当作为不够',
    '整改清单',
    '**全面从严治党方面**',
    '我漏报两件事。',
    '- 项目',
    '',
  );

  it('has every section in at most one area, roles for every item, and areas of the profile only', () => {
    const ids = profileOf('2025').areas.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom<DraftKind>('individual', 'team', 'criticism', 'rectification'),
        (lines, kind) => {
          const draft = parseDraft(lines.join('\n\n'));
          const outline = buildOutline(draft, kind, profileOf('2025'));
          const sections = outline.areas.map(({ section }) => section.heading.range.start);
          expect(new Set(sections).size).toBe(sections.length);
          expect([...sections].sort((a, b) => a - b)).toEqual(sections);
          for (const { area } of outline.areas) expect(ids).toContain(area);
          for (const item of draft.items) {
            expect(outline.role(item)).toBeTruthy();
            const area = outline.area(item);
            if (area !== undefined) expect(outline.areas.map((match) => match.area)).toContain(area);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with ten thousand headings is done', () => {
    const text = Array.from(
      { length: 10_000 },
      (_unused, i) => `## （一）第${i}个敬畏人民方面的问题\n\n我漏报。\n`,
    ).join('\n');
    expect(buildOutline(parseDraft(text), 'individual', profileOf('2025')).areas.length).toBeGreaterThan(0);
  });
});

describe('coverage', () => {
  const label = (item: Item): Judgement => ({
    label:
      item.sentences[0]?.text.includes('空') === true
        ? 'vague'
        : item.sentences[0]?.text.includes('无关') === true
          ? 'ok-other'
          : 'problem',
    confidence: 1,
    subject: 'self',
    statements: [],
    evidence: [],
    verdict: new Verdict('problem', 1, [], 'individual'),
  });
  const coverage = (text: string, kind: DraftKind = 'individual') => {
    const draft = parseDraft(text);
    const profile = profileOf('2024');
    return measureCoverage(buildOutline(draft, kind, profile), profile, kind, label).map(
      ({ area, status, problems, others }) => `${area} ${status} ${problems} ${others}`,
    );
  };
  const TEXT =
    '# 对照检查材料\n\n## （一）政治纪律方面\n\n我漏报。\n\n我迟报。\n\n空。\n\n无关。\n\n### 原因\n\n我懒。\n\n## （二）增强党性方面\n\n空。\n\n## （三）担责创新方面\n\n';

  it('counts concrete problems, and leaves causes and what is no statement out', () => {
    expect(coverage(TEXT)).toEqual([
      'discipline-unity covered 2 1',
      'party-spirit thin 0 1',
      'responsibility thin 0 0',
      'strict-governance missing 0 0',
    ]);
  });

  it('is empty for kinds that do not examine areas', () => {
    expect(coverage(TEXT, 'criticism')).toEqual([]);
  });
});
