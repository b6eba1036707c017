import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAFT_KINDS } from '../../server/src/core/draft/model.js';
import { builtinProfiles } from '../../server/src/core/meeting/builtin.js';
import { RULES } from '../../server/src/core/rules/registry.js';
import type { LintOutput } from '../../server/src/core/schema/types.js';
import { cli, folderWith } from './support/cli.js';

describe('selfexam new', () => {
  const folder = folderWith({});
  it.each(
    DRAFT_KINDS.flatMap((kind) => [...builtinProfiles().keys()].map((profile) => [kind, profile] as const)),
  )('%s of %s lints with nothing but its placeholders', async (kind, profile) => {
    const out = `${profile}/${kind}.md`;
    const made = await cli(folder, ['new', kind, '--name', '张三', '--profile', profile, '--out', out]);
    expect(made.code).toBe(0);
    expect(made.stdout).toBe('');
    const { stdout } = await cli(folder, ['lint', out, '--format', 'json']);
    const [file] = (JSON.parse(stdout) as LintOutput).files;
    expect(file).toMatchObject({ kind, profile });
    expect([...new Set(file?.findings.map(({ rule }) => rule))]).toEqual(['wording/placeholder']);
  });

  it('goes to standard output, where --out does not say otherwise', async () => {
    const { code, stdout } = await cli(folder, ['new', 'individual', '--name', '王: "五"', '--post', '局长']);
    expect(code).toBe(0);
    expect(stdout.startsWith('---\n')).toBe(true);
    const judged = await cli(folder, ['lint', '-', '-f', 'json'], { stdin: stdout });
    expect((JSON.parse(judged.stdout) as LintOutput).problems).toEqual([]);
  });

  it('overwrites only with --force', async () => {
    const own = folderWith({ 'a.md': 'mine' });
    const refused = await cli(own, ['new', 'team', '--name', '局党组', '--out', 'a.md']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(join(own, 'a.md'), 'utf8')).toBe('mine');
    expect((await cli(own, ['new', 'team', '--name', '局党组', '--out', 'a.md', '--force'])).code).toBe(0);
    expect(readFileSync(join(own, 'a.md'), 'utf8')).toContain('局党组');
  });
});

const PLAN = `# 某县某局党组2024年度民主生活会方案

## 一、会议主题

会议主题：深入学习贯彻党的二十届三中全会精神，以严明纪律作风推动工作落实。

## 二、会前准备

撰写对照检查材料（2025年1月8日前）。重点从以下四个方面查摆问题：

一是带头严守政治纪律和政治规矩，维护党的团结统一。

二是带头增强党性、严守纪律、砥砺作风。

三是带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新。

四是带头履行全面从严治党政治责任。

班子成员要对2023年度民主生活会整改落实情况作出说明，没落实的要说明原因。

## 三、会议时间

2025年1月15日召开，会后15日内报送有关材料。
`;

describe('selfexam init', () => {
  it('writes a configuration that lints, and never over another', async () => {
    const folder = folderWith({});
    expect((await cli(folder, ['init', '--profile', '2024'])).code).toBe(0);
    expect(readFileSync(join(folder, 'selfexam.yaml'), 'utf8')).toContain('profile');
    expect((await cli(folder, ['lint', '--print-config', 'a.md'])).stdout).toContain('"profile": "2024"');
    expect((await cli(folder, ['init'])).code).toBe(2);
    expect((await cli(folder, ['init', '--force'])).code).toBe(0);
    expect((await cli(folder, ['init', '--out', 'x', '--profile', '2034'])).stderr).toContain('2024');
  });

  it('--from-plan shows what it found and where, and what it did not; the profile lints a draft', async () => {
    const folder = folderWith({ 'plan.md': PLAN });
    const { code, stdout, stderr } = await cli(folder, [
      'init',
      '--from-plan',
      'plan.md',
      '--out',
      'unit',
      '--id',
      'unit-2024',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/会议主题 +5:\d+ +深入学习贯彻/);
    expect(stdout).toMatch(/检查方面 +11:\d+ +带头严守政治纪律/);
    expect(stdout).toMatch(/检查方面 +13:\d+ +带头增强党性/);
    expect(stdout).toMatch(/没有找到：.*不得代替的情形/);
    expect(readdirSync(join(folder, 'unit')).sort()).toEqual(['selfexam.yaml', 'unit-2024.yaml']);
    const made = await cli(join(folder, 'unit'), ['new', 'individual', '--name', '张三', '--out', 'a.md']);
    expect(made.code).toBe(0);
    const judged = await cli(join(folder, 'unit'), ['lint', 'a.md', '-f', 'json']);
    const [file] = (JSON.parse(judged.stdout) as LintOutput).files;
    expect(file?.profile).toBe('unit-2024');
    expect(file?.coverage).toHaveLength(4);
  });

  it('--from-plan writes nothing where the file is no plan, is not there, or would be overwritten', async () => {
    const folder = folderWith({
      'menu.md': '# 食堂菜单\n\n面条。\n',
      'plan.md': PLAN,
      'unit/selfexam.yaml': 'locale: en\n',
    });
    for (const args of [
      ['menu.md', 'x'],
      ['none.md', 'x'],
      ['plan.md', 'unit'],
    ]) {
      const [plan = '', out = ''] = args;
      expect((await cli(folder, ['init', '--from-plan', plan, '--out', out])).code).toBe(2);
    }
    expect(existsSync(join(folder, 'x'))).toBe(false);
    expect(readFileSync(join(folder, 'unit/selfexam.yaml'), 'utf8')).toBe('locale: en\n');
    expect((await cli(folder, ['init', '--from-plan', 'plan.md', '--id', '2024', '--out', 'y'])).code).toBe(
      2,
    );
    expect(
      (await cli(folder, ['init', '--from-plan', 'plan.md', '--id', 'Not An Id', '--out', 'y'])).code,
    ).toBe(2);
  });
});

describe('selfexam rules and explain', () => {
  const folder = folderWith({});

  it('list every rule, for people and for programs', async () => {
    const { stdout } = await cli(folder, ['rules']);
    for (const { id, summary } of RULES) {
      expect(stdout).toContain(id);
      expect(stdout).toContain(summary['zh-CN']);
    }
    const listed = JSON.parse((await cli(folder, ['rules', '--format', 'json'])).stdout) as {
      id: string;
      severity: string;
    }[];
    const across = listed.filter(({ id }) => id.startsWith('batch/'));
    expect(across.length).toBeGreaterThan(0);
    expect(listed.map(({ id }) => id)).toEqual([...RULES, ...across].map(({ id }) => id));
  });

  it('explain every rule with its reason, its clause and its examples, in both languages', async () => {
    for (const rule of RULES.slice(0, 3)) {
      const { code, stdout } = await cli(folder, ['explain', rule.id, '--profile', '2021-party-history']);
      expect(code).toBe(0);
      expect(stdout).toContain(rule.why['zh-CN']);
      for (const { text } of rule.examples) expect(stdout).toContain(`    ${text.split('\n', 1)[0] ?? ''}`);
      const english = await cli(folder, ['explain', rule.id, '--locale', 'en']);
      expect(english.stdout).toContain(rule.why.en);
    }
    const page = (await cli(folder, ['explain', 'missing-check-area', '--profile', '2021-party-history']))
      .stdout;
    expect(page).toContain('structure/missing-check-area');
    expect(page).toContain('重点从5个方面进行对照检查');
  });
});
