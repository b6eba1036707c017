import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Approvals } from '../../server/src/core/schema/types.js';
import { bundleCli, cli, temporaryFolder } from '../cli/support/cli.js';
import { validateApprovalsFile } from './schema.js';

const UNIT = resolve(import.meta.dirname, '../drafts/unit-qinghe');
const LU = '个人/陆明川.md';
const HE = '个人/贺立群.md';

function unit(): string {
  const folder = join(temporaryFolder(), 'unit');
  cpSync(UNIT, folder, { recursive: true });
  return folder;
}

function record(folder: string): Approvals {
  const value = parse(readFileSync(join(folder, 'selfexam.approvals.yaml'), 'utf8')) as Approvals;
  expect(validateApprovalsFile(value)).toEqual([]);
  return value;
}

interface Row {
  readonly path: string;
  readonly status: string;
  readonly why?: readonly string[];
}

async function status(folder: string, path: string): Promise<Row | undefined> {
  const { stdout } = await cli(folder, ['status', '--format', 'json']);
  return (JSON.parse(stdout) as { drafts: Row[] }).drafts.find((row) => row.path === path);
}

const approve = (folder: string, path: string, ...args: string[]) =>
  cli(folder, ['approve', path, '--by', '上级督导组', ...args]);

describe('sign-off', () => {
  it('approves a ready draft, and shows any later change as stale', async () => {
    const folder = unit();
    expect(await approve(folder, LU, '--comment', '同意')).toMatchObject({ code: 0 });
    expect(await status(folder, LU)).toMatchObject({ status: 'approved', by: '上级督导组', comment: '同意' });
    const file = join(folder, LU);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/\n/g, '\r\n').replace('。\r\n', '。  \r\n'));
    expect(await status(folder, LU)).toMatchObject({ status: 'approved' });
    writeFileSync(file, text.replace('去过14座', '去过15座'));
    expect(await status(folder, LU)).toMatchObject({ status: 'stale', why: ['text'] });
    writeFileSync(file, text);
    expect(await status(folder, LU)).toMatchObject({ status: 'approved' });
  });

  it('goes stale when the profile changes', async () => {
    const folder = unit();
    writeFileSync(join(folder, 'own.profile.yaml'), "id: own\ntitle: 本单位\nextends: '2025'\n");
    const config = join(folder, 'selfexam.yaml');
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace("profile: '2025'", 'profile: own.profile.yaml'),
    );
    const file = join(folder, LU);
    writeFileSync(file, readFileSync(file, 'utf8').replace('会议: "2025"\n', ''));
    expect(await approve(folder, LU)).toMatchObject({ code: 0 });
    writeFileSync(
      join(folder, 'own.profile.yaml'),
      "id: own\ntitle: 本单位\nextends: '2025'\ntheme: 新的主题\n",
    );
    expect(await status(folder, LU)).toMatchObject({ status: 'stale', why: ['profile'] });
  });

  it('refuses while blocking findings stand, unless each is waived with a reason', async () => {
    const folder = unit();
    const refused = await approve(folder, HE);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('self/team-for-personal');
    expect(existsSync(join(folder, 'selfexam.approvals.yaml'))).toBe(false);
    const rules = [
      ...new Set([...refused.stderr.matchAll(/^ {2}\d+ {2}([\w/-]+) /gm)].map(([, rule]) => rule as string)),
    ];
    const waivers = (list: readonly string[]) => list.flatMap((rule) => ['--waive', `${rule}=会上当面说明`]);
    expect(await approve(folder, HE, ...waivers(rules.slice(1)))).toMatchObject({ code: 1 });
    expect(await approve(folder, HE, '--waive', `${rules[0] ?? ''}= `)).toMatchObject({ code: 2 });
    expect(await approve(folder, HE, ...waivers(rules))).toMatchObject({ code: 0 });
    const waived = record(folder).drafts[HE]?.current.waived ?? [];
    expect(new Set(waived.map(({ rule }) => rule))).toEqual(new Set(rules));
  });

  it('keeps what was decided before, and compares with the last reviewed version', async () => {
    const folder = unit();
    const back = await cli(folder, ['return', HE, '--by', '陆明川', '--comment', '缺一个方面，写的是班子']);
    expect(back).toMatchObject({ code: 0 });
    const file = join(folder, HE);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        /一是班子政治理论.*\n/,
        '一是我全年中心组学习缺席3次，9月那次去了外地开展销会。\n',
      ),
    );
    const { stdout } = await cli(folder, ['review', '--format', 'json']);
    const draft = (
      JSON.parse(stdout) as {
        drafts: { path: string; changes?: { mended: number; standing: number }; approval: object }[];
      }
    ).drafts.find(({ path }) => path === HE);
    expect(draft?.approval).toMatchObject({ status: 'stale', verdict: 'returned' });
    expect(draft?.changes?.mended).toBeGreaterThan(0);
    expect(draft?.changes?.standing).toBeGreaterThan(0);
    await cli(folder, ['return', HE, '--by', '陆明川', '--comment', '再改']);
    const entry = record(folder).drafts[HE];
    expect([...(entry?.history ?? []), entry?.current].map((one) => one?.comment)).toEqual([
      '缺一个方面，写的是班子',
      '再改',
    ]);
  });

  it('holds no words of a draft', async () => {
    const folder = unit();
    await cli(folder, ['return', HE, '--by', '陆明川', '--comment', '再改']);
    expect(readFileSync(join(folder, 'selfexam.approvals.yaml'), 'utf8')).not.toMatch(/热线|班子|窗口/);
  });

  it('makes lint fail for drafts that are not approved as they stand', async () => {
    const folder = unit();
    const run = () => cli(folder, ['lint', LU, '--require-approval', '--format', 'json']);
    const rules = async () =>
      (
        JSON.parse((await run()).stdout) as { files: { findings: { rule: string }[] }[] }
      ).files[0]?.findings.map(({ rule }) => rule);
    expect(await rules()).toContain('batch/not-approved');
    expect((await run()).code).toBe(1);
    await approve(folder, LU);
    expect(await rules()).not.toContain('batch/not-approved');
    expect((await run()).code).toBe(0);
  });

  it('makes lint fail for standard input that is not what was approved under its name', async () => {
    const folder = unit();
    const text = readFileSync(join(folder, LU), 'utf8');
    const lint = async (stdin: string, name: readonly string[] = ['--stdin-filename', LU]) => {
      const ran = await cli(folder, ['lint', '--stdin', ...name, '--require-approval', '--format', 'json'], {
        stdin,
      });
      const [file] = (JSON.parse(ran.stdout) as { files: { findings: { rule: string }[] }[] }).files;
      return { code: ran.code, refused: file?.findings.some(({ rule }) => rule === 'batch/not-approved') };
    };
    expect(await lint(text)).toEqual({ code: 1, refused: true });
    await approve(folder, LU);
    expect(await lint(text)).toEqual({ code: 0, refused: false });
    // What is typed counts, not what is on disk.
    expect(await lint(text.replace('。', '！'))).toEqual({ code: 1, refused: true });
    expect(await lint(text, ['--kind', 'individual'])).toEqual({ code: 1, refused: true });
  });

  it('leaves a damaged record alone', async () => {
    const folder = unit();
    const file = join(folder, 'selfexam.approvals.yaml');
    for (const damage of ['version: 1\ndrafts: [', 'version: 2\ndrafts: {}\n', '']) {
      writeFileSync(file, damage);
      expect((await approve(folder, LU)).code).toBe(2);
      expect(readFileSync(file, 'utf8')).toBe(damage);
    }
  });
});

