import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { reviewFolder } from '../../server/src/review/review-folder.js';
import { threadsFor } from '../../server/src/workspace/batch/judge-many.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { bundleCli, temporaryFolder } from '../cli/support/cli.js';

const UNIT = resolve(import.meta.dirname, '../drafts/unit-qinghe');
const MANY = 200;

it('gives the same report on several threads as on one', async () => {
  const folder = temporaryFolder();
  cpSync(UNIT, folder, { recursive: true });
  for (let i = 0; i < MANY; i++)
    writeFileSync(
      join(folder, '个人', `外单位${i}.md`),
      `---\n文种: 个人发言提纲\n姓名: 甲${i}\n会议: '2025'\n---\n\n# 个人发言提纲\n\n## 一、存在的突出问题\n\n一是去年第${i % 7}次会议研究${i}号渠清淤，我没有到现场看，误了${i + 3}天。\n\n二是班子学习不够，今后要加强。\n`,
    );
  writeFileSync(join(folder, '个人', '坏.md'), Uint8Array.of(0xff, 0xfe, 0x00, 0xd8));
  const program = join(dirname(await bundleCli()), 'thread.js');
  const review = async (processors: number) => {
    const { value, problems } = await reviewFolder({
      paths: [],
      workspace: new Workspace({ cwd: folder, config: undefined, profile: undefined }),
      judge: { forceProfile: false, baseline: false },
      find: { ignore: true },
      threads: {
        processors,
        program,
        progress: () => ({ show: () => undefined, clear: () => undefined }),
      },
      locale: 'zh-CN',
      version: '0.0.0',
      now: '2026-01-05T08:00:00Z',
    });
    return { report: value?.report, problems: value?.problems ?? problems };
  };
  expect(threadsFor(MANY, 2)).toBe(2);
  const one = await review(1);
  const several = await review(2);
  expect(one.report?.drafts.length).toBeGreaterThan(MANY);
  expect(several.report).toEqual(one.report);
  expect(several.problems).toEqual(one.problems);
});
