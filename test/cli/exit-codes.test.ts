import { describe, expect, it } from 'vitest';
import { cli, folderWith } from './support/cli.js';
import { CLEAN, FAULTY, MENDABLE, OTHER } from './support/drafts.js';

describe('exit codes', () => {
  const folder = folderWith({
    'clean.md': CLEAN,
    'faulty.md': FAULTY,
    'mendable.md': MENDABLE,
    'menu.md': OTHER,
    'empty/x.txt': '',
  });

  it('0: nothing to object to', async () => {
    const { code, stdout, stderr } = await cli(folder, ['lint', 'clean.md']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('没有问题');
  });

  it('0: warnings only', async () => {
    expect((await cli(folder, ['lint', 'mendable.md'])).code).toBe(0);
  });

  it('1: a finding at error level', async () => {
    const { code, stdout, stderr } = await cli(folder, ['lint', 'faulty.md']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('wording/placeholder');
  });

  it('1: more warnings than allowed, also where --quiet hides them', async () => {
    const over = await cli(folder, ['lint', 'mendable.md', '--max-warnings', '0', '--quiet']);
    expect(over.code).toBe(1);
    expect(over.stdout).not.toContain('set-phrase');
    expect(over.stderr).toContain('--max-warnings 0');
    expect((await cli(folder, ['lint', 'mendable.md', '--max-warnings', '1'])).code).toBe(0);
  });

  it('--exit-zero turns 1 into 0, never 2', async () => {
    expect((await cli(folder, ['lint', 'faulty.md', '--exit-zero'])).code).toBe(0);
    expect((await cli(folder, ['lint', 'missing.md', '--exit-zero'])).code).toBe(2);
  });

  it('2 wins over 1, and the other files are judged and shown all the same', async () => {
    const { code, stdout, stderr } = await cli(folder, ['lint', 'missing.md', 'faulty.md', 'clean.md']);
    expect(code).toBe(2);
    expect(stderr).toContain('missing.md');
    expect(stdout).toContain('wording/placeholder');
    expect(stdout).toContain('2 份材料');
  });

  it.each([
    [['lint', 'missing.md']],
    [['lint', 'nothing-*.md']],
    [['lint', 'empty']],
    [['lint', 'menu.md']],
    [['lint', 'clean.md', '--format', 'xml']],
    [['lint', 'clean.md', '--max-warnings', 'many']],
    [['lint', 'clean.md', '--profile', '2035']],
    [['lint', 'clean.md', '--kind', 'novel']],
    [['lint', 'clean.md', '--config', 'none.yaml']],
    [['lint', 'clean.md', '--rule', 'wording/set-phrase']],
    [['lint', 'clean.md', '--rule', 'wording/set-phrases=off']],
    [['lint', 'clean.md', '--fix', '--fix-dry-run']],
    [['lint', 'clean.md', '--stdin']],
    [['lint', 'clean.md', '--locale', 'de']],
    [['lint', 'clean.md', '--baseline', 'none.json']],
    [['lnt', 'clean.md']],
    [['lint', '--fixx']],
    [['explain', 'wording/nothing']],
    [['explain']],
    [['new', 'individual']],
    [['new', 'novel', '--name', '张三']],
    [['init', '--from-plan', 'menu.md', '--out', 'new']],
    [[]],
  ])('2: %j', async (args) => {
    const { code, stderr } = await cli(folder, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+\)?$/m);
  });

  it('nothing to judge is no failure where the user says so', async () => {
    for (const path of ['nothing-*.md', 'empty', 'menu.md', 'missing.md']) {
      expect((await cli(folder, ['lint', path, '--no-error-on-unmatched-pattern'])).code, path).toBe(0);
    }
  });

  it('0: help and version', async () => {
    for (const args of [['--help'], ['-V'], ['lint', '--help'], ['help', 'lint'], ['new', '-h']]) {
      const { code, stdout, stderr } = await cli(folder, args);
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
      expect(stdout.length).toBeGreaterThan(4);
    }
  });
});

describe('mistyped names', () => {
  const folder = folderWith({ 'clean.md': CLEAN });
  it.each([
    [['lnt'], 'lint'],
    [['lint', '--fixx'], '--fix'],
    [['lint', '--max-warning=3'], '--max-warnings'],
    [['lint', '--format', 'srif'], 'sarif'],
    [['lint', '--kind', 'individul'], 'individual'],
    [['lint', '--profile', '2021-party'], '2021-party-history'],
    [['lint', '--rule', 'wording/setphrase=off'], 'wording/set-phrase'],
    [['lint', '--rule', 'wording/set-phrase=warn'], 'warning'],
    [['explain', 'wording/set-phrases'], 'wording/set-phrase'],
    [['lint', '--locale', 'zh'], 'zh-CN'],
  ])('%j suggests %s in both languages', async (args, name) => {
    expect((await cli(folder, args)).stderr).toContain(`是否要写“${name}”？`);
    const english = await cli(folder, args, { env: { LC_ALL: 'en_GB.UTF-8' } });
    expect(english.stderr).toContain(`Did you mean "${name}"?`);
    expect(english.stderr).not.toMatch(/\p{Script=Han}/u);
  });
});