describe('sign-off by many at once', () => {
  it('loses nothing when processes record decisions at the same time', { timeout: 120_000 }, async () => {
    const folder = unit();
    const drafts = readdirSync(join(folder, '批评')).map((name) => `批评/${name}`);
    const runs = await Promise.all(
      [...drafts, ...drafts].map((path, index) =>
        cli(folder, ['return', path, '--by', `审阅人${index}`, '--comment', '看过']),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual(runs.map(() => 0));
    const { drafts: entries } = record(folder);
    const names = Object.values(entries).flatMap(({ current, history }) =>
      [current, ...history].map(({ by }) => by),
    );
    expect(names.sort()).toEqual(runs.map((_, index) => `审阅人${index}`).sort());
    expect(readdirSync(folder).filter((name) => /lock|tmp/.test(name))).toEqual([]);
  });

  it('takes over the lock of a process that died, and not that of one that lives', async () => {
    const folder = unit();
    const lock = join(folder, 'selfexam.approvals.yaml.lock');
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => dead.on('close', done));
    writeFileSync(lock, JSON.stringify({ pid: dead.pid, host: hostname(), token: 'x' }));
    expect((await approve(folder, LU)).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
    // Nobody can tell whether a process of another machine lives: its lock counts until it is old.
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', token: 'y' }));
    const old = new Date('2020-01-01');
    utimesSync(lock, old, old);
    expect((await approve(folder, LU)).code).toBe(0);
  });

  it(
    'survives kill -9 at any moment: the record is the old or the new one, and the next run goes on',
    { timeout: 180_000 },
    async () => {
      const folder = unit();
      const script = await bundleCli();
      await approve(folder, LU);
      const before = Object.keys(record(folder).drafts).length;
      let recorded = 0;
      for (let round = 0; round < 12; round++) {
        const child = spawn(
          process.execPath,
          [script, 'return', HE, '--by', `审阅人${round}`, '--comment', '看过'],
          { cwd: folder },
        );
        const ended = new Promise((done) => child.on('close', done));
        // Killed as soon as anything appears beside the record: its lock, a temporary file.
        const watched = new Promise<void>((done) => {
          const look = (): void => {
            const busy = readdirSync(folder).some((name) =>
              /approvals\.yaml\..*|\.selfexam\.approvals/.test(name),
            );
            if (busy || child.exitCode !== null) done();
            else setImmediate(look);
          };
          look();
        });
        await watched;
        for (let spin = 0; spin < round * 40; spin++) await new Promise((done) => setImmediate(done));
        child.kill('SIGKILL');
        await ended;
        const { drafts } = record(folder);
        expect(drafts[LU]?.current.verdict).toBe('approved');
        expect(Object.keys(drafts).length).toBeGreaterThanOrEqual(before);
        const entry = drafts[HE];
        const count = entry === undefined ? 0 : entry.history.length + 1;
        expect(count - recorded).toBeLessThanOrEqual(1);
        expect(count).toBeGreaterThanOrEqual(recorded);
        recorded = count;
      }
      expect((await cli(folder, ['return', HE, '--by', '最后', '--comment', '看过'])).code).toBe(0);
      expect(record(folder).drafts[HE]?.current.by).toBe('最后');
      expect(readdirSync(folder).filter((name) => /lock|tmp/.test(name))).toEqual([]);
    },
  );
});
