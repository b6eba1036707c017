import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/core/schema/types.js';
import { bundleCli, cli, folderWith } from './support/cli.js';
import { CLEAN, FAULTY, MENDABLE } from './support/drafts.js';

const MENDED = MENDABLE.replace('增强“四个自信”', '坚定“四个自信”');
const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

describe('--fix', () => {
  it('mends what is safe, says so, and leaves other files untouched', async () => {
    const folder = folderWith({ 'a.md': MENDABLE, 'clean.md': CLEAN, 'faulty.md': FAULTY });
    const before = ['clean.md', 'faulty.md'].map((name) => statSync(join(folder, name)).mtimeMs);
    const { code, stdout, stderr } = await cli(folder, ['lint', '.', '--fix']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(MENDED);
    expect(stdout).toContain('已修复 1 处');
    expect(stdout).not.toContain('wording/set-phrase');
    expect(['clean.md', 'faulty.md'].map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'clean.md', 'faulty.md']);
    expect((await cli(folder, ['lint', 'a.md', '--fix', '-f', 'json'])).stdout).toContain('"fixed":0');
  });

  it.each([
    ['CRLF', Buffer.from(crlf(MENDABLE)), Buffer.from(crlf(MENDED))],
    ['lone CR', Buffer.from(MENDABLE.replace(/\n/g, '\r')), Buffer.from(MENDED.replace(/\n/g, '\r'))],
    ['a BOM', Buffer.from(`\uFEFF${MENDABLE}`), Buffer.from(`\uFEFF${MENDED}`)],
    ['GB18030', iconv.encode(crlf(MENDABLE), 'gb18030'), iconv.encode(crlf(MENDED), 'gb18030')],
    ['UTF-16 LE', Buffer.from(`\uFEFF${MENDABLE}`, 'utf16le'), Buffer.from(`\uFEFF${MENDED}`, 'utf16le')],
    [
      'UTF-16 BE',
      Buffer.from(`\uFEFF${MENDABLE}`, 'utf16le').swap16(),
      Buffer.from(`\uFEFF${MENDED}`, 'utf16le').swap16(),
    ],
    ['no line end at the end', Buffer.from(MENDABLE.trimEnd()), Buffer.from(MENDED.trimEnd())],
  ])('keeps %s, and every byte outside its edits', async (_what, before, after) => {
    const folder = folderWith({ 'a.md': before });
    expect((await cli(folder, ['lint', 'a.md', '--fix'])).code).toBe(0);
    expect(Buffer.compare(readFileSync(join(folder, 'a.md')), after)).toBe(0);
  });

  it('keeps mode and symbolic links', async () => {
    const folder = folderWith({ 'real/a.md': MENDABLE });
    chmodSync(join(folder, 'real/a.md'), 0o640);
    symlinkSync(join('real', 'a.md'), join(folder, 'link.md'));
    expect((await cli(folder, ['lint', 'link.md', '--fix'])).code).toBe(0);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/a.md'), 'utf8')).toBe(MENDED);
    expect(statSync(join(folder, 'real/a.md')).mode & 0o777).toBe(0o640);
  });

  it('respects directives, rules switched off and --no-inline-config', async () => {
    const directed = MENDABLE.replace(
      '一是',
      '<!-- selfexam-disable-next-line wording/set-phrase -- 引文 -->\n\n一是',
    );
    const folder = folderWith({ 'a.md': directed, 'b.md': MENDABLE });
    await cli(folder, ['lint', 'a.md', '--fix']);
    await cli(folder, ['lint', 'b.md', '--fix', '--rule', 'wording/set-phrase=off']);
    expect([readFileSync(join(folder, 'a.md'), 'utf8'), readFileSync(join(folder, 'b.md'), 'utf8')]).toEqual([
      directed,
      MENDABLE,
    ]);
    await cli(folder, ['lint', 'a.md', '--fix', '--no-inline-config']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('坚定“四个自信”');
  });

  it('leaves the old or the new file, whole, when it is killed at any moment', async () => {
    const script = await bundleCli();
    // Long enough that reading, judging and writing take a while each.
    const long = (text: string): string =>
      text + `\n二是${'你在三次会议上都没有说明管网改造推迟的原因。'.repeat(2_000)}\n`;
    const folder = folderWith({});
    const path = join(folder, 'a.md');
    const outcomes = new Set<string>();
    for (let moment = 0; moment < 24; moment++) {
      writeFileSync(path, long(MENDABLE));
      const child = spawn(process.execPath, [script, 'lint', 'a.md', '--fix'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const ended = new Promise((done) => child.on('close', done));
      const timer = setTimeout(() => child.kill('SIGKILL'), moment * 25);
      await ended;
      clearTimeout(timer);
      const text = readFileSync(path, 'utf8');
      expect([long(MENDABLE), long(MENDED)]).toContain(text);
      outcomes.add(text === long(MENDED) ? 'new' : 'old');
    }
    expect(outcomes).toContain('old');
    // What a killed run leaves behind is no draft to anybody.
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toEqual(['a.md']);
  });
});

describe('--fix-dry-run', () => {
  it('prints a unified diff and nothing else to standard output, and writes nothing', async () => {
    const folder = folderWith({ 'b/a.md': crlf(MENDABLE), 'clean.md': CLEAN });
    const { code, stdout, stderr } = await cli(folder, ['lint', '.', '--fix-dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- a\/b\/a\.md\n\+\+\+ b\/b\/a\.md\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
    expect(stdout.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line))).toHaveLength(2);
    expect(stderr).toContain('检查了 2 份材料');
    expect(readFileSync(join(folder, 'b/a.md'), 'utf8')).toBe(crlf(MENDABLE));
  });

  it('gives the mended text in JSON', async () => {
    const folder = folderWith({ 'a.md': MENDABLE });
    const { stdout } = await cli(folder, ['lint', 'a.md', '--fix-dry-run', '--format', 'json']);
    const output = JSON.parse(stdout) as LintOutput;
    expect(output.files[0]).toMatchObject({ fixed: 1, output: MENDED });
  });
});

describe('--stdin', () => {
  const folder = folderWith({
    '.selfexamignore': '',
    '个人/selfexam.yaml': 'drafts: { individual: ["*.md"] }\n',
  });

  it('judges standard input under the name given', async () => {
    const { code, stdout } = await cli(
      folder,
      ['lint', '--stdin', '--stdin-filename', 'x/张三.md', '-f', 'json'],
      { stdin: FAULTY },
    );
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as LintOutput).files[0]?.path).toBe('x/张三.md');
    expect((await cli(folder, ['lint', '-'], { stdin: FAULTY })).stdout).toContain('<stdin>');
  });

  it('takes the configuration that the name would have', async () => {
    const text = '今天吃面条。\n';
    expect((await cli(folder, ['lint', '--stdin'], { stdin: text })).code).toBe(2);
    const { stdout } = await cli(folder, ['lint', '--stdin', '--stdin-filename', '个人/a.md', '-f', 'json'], {
      stdin: text,
    });
    expect((JSON.parse(stdout) as LintOutput).files[0]).toMatchObject({
      kind: 'individual',
      kindFrom: 'config',
    });
  });

  it('with --fix is a filter that keeps the encoding: text out, report to standard error', async () => {
    const ran = await cli(folder, ['lint', '--stdin', '--fix'], {
      stdin: iconv.encode(crlf(MENDABLE), 'gb18030'),
    });
    expect(ran.code).toBe(0);
    expect(Buffer.compare(ran.bytes, iconv.encode(crlf(MENDED), 'gb18030'))).toBe(0);
    expect(ran.stderr).toContain('已修复 1 处');
  });

  it('with --fix gives back what it cannot judge, byte by byte', async () => {
    for (const input of [
      Buffer.from([0x61, 0xff, 0xfe, 0x80]),
      Buffer.from('# 菜单\n'),
      Buffer.alloc(0),
      Buffer.from('---\n文种: 小说\n---\n'),
    ]) {
      const ran = await cli(folder, ['lint', '--stdin', '--fix'], { stdin: input });
      expect(ran.code).toBe(2);
      expect(Buffer.compare(ran.bytes, input)).toBe(0);
    }
  });
});
