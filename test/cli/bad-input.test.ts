import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/core/schema/types.js';
import { validateLintOutput } from '../../server/src/core/schema/validators.js';
import { cli, folderWith } from './support/cli.js';
import { CLEAN, FAULTY } from './support/drafts.js';

async function json(
  folder: string,
  ...args: string[]
): Promise<{ code: number | null; output: LintOutput; stderr: string }> {
  const { code, stdout, stderr } = await cli(folder, ['lint', ...args, '--format', 'json']);
  const output = JSON.parse(stdout) as LintOutput;
  expect(validateLintOutput(output), JSON.stringify(validateLintOutput.errors)).toBe(true);
  return { code, output, stderr };
}

describe('files that cannot be judged', () => {
  const sound = Buffer.from(CLEAN);
  const damaged = Buffer.concat([sound.subarray(0, 60), Buffer.from([0xff]), sound.subarray(60)]);

  it.each([
    ['invalid UTF-8', damaged, 'invalid-encoding', /第 \d+ 字节（从 0 起）是 0x/],
    [
      'a Word document',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300)]),
      'binary-file',
      /Word/,
    ],
    ['a binary', Buffer.alloc(300, 1), 'binary-file', /二进制/],
    ['broken front matter', Buffer.from('---\n文种: [\n---\n# 菜单\n'), 'bad-front-matter', /文档头部/],
    ['an unknown kind', Buffer.from('---\n文种: 小说\n---\n# 个人发言提纲\n'), 'bad-front-matter', /小说/],
    [
      'an unknown profile',
      Buffer.from(CLEAN.replace('2021-party-history', '2021-party-histroy')),
      'unknown-profile',
      /是否要写“2021-party-history”/,
    ],
  ])('%s: says what and where, exits with 2, and judges the others', async (_what, bytes, code, text) => {
    const folder = folderWith({ 'bad.md': bytes, 'faulty.md': FAULTY });
    const ran = await json(folder, '.');
    expect(ran.code).toBe(2);
    expect(ran.output.problems).toHaveLength(1);
    expect(ran.output.problems[0]).toMatchObject({ code, path: 'bad.md' });
    expect(ran.stderr).toMatch(text);
    expect(ran.stderr).toContain('bad.md');
    expect(ran.output.files.map(({ path }) => path)).toEqual(['faulty.md']);
    expect(readFileSync(join(folder, 'bad.md')).equals(bytes)).toBe(true);
  });

  it('names the line of a profile that there is not', async () => {
    const folder = folderWith({ 'a.md': CLEAN.replace('2021-party-history', 'nowhere') });
    const { output } = await json(folder, 'a.md');
    expect(output.problems[0]).toMatchObject({ line: 4, column: 5 });
  });

  it('an empty file is no draft', async () => {
    const folder = folderWith({ 'empty.md': '', 'a.md': CLEAN });
    const { code, output } = await json(folder, '.');
    expect(code).toBe(0);
    expect(output.skipped).toMatchObject([{ path: 'empty.md', reason: 'not-a-draft' }]);
    expect((await json(folder, 'empty.md')).code).toBe(2);
  });

  it('reads GB18030 and UTF-16 with a BOM', async () => {
    const folder = folderWith({
      'gb.md': iconv.encode(FAULTY, 'gb18030'),
      'u16.md': Buffer.from(`\uFEFF${FAULTY}`, 'utf16le'),
      'u8.md': FAULTY,
    });
    const { output } = await json(folder, '.');
    expect(output.files.map(({ encoding }) => encoding)).toEqual(['gb18030', 'utf-16le', 'utf-8']);
    const [gb, , u8] = output.files.map(({ findings }) => findings);
    expect(gb).toEqual(u8);
  });

  it('a folder named x.md is a folder', async () => {
    const folder = folderWith({ 'x.md/inner.md': CLEAN, 'y.md/readme.txt': 'x' });
    expect((await json(folder, '.')).output.files.map(({ path }) => path)).toEqual(['x.md/inner.md']);
    expect((await json(folder, 'x.md')).code).toBe(0);
    expect((await json(folder, 'y.md')).code).toBe(2);
  });

  it('links that form a loop are reported or left alone, and end', async () => {
    const folder = folderWith({ 'a.md': CLEAN, 'sub/b.md': CLEAN });
    symlinkSync('..', join(folder, 'sub', 'up'));
    expect((await json(folder, '.')).output.files.map(({ path }) => path)).toEqual(['a.md', 'sub/b.md']);
    symlinkSync('self.md', join(folder, 'self.md'));
    const { code, output } = await json(folder, '.');
    expect(code).toBe(2);
    expect(output.problems).toMatchObject([{ code: 'symlink-loop', path: 'self.md' }]);
    expect(output.files).toHaveLength(2);
  });

  it('a link to a file is judged, a broken one is reported', async () => {
    const folder = folderWith({ 'real/a.md': CLEAN });
    mkdirSync(join(folder, 'links'));
    symlinkSync('../real/a.md', join(folder, 'links/good.md'));
    expect((await json(folder, 'links')).output.files.map(({ path }) => path)).toEqual(['links/good.md']);
    symlinkSync('../real/none.md', join(folder, 'links/bad.md'));
    expect((await json(folder, 'links')).output.problems).toMatchObject([
      { code: 'file-not-found', path: 'links/bad.md' },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('a file or folder without permission is reported', async () => {
    const folder = folderWith({ 'a.md': CLEAN, 'shut/b.md': CLEAN });
    chmodSync(join(folder, 'a.md'), 0);
    chmodSync(join(folder, 'shut'), 0);
    const { code, output } = await json(folder, '.');
    chmodSync(join(folder, 'shut'), 0o755);
    expect(code).toBe(2);
    expect(output.problems.map(({ code: name }) => name)).toEqual(['file-unreadable', 'file-unreadable']);
  });

  it('a hostile draft is judged in the time of any other', async () => {
    const lines = ['（', '*', '_', '`', '[', '<', '“', '一、', '〔', '> ', '&#', '是', '|', '~', 'X'];
    const folder = folderWith(
      Object.fromEntries(lines.map((piece, i) => [`${i}.md`, `${CLEAN}\n${piece.repeat(200_000)}\n`])),
    );
    const { code, output } = await json(folder, '.');
    expect(code).not.toBe(2);
    expect(output.files).toHaveLength(lines.length);
  });
});

describe('configurations that cannot be used', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      'a typo in a key',
      { 'selfexam.yaml': 'profile: "2024"\nrulez: {}\n' },
      /selfexam\.yaml:2:1 .*“rulez”.*“rules”/,
    ],
    [
      'a typo in a rule id',
      { 'selfexam.yaml': 'rules:\n  wording/setphrase: off\n' },
      /selfexam\.yaml:2:3 .*“wording\/set-phrase”/,
    ],
    [
      'a wrong severity',
      { 'selfexam.yml': 'rules:\n  wording/set-phrase: fatal\n' },
      /selfexam\.yml:2:23 .*fatal/,
    ],
    ['bad YAML', { 'selfexam.yaml': 'profile: "2024\n' }, /selfexam\.yaml:\d+:\d+ .*YAML/],
    ['bad JSON', { 'selfexam.json': '{ "profile": }', 'selfexam.txt': '' }, /selfexam\.json:1:\d+/],
    [
      'an alias bomb',
      {
        'selfexam.yaml': [
          'a: &a [x,x,x,x,x,x,x,x,x]',
          ...[...'bcdefghij'].map((n, i) => `${n}: &${n} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
        ].join('\n'),
      },
      /别名/,
    ],
    [
      'an unknown profile',
      { 'selfexam.yaml': 'profile: "2023"\n' },
      /selfexam\.yaml:1:10 .*“2023”.*2021-party-history/,
    ],
    [
      'a missing profile file',
      { 'selfexam.yaml': 'profile: ./unit.yaml\n' },
      /selfexam\.yaml:1:10 .*unit\.yaml/,
    ],
    [
      'two areas of one id',
      {
        'selfexam.yaml': 'profile: ./unit.yaml\n',
        'unit.yaml':
          'id: unit\ntitle: 本单位\nareas:\n  - { id: a, name: 带头一, clause: 带头一 }\n  - { id: a, name: 带头二, clause: 带头二 }\n',
      },
      /unit\.yaml:\d+:\d+ .*“a”/,
    ],
    [
      'a typo in a profile',
      { 'selfexam.yaml': 'profile: ./unit.yaml\n', 'unit.yaml': 'id: unit\ntitel: 本单位\n' },
      /unit\.yaml:2:1/,
    ],
    [
      'a profile with the id of a built-in one',
      { 'selfexam.yaml': 'profiles: [unit.yaml]\n', 'unit.yaml': 'id: "2024"\ntitle: 本单位\n' },
      /unit\.yaml:1:\d+ .*“2024”/,
    ],
    [
      'a profile that extends nothing',
      {
        'selfexam.yaml': 'profiles: [unit.yaml]\n',
        'unit.yaml': 'id: unit\ntitle: 本单位\nextends: "2019"\n',
      },
      /unit\.yaml:3:10 .*“2019”/,
    ],
    ['a missing roster', { 'selfexam.yaml': 'roster: none.csv\n' }, /selfexam\.yaml:1:9 .*none\.csv/],
    [
      'a bad roster',
      { 'selfexam.yaml': 'roster: r.csv\n', 'r.csv': '姓名,角色\n张三,司机\n' },
      /r\.csv:2 .*司机/,
    ],
    ['a missing baseline', { 'selfexam.yaml': 'baseline: none.json\n' }, /none\.json .*基线/],
    [
      'a broken baseline',
      { 'selfexam.yaml': 'baseline: b.json\n', 'b.json': '{ "version": 2, "files": {} }' },
      /b\.json:1:\d+ /,
    ],
  ];

  it.each(cases)(
    '%s: file, line, what and what to do; exit 2, nothing written',
    async (_what, files, text) => {
      const folder = folderWith({ ...files, 'a.md': FAULTY });
      const { code, stderr } = await cli(folder, ['lint', 'a.md', '--fix']);
      expect(code).toBe(2);
      expect(stderr).toMatch(text);
      expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(FAULTY);
    },
  );

  it('keep only the files below them from being judged', async () => {
    const folder = folderWith({
      'bad/selfexam.yaml': 'x: 1\n',
      'bad/a.md': FAULTY,
      'bad/b.md': FAULTY,
      'good/a.md': FAULTY,
    });
    const { code, output } = await json(folder, '.');
    expect(code).toBe(2);
    expect(output.problems).toHaveLength(1);
    expect(output.files.map(({ path }) => path)).toEqual(['good/a.md']);
  });

  it('do not stand in the way with --no-config', async () => {
    const folder = folderWith({ 'selfexam.yaml': 'x: 1\n', 'a.md': CLEAN });
    expect((await cli(folder, ['lint', 'a.md', '--no-config'])).code).toBe(0);
  });

  it('a folder of that name is reported', async () => {
    const folder = folderWith({ 'a.md': CLEAN });
    mkdirSync(join(folder, 'selfexam.yaml'));
    expect((await cli(folder, ['lint', 'a.md'])).stderr).toContain('selfexam.yaml');
  });
});

describe('places that cannot be written', () => {
  it('an output file in place of a folder', async () => {
    const folder = folderWith({ 'a.md': CLEAN, 'out/x': '' });
    const { code, stderr } = await cli(folder, ['lint', 'a.md', '-o', 'out']);
    expect(code).toBe(2);
    expect(stderr).toContain('out');
    expect(existsSync(join(folder, 'out/x'))).toBe(true);
  });

  it('a new draft under a file', async () => {
    const folder = folderWith({ 'a.md': CLEAN });
    expect((await cli(folder, ['new', 'team', '--name', '局党组', '--out', 'a.md/b.md'])).code).toBe(2);
    writeFileSync(join(folder, 'c.md'), 'x');
    expect((await cli(folder, ['new', 'team', '--name', '局党组', '--out', 'c.md'])).code).toBe(2);
    expect(readFileSync(join(folder, 'c.md'), 'utf8')).toBe('x');
  });
});
