import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../server/src/core/schema/types.js';
import { cli, temporaryFolder } from '../cli/support/cli.js';

const UNIT = resolve(import.meta.dirname, '../drafts/unit-qinghe');

function unit(): string {
  const folder = join(temporaryFolder(), 'unit');
  cpSync(UNIT, folder, { recursive: true });
  rmSync(join(folder, '整改清单.md'));
  return folder;
}

describe('selfexam rectify', () => {
  it('lists every problem, opinion and criticism, so that a review finds each of them', async () => {
    const folder = unit();
    expect((await cli(folder, ['rectify', '--out', '整改清单.md', '--name', '清禾县水务局党组'])).code).toBe(
      0,
    );
    const { stdout } = await cli(folder, ['review', '--format', 'json']);
    const { rectification } = JSON.parse(stdout) as ReviewReport;
    expect(rectification.length).toBeGreaterThan(25);
    expect(rectification.filter(({ status }) => status !== 'answered')).toEqual([]);
    const list = readFileSync(join(folder, '整改清单.md'), 'utf8');
    for (const words of ['会前征求意见', '相互批评（陆明川）', '垫资半年没有报销', '7名成员没有一人能说清'])
      expect(list).toContain(words);
  });

  it('makes nothing up: what the drafts do not say is a gap that lint finds', async () => {
    const folder = unit();
    await cli(folder, ['rectify', '--out', '整改清单.md']);
    const list = readFileSync(join(folder, '整改清单.md'), 'utf8');
    const row = list.split('\n').find((line) => line.includes('党性修养有待进一步加强'));
    expect(row).toContain('| 〔写明整改措施〕 | 贺立群 | 〔写明年月日〕 |');
    const { code, stdout } = await cli(folder, ['lint', '整改清单.md', '--format', 'json']);
    expect(code).toBe(1);
    expect(stdout).toContain('wording/placeholder');
  });

  it('does not write over a list that is there', async () => {
    const folder = unit();
    writeFileSync(join(folder, '整改清单.md'), '已有的清单\n');
    expect((await cli(folder, ['rectify', '--out', '整改清单.md'])).code).toBe(2);
    expect(readFileSync(join(folder, '整改清单.md'), 'utf8')).toBe('已有的清单\n');
  });

  it('reports deadlines outside the dates of the plan, missing owners and missing deadlines', async () => {
    const folder = unit();
    writeFileSync(
      join(folder, 'own.profile.yaml'),
      "id: own\ntitle: 本单位\nextends: '2025'\ndates:\n  meeting: { text: 2026年1月20日, date: '2026-01-20' }\n  rectified: { text: 2026年6月底, date: '2026-06-30' }\n",
    );
    const config = join(folder, 'selfexam.yaml');
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace("profile: '2025'", 'profile: own.profile.yaml'),
    );
    writeFileSync(
      join(folder, '清单.md'),
      '---\n文种: 整改清单\n---\n\n# 整改清单\n\n| 存在问题 | 整改措施 | 责任人 | 完成时限 |\n| --- | --- | --- | --- |\n| 东干渠清淤误了农时，三个村1700亩秧田缺水 | 3月20日完工 |  | 2025年3月20日 |\n| 城东排涝渠清障拖延，暴雨淹了渠边22户 | 拆除完毕 | 陆明川 | 2027年5月 |\n',
    );
    const { stdout } = await cli(folder, ['review', '--format', 'json']);
    const { drafts, rectification } = JSON.parse(stdout) as ReviewReport;
    const list = drafts.find(({ path }) => path === '清单.md');
    const found = list?.findings
      .filter(({ rule }) => rule === 'batch/deadline-outside')
      .map(({ messageId }) => messageId);
    expect(found).toEqual(['early', 'late']);
    expect(rectification.find(({ text }) => text.includes('误了农时'))?.gaps).toEqual(['owner', 'early']);
  });
});
