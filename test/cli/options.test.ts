import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/core/schema/types.js';
import { bundleCli, cli, folderWith } from './support/cli.js';
import { CLEAN, FAULTY, MENDABLE, OTHER } from './support/drafts.js';

async function output(folder: string, ...args: string[]): Promise<LintOutput> {
  return JSON.parse((await cli(folder, ['lint', ...args, '--format', 'json'])).stdout) as LintOutput;
}

const paths = ({ files }: LintOutput): string[] => files.map(({ path }) => path);
const rules = ({ files }: LintOutput): string[] =>
  files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('paths, globs and ignore files', () => {
  const folder = folderWith({
    'a.md': CLEAN,
    'b.markdown': CLEAN,
    'c.txt': CLEAN,
    '归档/old.md': CLEAN,
    '.hidden/h.md': CLEAN,
    'node_modules/m/n.md': CLEAN,
    'sub/d.md': CLEAN,
    'sub/tmp/e.md': CLEAN,
    'sub/tmp/keep.md': CLEAN,
    '.gitignore': '归档/\n',
    'sub/.selfexamignore': 'tmp/*\n!tmp/keep.md\n',
  });

  it('a folder gives its Markdown files, less what is ignored', async () => {
    expect(paths(await output(folder, '.'))).toEqual(['a.md', 'b.markdown', 'sub/d.md', 'sub/tmp/keep.md']);
    expect(paths(await output(folder))).toEqual(['a.md', 'b.markdown', 'sub/d.md', 'sub/tmp/keep.md']);
    expect(paths(await output(join(folder, 'sub'), '..'))).toContain('../a.md');
  });

  it('--no-ignore takes them all but those of node_modules and hidden folders', async () => {
    expect(paths(await output(folder, '.', '--no-ignore'))).toEqual([
      'a.md',
      'b.markdown',
      'sub/d.md',
      'sub/tmp/e.md',
      'sub/tmp/keep.md',
      '归档/old.md',
    ]);
  });

  it('globs, also those that leave files out', async () => {
    expect(paths(await output(folder, 'sub/**/*.md'))).toEqual(['sub/d.md', 'sub/tmp/keep.md']);
    expect(paths(await output(folder, '**/*.{md,txt}', '!sub/**'))).toEqual(['a.md', 'c.txt']);
    expect(paths(await output(folder, '*'))).toEqual(['a.md', 'b.markdown']);
    expect(paths(await output(folder, `${folder}/s*/d.md`))).toEqual(['sub/d.md']);
    expect(paths(await output(join(folder, 'sub'), '../*.md'))).toEqual(['../a.md']);
  });

  it('each file once, however often it is named', async () => {
    expect(paths(await output(folder, 'a.md', './a.md', '*.md', '.', join(folder, 'a.md')))).toEqual([
      'a.md',
      'b.markdown',
      'sub/d.md',
      'sub/tmp/keep.md',
    ]);
  });

  it('a file that is named is judged whatever its ending, or said to be ignored', async () => {
    expect(paths(await output(folder, 'c.txt'))).toEqual(['c.txt']);
    const ran = await cli(folder, ['lint', 'a.md', '归档/old.md', '-f', 'json']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('归档/old.md');
    expect((JSON.parse(ran.stdout) as LintOutput).skipped).toEqual([
      { path: '归档/old.md', reason: 'ignored', detail: '.gitignore' },
    ]);
    expect(paths(await output(folder, '归档/old.md', '--no-ignore'))).toEqual(['归档/old.md']);
  });

  it('names that look like globs are names where such a file is there', async () => {
    const odd = folderWith({ 'a[1].md': CLEAN, '!b.md': CLEAN, 'x (2).md': CLEAN });
    expect(paths(await output(odd, 'a[1].md', './!b.md', 'x (2).md'))).toEqual([
      'a[1].md',
      '!b.md',
      'x (2).md',
    ]);
  });

  it('patterns of the configuration count from its folder', async () => {
    const unit = folderWith({
      'selfexam.yaml': 'ignore: [/草稿/, "*.bak.md"]\n',
      '草稿/a.md': CLEAN,
      'x/草稿/b.md': CLEAN,
      'c.bak.md': CLEAN,
      'd.md': CLEAN,
    });
    expect(paths(await output(unit, '.'))).toEqual(['d.md', 'x/草稿/b.md']);
    expect(paths(await output(join(unit, 'x'), '..'))).toEqual(['../d.md', '草稿/b.md']);
  });

  it('ignore files above the repository do not count', async () => {
    const outer = folderWith({ '.gitignore': '*.md\n', 'repo/.git/HEAD': '', 'repo/a.md': CLEAN });
    expect(paths(await output(join(outer, 'repo'), '.'))).toEqual(['a.md']);
  });
});

describe('configuration', () => {
  const folder = folderWith({
    'selfexam.yaml':
      'profile: "2024"\nlocale: en\nrules:\n  wording/placeholder: warning\ndrafts:\n  team: ["班子/**/*.md"]\n',
    'a.md': FAULTY.replace('会议: 2021-party-history\n', ''),
    '班子/x.md': '今年的情况。\n',
    'inner/selfexam.json': '{ "rules": { "wording/placeholder": "off" } }',
    'inner/a.md': FAULTY,
    'menu.md': OTHER,
  });

  it('the nearest one counts, as a whole', async () => {
    const run = await output(folder, 'a.md', 'inner/a.md', '班子/x.md');
    expect(run.files.map(({ profile, kind, kindFrom }) => [profile, kind, kindFrom])).toEqual([
      ['2024', 'criticism', 'front-matter'],
      ['2021-party-history', 'criticism', 'front-matter'],
      ['2024', 'team', 'config'],
    ]);
    expect(run.files[0]?.findings.find(({ rule }) => rule === 'wording/placeholder')?.severity).toBe(
      'warning',
    );
    expect(run.files[1]?.findings.some(({ rule }) => rule === 'wording/placeholder')).toBe(false);
  });

  it('its locale wins over the environment, --locale over both', async () => {
    expect((await cli(folder, ['lint', 'a.md'])).stdout).toContain('warning');
    expect((await cli(folder, ['lint', 'a.md', '--locale', 'zh-CN'])).stdout).toContain('警告');
    expect((await cli(folder, ['lint', 'inner/a.md'], { env: { LC_ALL: 'en_US.UTF-8' } })).stdout).toContain(
      'checked',
    );
    expect(
      (await cli(folder, ['lint', 'inner/a.md'], { env: { LC_ALL: '', LANG: 'en_US.UTF-8' } })).stdout,
    ).toContain('checked');
  });

  it('--config, --no-config, --profile, --kind, --rule stand in for it', async () => {
    expect((await output(folder, 'a.md', '--config', 'inner/selfexam.json')).files[0]?.profile).not.toBe(
      '2024',
    );
    expect(
      (await output(folder, 'a.md', '--no-config')).files[0]?.findings.find(
        ({ rule }) => rule === 'wording/placeholder',
      )?.severity,
    ).toBe('error');
    const forced = await output(folder, 'inner/a.md', '--profile', '2025', '--kind', 'individual');
    expect(forced.files[0]).toMatchObject({ profile: '2025', kind: 'individual', kindFrom: 'option' });
    expect(rules(await output(folder, 'a.md', '--rule', 'wording/placeholder=off'))).not.toContain(
      'wording/placeholder',
    );
    expect((await cli(folder, ['lint', 'a.md', '--rule', 'wording/placeholder=error'])).code).toBe(1);
  });

  it('--print-config says what holds for a file', async () => {
    const { code, stdout } = await cli(folder, [
      'lint',
      '--print-config',
      '班子/x.md',
      '--rule',
      'wording/set-phrase=off',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: '班子/x.md',
      config: 'selfexam.yaml',
      profile: '2024',
      locale: 'en',
      kind: 'team',
      rules: { 'wording/placeholder': { severity: 'warning' }, 'wording/set-phrase': { severity: 'off' } },
    });
  });

  it('--verbose says how each file was judged and why others were not', async () => {
    const { stderr } = await cli(folder, ['lint', '.', '--verbose', '--locale', 'zh-CN']);
    expect(stderr).toContain('a.md: 相互批评意见 (按文件头), 2024');
    expect(stderr).toContain('班子/x.md: 班子对照检查材料 (按配置中的路径)');
    expect(stderr).toMatch(/menu\.md: 不是材料：.*食堂菜单/);
  });

  it('own profiles by file or id, which extend others, and a roster', async () => {
    const unit = folderWith({
      'selfexam.yaml': 'profile: profiles/unit.yaml\nprofiles: [profiles/base.yaml]\nroster: 名册.csv\n',
      'profiles/unit.yaml':
        'id: unit\ntitle: 本单位民主生活会\nextends: office\nareas:\n  - { id: own, name: 带头落实本单位决议, clause: 带头落实本单位决议，一抓到底 }\n',
      'profiles/base.yaml': '\uFEFFid: office\ntitle: 本系统民主生活会\nextends: "2024"\n',
      '名册.csv': '姓名,职务\n张三,书记\n李四,委员\n',
      'a.md': '# 张三个人发言提纲\n\n没有写完。\n',
    });
    const run = await output(unit, 'a.md');
    expect(run.problems).toEqual([]);
    expect(run.files[0]?.profile).toBe('unit');
    expect(run.files[0]?.coverage.map(({ area }) => area)).toContain('own');
    const draft = await cli(unit, ['new', 'criticism', '--name', '张三']);
    expect(draft.stdout).toContain('李四');
    expect((await output(unit, 'a.md', '--profile', 'profiles/base.yaml')).files[0]?.profile).toBe('office');
  });
});

describe('baseline', () => {
  it('known findings are counted, not shown; new ones are shown', async () => {
    const folder = folderWith({ 'x/a.md': FAULTY, 'x/b.md': MENDABLE, 'clean.md': CLEAN });
    const written = await cli(folder, ['lint', '.', '--write-baseline', '--baseline', 'base/known.json']);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    const known = await cli(folder, ['lint', '.', '--baseline', 'base/known.json']);
    expect(known.code).toBe(0);
    expect(known.stdout).toContain('已在基线中');
    expect(known.stdout).not.toContain('wording/');
    writeFileSync(
      join(folder, 'x/a.md'),
      `\n\n${FAULTY.replace('---\n\n#', '---\n\n\n\n#')}`.replace(/^\n+/, ''),
    );
    expect((await cli(folder, ['lint', '.', '--baseline', 'base/known.json'])).code).toBe(0);
    writeFileSync(join(folder, 'x/a.md'), FAULTY.replace('一是', '在XX村，一是'));
    const more = await cli(folder, ['lint', '.', '--baseline', 'base/known.json', '-f', 'json']);
    expect(more.code).toBe(1);
    expect((JSON.parse(more.stdout) as LintOutput).summary.known).toBeGreaterThan(0);
    expect((await cli(folder, ['lint', '.', '--no-baseline'])).code).toBe(1);
  });

  it('of the configuration is found, written beside it, and says what has been mended', async () => {
    const folder = folderWith({
      'selfexam.yaml': 'baseline: known.json\n',
      'a.md': MENDABLE,
      'sub/b.md': MENDABLE,
    });
    expect((await cli(join(folder, 'sub'), ['lint', '..', '--write-baseline'])).code).toBe(0);
    const text = readFileSync(join(folder, 'known.json'), 'utf8');
    expect(Object.keys((JSON.parse(text) as { files: object }).files)).toEqual(['a.md', 'sub/b.md']);
    writeFileSync(join(folder, 'a.md'), CLEAN);
    expect((await cli(folder, ['lint', '.'])).stdout).toMatch(/基线中有 \d+ 个问题已不存在/);
    // A part of the folder leaves the other entries as they are.
    expect((await cli(folder, ['lint', 'a.md', '--write-baseline'])).code).toBe(0);
    expect(
      Object.keys((JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as { files: object }).files),
    ).toContain('sub/b.md');
  });

  it('is not written where a file could not be judged', async () => {
    const folder = folderWith({ 'a.md': FAULTY, 'b.md': Buffer.from([0xff, 0xfe, 0x41]) });
    expect((await cli(folder, ['lint', '.', '--write-baseline'])).code).toBe(2);
    expect((await cli(folder, ['lint', 'a.md', '--baseline', 'selfexam-baseline.json'])).code).toBe(2);
  });
});

describe('terminal', () => {
  const folder = folderWith({ 'a.md': FAULTY });
  const ESC = '\u001B[';

  it('colours follow --color, --no-color, NO_COLOR and FORCE_COLOR; none in pipes', async () => {
    const run = async (args: string[], env: Record<string, string> = {}): Promise<boolean> =>
      (await cli(folder, ['lint', 'a.md', ...args], { env })).stdout.includes(ESC);
    expect(await run([])).toBe(false);
    expect(await run(['--color'])).toBe(true);
    expect(await run(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(await run([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await run([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await run(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    await cli(folder, ['lint', 'a.md', '-o', 'report.txt'], { env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).not.toContain(ESC);
  });

  it('--timing lists the rules without touching the report', async () => {
    const { stdout, stderr } = await cli(folder, ['lint', 'a.md', '--timing']);
    expect(stderr).toMatch(/wording\/placeholder +\d+\.\d\d +\d+\.\d%/);
    expect(stdout).toBe((await cli(folder, ['lint', 'a.md'])).stdout);
  });

  it('a reader that goes away is no error', async () => {
    const script = await bundleCli();
    const many = folderWith(
      Object.fromEntries(Array.from({ length: 120 }, (_unused, i) => [`${i}.md`, FAULTY.repeat(4)])),
    );
    const child = spawn(process.execPath, [script, 'lint', '.', '--format', 'json'], {
      cwd: many,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('long reports reach a pipe whole', async () => {
    const many = folderWith(
      Object.fromEntries(Array.from({ length: 120 }, (_unused, i) => [`${i}.md`, FAULTY.repeat(4)])),
    );
    const { stdout } = await cli(many, ['lint', '.', '-f', 'json']);
    expect(stdout.length).toBeGreaterThan(200_000);
    expect((JSON.parse(stdout) as LintOutput).files).toHaveLength(120);
  });
});
