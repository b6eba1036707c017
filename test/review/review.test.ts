import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../server/src/core/schema/types.js';
import { validateReport } from './schema.js';
import { cli, temporaryFolder } from '../cli/support/cli.js';

const UNIT = resolve(import.meta.dirname, '../drafts/unit-qinghe');

function unit(): string {
  const folder = join(temporaryFolder(), 'unit');
  cpSync(UNIT, folder, { recursive: true });
  return folder;
}

async function review(folder: string, ...args: string[]): Promise<ReviewReport> {
  const { stdout, stderr } = await cli(folder, ['review', '--format', 'json', ...args]);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ReviewReport;
}

describe('selfexam review on the sample unit', () => {
  it('gives a report that its schema describes, and exits with 1 while drafts are open', async () => {
    const { code, stdout } = await cli(UNIT, ['review', '--format', 'json']);
    expect(code).toBe(1);
    expect(validateReport(JSON.parse(stdout))).toEqual([]);
  });

  it('says who has no draft, who has not criticised whom, and who copied from whom', async () => {
    const report = await review(UNIT);
    const missing = report.batch.filter(({ rule }) => rule === 'batch/missing-draft');
    expect(missing.map(({ member }) => member)).toEqual(['邱远山', '邱远山']);
    const cell = (from: string, to: string): string | undefined =>
      report.criticism.find((one) => one.from === from && one.to === to)?.status;
    expect(cell('沈启航', '方晓岚')).toBe('missing');
    expect(cell('陆明川', '沈启航')).toBe('criticised');
    expect(cell('贺立群', '韩素梅')).toBe('weak');
    expect(cell('邱远山', '陆明川')).toBe('no-draft');
    const pairs = report.copied.map(({ left, right }) => [left.author, right.author, right.source].join('/'));
    expect(new Set(pairs)).toEqual(new Set(['纪淮安/韩素梅/unit', '纪淮安/纪淮安/last-year']));
    const copier = report.drafts.find(({ author, kind }) => author === '纪淮安' && kind === 'individual');
    expect(copier?.copiedShare).toBeGreaterThan(0.2);
  });

  it('does not ask who is missing where single drafts are named', async () => {
    expect((await review(UNIT, '个人/陆明川.md')).batch).toEqual([]);
    expect((await review(UNIT, '个人')).batch.length).toBeGreaterThan(0);
  });

  it('gives each draft its verdict and at most three things to mend first', async () => {
    const { drafts } = await review(UNIT);
    const verdict = (author: string): string | undefined =>
      drafts.find((draft) => draft.author === author && draft.kind === 'individual')?.verdict;
    expect(verdict('陆明川')).toBe('ready');
    expect(verdict('纪淮安')).toBe('revise');
    expect(verdict('贺立群')).toBe('return');
    for (const { first } of drafts) expect(first.length).toBeLessThanOrEqual(3);
  });

  it('answers opinions and last year’s items by what they say, and says where it is unsure', async () => {
    const { opinions, lastList } = await review(UNIT);
    const opinion = (words: string) => opinions.find(({ text }) => text.includes(words));
    expect(opinion('东干渠')).toMatchObject({ status: 'answered', to: '韩素梅', path: '个人/韩素梅.md' });
    expect(opinion('垫资')).toMatchObject({ status: 'answered', path: '班子对照检查材料.md' });
    expect(opinion('罚单')?.status).toBe('unsure');
    expect(lastList.find(({ text }) => text.includes('违约金'))).toMatchObject({
      status: 'unanswered',
      to: '贺立群',
    });
  });

  it('lets the unit decide what blocks and what is returned', async () => {
    const folder = unit();
    const file = join(folder, 'selfexam.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/blocking:.*/, 'blocking: []\n  return: [self/*]'),
    );
    const { drafts } = await review(folder);
    const verdicts = new Set(drafts.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(['ready', 'return']));
  });

  it.each(['blocking: [errors]', 'blocking: [self/nothing]', 'return: [nothing/*]'])(
    'refuses a selector that selects nothing: %s',
    async (setting) => {
      const folder = unit();
      const file = join(folder, 'selfexam.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/blocking:.*/, setting));
      const { code, stderr } = await cli(folder, ['review']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/selfexam\.yaml:5:\d+/);
      expect(stderr).toContain(/\[(.*)\]/.exec(setting)?.[1]);
    },
  );

  it('turns a rule across drafts off and refuses one that does not exist', async () => {
    const folder = unit();
    const file = join(folder, 'selfexam.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}rules:\n  batch/missing-draft: off\n`);
    expect((await review(folder)).batch).toEqual([]);
    writeFileSync(file, `${before}rules:\n  batch/nonsense: off\n`);
    expect((await cli(folder, ['review'])).code).toBe(2);
  });

  it('takes a directive with a reason for a rule across drafts', async () => {
    const folder = unit();
    const file = join(folder, '个人/韩素梅.md');
    const directive =
      '<!-- selfexam-disable-next-line batch/copied-passage -- 这是我自己的事，别人抄了我的 -->\n';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\*\*1\.(讲原则|在急难)/gm, `${directive}$&`));
    const { drafts } = await review(folder);
    const draft = drafts.find(({ path }) => path === '个人/韩素梅.md');
    expect(draft?.verdict).toBe('ready');
    expect(draft?.findings.some(({ rule }) => /copied|hygiene/.test(rule))).toBe(false);
    expect(draft?.suppressed.map(({ reason }) => reason)).toEqual(
      Array(2).fill('这是我自己的事，别人抄了我的'),
    );
  });

  it('tells doubles and unknown authors', async () => {
    const folder = unit();
    const own = join(folder, '个人/陆明川.md');
    const text = readFileSync(own, 'utf8');
    writeFileSync(join(folder, '个人/陆明川（二稿）.md'), text);
    writeFileSync(join(folder, '个人/外人.md'), text.replace('姓名: 陆明川', '姓名: 万事通'));
    const { batch } = await review(folder);
    const of = (rule: string) =>
      batch.filter((one) => one.rule === rule).map(({ member, path }) => member ?? path);
    expect(of('batch/duplicate-draft')).toEqual(['陆明川']);
    expect(of('batch/unknown-author')).toEqual(['个人/外人.md']);
  });

  it('writes no word of a draft with --redact, in any format', async () => {
    for (const format of ['json', 'html', 'markdown', 'sarif', 'text']) {
      const { stdout } = await cli(UNIT, ['review', '--format', format, '--redact']);
      for (const words of ['东干渠', '旧型号', '水费热线', '涉及在办案件', '石桥村'])
        expect(stdout).not.toContain(words);
      expect(stdout).toContain('邱远山');
    }
  });

  it('keeps the rest where one file is broken, and exits with 2', async () => {
    const folder = unit();
    writeFileSync(join(folder, '个人/坏.md'), '---\n文种: 不知道\n---\n\n正文\n');
    const { code, stdout, stderr } = await cli(folder, ['review', '--format', 'json']);
    expect(code).toBe(2);
    expect(stderr).toContain('坏.md');
    expect((JSON.parse(stdout) as ReviewReport).drafts.length).toBe(14);
  });

  it('finds nothing copied where the passage may be quoted', async () => {
    const folder = unit();
    const text = readFileSync(join(folder, '个人/韩素梅.md'), 'utf8');
    writeFileSync(join(folder, '会前讲话.md'), text);
    const { copied } = await review(folder);
    expect(copied.map(({ right }) => right.source)).toEqual(['last-year']);
  });

  it('compares with an archive that is gone, by the index', async () => {
    const folder = unit();
    const file = join(folder, 'selfexam.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}  index: selfexam.index\n`);
    expect((await review(folder)).copied.length).toBe(3);
    const index = readFileSync(join(folder, 'selfexam.index'));
    expect(index.includes(Buffer.from('派车单', 'utf8'))).toBe(false);
    rmSync(join(folder, '上年度/纪淮安2024.md'));
    writeFileSync(join(folder, '上年度/空.md'), '# 无\n');
    const last = (await review(folder)).copied.find(({ right }) => right.source === 'last-year');
    expect(last?.left.text).toContain('派车单');
    expect(last?.right.text).toBe('');
  });
});
