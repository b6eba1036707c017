import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/core/schema/types.js';
import { cli, folderWith } from './support/cli.js';
import { CLEAN, FAULTY, MENDABLE, OTHER } from './support/drafts.js';

const KINDS = [CLEAN, FAULTY, MENDABLE, OTHER];
const files = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${String(i).padStart(3, '0')}.md`,
      (KINDS[i % KINDS.length] as string).replace('四十天', `${i + 10}天`),
    ]),
  );

async function json(folder: string, ...flags: string[]): Promise<string> {
  const { stdout, stderr } = await cli(folder, ['lint', '--format', 'json', ...flags]);
  expect(stderr).toBe('');
  return stdout;
}

describe('a batch', () => {
  it('gives the same on one thread as on several, in the order of the files', async () => {
    const folder = folderWith(files(60));
    const one = await json(folder, '--concurrency', '1');
    expect(await json(folder, '--concurrency', '3')).toBe(one);
    expect(await json(folder)).toBe(one);
    expect((JSON.parse(one) as LintOutput).files).toHaveLength(45);
  });

  it('says once what is wrong for all files, whichever threads met it', async () => {
    const folder = folderWith({ ...files(40), 'selfexam.yaml': 'nonsense: 1\n' });
    const one = await cli(folder, ['lint', '--concurrency', '1']);
    const three = await cli(folder, ['lint', '--concurrency', '3']);
    expect(three).toEqual(one);
    expect(three.code).toBe(2);
  });

  it('mends on several threads as on one', async () => {
    const folder = folderWith(files(40));
    await cli(folder, ['lint', '--fix', '--concurrency', '3']);
    expect(readFileSync(join(folder, '002.md'), 'utf8')).toContain('坚定“四个自信”');
    expect(readFileSync(join(folder, '038.md'), 'utf8')).toContain('坚定“四个自信”');
  });

  it('writes the same baseline from several threads', async () => {
    const folder = folderWith(files(40));
    await cli(folder, ['lint', '--write-baseline', 'one.json', '--concurrency', '1']);
    await cli(folder, ['lint', '--write-baseline', 'three.json', '--concurrency', '3']);
    expect(readFileSync(join(folder, 'three.json'), 'utf8')).toBe(
      readFileSync(join(folder, 'one.json'), 'utf8'),
    );
  });

  it.each(['0', '-1', 'many', '1.5'])('refuses --concurrency %s', async (value) => {
    expect((await cli(folderWith({}), ['lint', `--concurrency=${value}`])).code).toBe(2);
  });
});

describe('--shard', () => {
  it('splits the files into parts that together are all of them', async () => {
    const folder = folderWith(files(10));
    const names = async (...flags: string[]): Promise<string[]> => {
      const { files: judged, skipped } = JSON.parse(await json(folder, ...flags)) as LintOutput;
      return [...judged, ...skipped].map(({ path }) => path);
    };
    const parts = [
      await names('--shard', '1/3'),
      await names('--shard', '2/3'),
      await names('--shard', '3/3'),
    ];
    expect(parts.flat().sort()).toEqual((await names()).sort());
    expect(parts.map((part) => part.length)).toEqual([4, 3, 3]);
  });

  it('may be left with nothing to do', async () => {
    expect((await cli(folderWith({ 'a.md': CLEAN }), ['lint', '--shard', '2/2'])).code).toBe(0);
  });

  it.each(['0/2', '3/2', '1', 'a/b'])('refuses %s', async (value) => {
    expect((await cli(folderWith({ 'a.md': CLEAN }), ['lint', '--shard', value])).code).toBe(2);
  });
});

describe('--cache', () => {
  it('gives what a run without it gives, first and later', async () => {
    const folder = folderWith(files(12));
    const plain = await json(folder);
    expect(await json(folder, '--cache')).toBe(plain);
    expect(await json(folder, '--cache')).toBe(plain);
  });

  it('uses what it holds, and judges anew what has changed', async () => {
    const folder = folderWith({ 'a.md': FAULTY, 'b.md': FAULTY });
    const cache = join(folder, 'kept');
    await json(folder, '--cache', '--cache-location', 'kept');
    const kept = readFileSync(cache, 'latin1').replaceAll('wording/placeholder', 'wording/from-cache!');
    expect('wording/from-cache!').toHaveLength('wording/placeholder'.length);
    writeFileSync(cache, kept, 'latin1');
    writeFileSync(join(folder, 'b.md'), FAULTY.replace('四十天', '五十天'));
    const { files: judged } = JSON.parse(await json(folder, '--cache-location', 'kept')) as LintOutput;
    expect(judged.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['wording/from-cache!'],
      ['wording/placeholder'],
    ]);
  });

  it('knows nothing under another configuration or other options', async () => {
    const folder = folderWith({ 'a.md': FAULTY });
    await json(folder, '--cache');
    expect(await json(folder, '--cache', '--rule', 'wording/placeholder=off')).not.toContain(
      'wording/placeholder',
    );
    writeFileSync(join(folder, 'selfexam.yaml'), 'rules:\n  wording/placeholder: off\n');
    expect(await json(folder, '--cache')).not.toContain('wording/placeholder');
    rmSync(join(folder, 'selfexam.yaml'));
    expect(await json(folder, '--cache')).toContain('wording/placeholder');
  });

  it('is no obstacle where it is damaged', async () => {
    const folder = folderWith({ 'a.md': FAULTY });
    const plain = await json(folder);
    await json(folder, '--cache');
    const text = readFileSync(join(folder, '.selfexamcache'), 'utf8');
    for (const damaged of [text.slice(0, text.length / 2), 'of another time\n', text.replace('[', ']'), '']) {
      writeFileSync(join(folder, '.selfexamcache'), damaged);
      expect(await json(folder, '--cache')).toBe(plain);
    }
  });

  it('tells formats, languages and what is shown apart', async () => {
    const folder = folderWith(files(8));
    const calls = [
      ['--format', 'json'],
      ['--format', 'sarif'],
      ['--format', 'stylish', '--locale', 'en'],
      ['--format', 'stylish', '--quiet'],
      ['--format', 'junit'],
      ['--color'],
    ];
    for (const call of calls) {
      const plain = await cli(folder, ['lint', ...call]);
      for (let run = 0; run < 2; run++)
        expect(await cli(folder, ['lint', ...call, '--cache'])).toEqual(plain);
    }
  });

  it('holds more than is read at once, in every format and when a draft in the middle has changed', async () => {
    // Each of these gives some 30 KB of JSON.
    const long = FAULTY + '\n坚定“四个意识”，XX 年度。\n'.repeat(60);
    const folder = folderWith(
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.md`, `${long}\n第${i}稿。\n`])),
    );
    for (const format of ['json', 'junit', 'stylish']) {
      const call = ['lint', '--format', format];
      writeFileSync(join(folder, '7.md'), `${long}\n${format}\n`);
      const plain = await cli(folder, call);
      expect(plain.stdout.length).toBeGreaterThan(300_000);
      for (let run = 0; run < 2; run++) {
        const { bytes, code } = await cli(folder, [...call, '--cache']);
        expect([bytes.equals(plain.bytes), code]).toEqual([true, plain.code]);
      }
    }
  });

  it('keeps no trace of a mending run', async () => {
    const folder = folderWith({ 'a.md': MENDABLE });
    await json(folder, '--cache');
    await cli(folder, ['lint', '--fix', '--cache']);
    expect(await json(folder, '--cache')).toBe(await json(folder));
  });
});
