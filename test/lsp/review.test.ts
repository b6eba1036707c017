import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Approvals, CommentRecord, ReviewReport } from '../../server/src/core/schema/types.js';
import type {
  ClientRequests,
  DraftThreads,
  ReviewEntry,
  ReviewUnit,
  ServerRequests,
} from '../../server/src/lsp/protocol.js';
import { cli } from '../cli/support/cli.js';
import { validateApprovalsFile, validateCommentsFile, validateReport } from '../review/schema.js';
import { TestClient } from './client.js';

const UNIT = resolve(import.meta.dirname, '../drafts/unit-qinghe');
const LU = '个人/陆明川.md';
const HE = '个人/贺立群.md';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

function copyOfUnit(): string {
  const root = mkdtempSync(join(tmpdir(), 'selfexam-review-'));
  cleanups.push(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'unit');
  cpSync(UNIT, folder, { recursive: true });
  return folder;
}

type Ask = <M extends keyof ServerRequests>(
  method: M,
  params: ServerRequests[M]['params'],
) => Promise<ServerRequests[M]['result']>;

interface Opened {
  readonly folder: string;
  readonly client: TestClient;
  readonly ask: Ask;
  uri(path: string): string;
}

/** The sample unit, opened from the disk. */
async function unit(options: { locale?: string } = {}): Promise<Opened> {
  const folder = copyOfUnit();
  const client = await TestClient.start({ folder, locale: options.locale ?? 'zh-cn' });
  cleanups.push(() => client.stop());
  const ask: Ask = (method, params) => client.request(method, params);
  return { folder, client, ask, uri: (path) => pathToFileURL(join(folder, path)).href };
}

/** The sample unit in a folder that only the client can reach; it is told of every write. */
async function virtualUnit(
  onWrite?: (uri: string, count: number) => void,
): Promise<Opened & { writes: () => number }> {
  const folder = copyOfUnit();
  const root = 'memory:/unit';
  const client = await TestClient.start({ locale: 'zh-cn', initializationOptions: { clientFiles: true } });
  cleanups.push(() => client.stop());
  const pathOf = (uri: string): string => join(folder, decodeURIComponent(uri.slice(root.length)));
  const uri = (path: string): string => `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  let writes = 0;
  const { connection } = client;
  const text = (address: string): string | undefined => {
    const path = pathOf(address);
    return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  };
  connection.onRequest(
    'selfexam/readFile',
    (
      params: ClientRequests['selfexam/readFile']['params'],
    ): ClientRequests['selfexam/readFile']['result'] => {
      const found = text(params.uri);
      return found === undefined ? null : { text: found };
    },
  );
  connection.onRequest(
    'selfexam/findFiles',
    (
      params: ClientRequests['selfexam/findFiles']['params'],
    ): ClientRequests['selfexam/findFiles']['result'] => {
      const base = pathOf(params.folder);
      const matches = picomatch([...params.include]);
      const all = existsSync(base) ? (readdirSync(base, { recursive: true }) as string[]) : [];
      const paths = all.map((path) => path.split(sep).join('/')).filter((path) => matches(path));
      const within = relative(folder, base).split(sep).join('/');
      return { uris: paths.map((path) => uri(within === '' ? path : `${within}/${path}`)) };
    },
  );
  connection.onRequest(
    'selfexam/writeFile',
    (
      params: ClientRequests['selfexam/writeFile']['params'],
    ): ClientRequests['selfexam/writeFile']['result'] => {
      writes++;
      onWrite?.(pathOf(params.uri), writes);
      if ((text(params.uri) ?? null) !== params.before) return { outcome: 'changed' };
      writeFileSync(pathOf(params.uri), params.text);
      return { outcome: 'written' };
    },
  );
  await connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: root, name: 'unit' }], removed: [] },
  });
  const ask: Ask = (method, params) => client.request(method, params);
  return { folder, client, ask, uri, writes: () => writes };
}

async function review({ ask }: Opened): Promise<ReviewUnit> {
  const { units } = await ask('selfexam/review', null);
  expect(units).toHaveLength(1);
  return units[0] as ReviewUnit;
}

const entry = (found: ReviewUnit, path: string): ReviewEntry => {
  const draft = found.drafts.find((one) => one.path === path);
  if (draft === undefined) throw new Error(`${path} is not in the review`);
  return draft;
};

const saved = async ({ client, uri, folder }: Opened, path: string, text: string): Promise<void> => {
  writeFileSync(join(folder, path), text);
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uri(path), type: FileChangeType.Changed }],
  });
};

const record = (folder: string): Approvals => {
  const value = parse(readFileSync(join(folder, 'selfexam.approvals.yaml'), 'utf8')) as Approvals;
  expect(validateApprovalsFile(value)).toEqual([]);
  return value;
};

/** A decision without what differs from one run to the next. */
const timeless = ({ drafts }: Approvals): unknown =>
  Object.entries(drafts).map(([path, { current }]) => [path, { ...current, at: '' }]);

const approve = (
  { ask, uri }: Opened,
  path: string,
  waivers: ServerRequests['selfexam/decide']['params']['waivers'] = [],
) =>
  ask('selfexam/decide', {
    uri: uri(path),
    verdict: 'approved',
    by: '上级督导组',
    comment: '同意',
    waivers,
    tool: 'x',
  });

describe.each([
  ['on disk', unit],
  ['in a virtual folder', virtualUnit],
] as const)('the review of a unit %s', (_where, open) => {
  test('says of every draft what the command line says', async () => {
    const opened = await open();
    const found = await review(opened);
    const { stdout } = await cli(opened.folder, ['review', '--format', 'json']);
    const report = JSON.parse(stdout) as ReviewReport;
    expect(found.drafts.map(({ path }) => path)).toEqual(report.drafts.map(({ path }) => path));
    for (const draft of report.drafts) {
      const own = entry(found, draft.path);
      expect(own.group).toBe(draft.verdict);
      expect(own.blocking).toBe(draft.counts.blocking);
      expect(own.findings.map(({ rule, message, range }) => [rule, message, range.start.line + 1])).toEqual(
        draft.findings.map(({ rule, message, range }) => [rule, message, range.start.line]),
      );
      expect(own.first.map(({ text }) => text)).toEqual(draft.first.map(({ text }) => text));
      expect(own.coverage?.covered ?? 0).toBe(
        draft.coverage.filter(({ status }) => status === 'covered').length,
      );
      expect(own.uri).toBe(opened.uri(draft.path));
    }
    expect(found.missing.map(({ name }) => name)).toEqual(['邱远山', '邱远山']);
    expect(found.problems).toEqual([]);
  });

  test('approves as the command line does, to the same record', async () => {
    const opened = await open();
    expect(await approve(opened, LU)).toMatchObject({ status: 'recorded', waived: 0 });
    const other = copyOfUnit();
    const result = await cli(other, ['approve', LU, '--by', '上级督导组', '--comment', '同意']);
    expect(result.code).toBe(0);
    const own = timeless(record(opened.folder));
    expect(own).toEqual(timeless(record(other)));
    expect(entry(await review(opened), LU)).toMatchObject({
      group: 'approved',
      approval: { status: 'approved', by: '上级督导组', comment: '同意' },
    });
    const status = await cli(opened.folder, ['status', '--format', 'json']);
    const rows = (JSON.parse(status.stdout) as { drafts: { path: string; status: string }[] }).drafts;
    expect(rows.find(({ path }) => path === LU)?.status).toBe('approved');
  });

  test('refuses while blocking findings stand, and records each waiver with its reason', async () => {
    const opened = await open();
    const refused = await approve(opened, HE);
    if (refused.status !== 'blocked') throw new Error(refused.status);
    expect(refused.findings.length).toBeGreaterThan(0);
    expect(existsSync(join(opened.folder, 'selfexam.approvals.yaml'))).toBe(false);
    const reason = '会前当面核实过';
    const waivers = refused.findings.map(({ rule, range }) => ({ rule, line: range.start.line, reason }));
    expect(
      (
        await approve(
          opened,
          HE,
          waivers.filter(({ line }) => line !== waivers[0]?.line),
        )
      ).status,
    ).toBe('blocked');
    expect(
      (
        await approve(
          opened,
          HE,
          waivers.map((one) => ({ ...one, reason: ' ' })),
        )
      ).status,
    ).toBe('blocked');
    expect(await approve(opened, HE, [...waivers, { rule: 'self/none', line: 0, reason }])).toMatchObject({
      status: 'failed',
    });
    expect(await approve(opened, HE, waivers)).toMatchObject({
      status: 'recorded',
      waived: refused.findings.length,
    });
    const { waived } = record(opened.folder).drafts[HE]?.current ?? {};
    expect(waived).toHaveLength(refused.findings.length);
    expect(entry(await review(opened), HE)).toMatchObject({ group: 'approved', blocking: 0 });
  });

  test('returns with a comment, and not without one', async () => {
    const opened = await open();
    const decide = (comment: string) =>
      opened.ask('selfexam/decide', {
        uri: opened.uri(LU),
        verdict: 'returned',
        by: '周书记',
        comment,
        waivers: [],
        tool: 'x',
      });
    expect((await decide(' ')).status).toBe('failed');
    expect((await decide('第二部分太空')).status).toBe('recorded');
    expect(entry(await review(opened), LU)).toMatchObject({
      group: 'return',
      approval: { status: 'returned', comment: '第二部分太空' },
    });
  });

  test('keeps comments by their sentence while the draft changes', async () => {
    const opened = await open();
    const { ask, uri, client, folder } = opened;
    const text = readFileSync(join(folder, LU), 'utf8');
    const line = text.split('\n').findIndex((one) => one.includes('去过14座'));
    const character = text.split('\n')[line]?.indexOf('去过14座') ?? 0;
    const change = (
      edit: ServerRequests['selfexam/changeComments']['params']['edit'],
    ): Promise<DraftThreads> => ask('selfexam/changeComments', { uri: uri(LU), edit });
    const started = await change({ type: 'start', at: { line, character }, text: '哪几座？', by: '周书记' });
    expect(started.problem).toBeUndefined();
    const [thread] = started.threads;
    expect(thread).toMatchObject({ status: 'open', anchored: 'exact', draft: LU });
    expect(thread?.quote).toContain('去过14座');
    const id = thread?.id ?? '';
    const place = async () => (await ask('selfexam/comments', { uri: uri(LU) })).threads[0];
    // Lines in front, in the editor, not saved.
    await client.open(uri(LU), text);
    await client.change(uri(LU), [
      {
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        text: '去年十月我没有参加例会。\n\n',
      },
    ]);
    expect(await place()).toMatchObject({ anchored: 'exact', range: { start: { line: line + 2 } } });
    await client.change(uri(LU), [{ text: text.replace('去过14座', '仅仅去过14座') }]);
    expect(await place()).toMatchObject({ anchored: 'changed', range: { start: { line } } });
    const replied = await change({ type: 'reply', thread: id, text: '已列出', by: '陆明川' });
    expect(replied.threads[0]?.comments.map(({ by, text: said }) => [by, said])).toEqual([
      ['周书记', '哪几座？'],
      ['陆明川', '已列出'],
    ]);
    expect(replied.threads[0]).toMatchObject({ anchored: 'exact' }); // renewed by whoever answered
    const [first, second] = replied.threads[0]?.comments ?? [];
    const edited = await change({
      type: 'edit',
      thread: id,
      comment: first?.id ?? '',
      text: '是哪几座水库？',
    });
    expect(edited.threads[0]?.comments[0]).toMatchObject({ text: '是哪几座水库？' });
    expect(edited.threads[0]?.comments[0]?.edited).toBeDefined();
    expect((await change({ type: 'resolve', thread: id, by: '陆明川' })).threads[0]).toMatchObject({
      status: 'resolved',
      resolved: { by: '陆明川' },
    });
    expect((await change({ type: 'reopen', thread: id })).threads[0]?.status).toBe('open');
    expect(entry(await review(opened), LU).threads.map((one) => one.id)).toEqual([id]);
    await change({ type: 'delete', thread: id, comment: second?.id ?? '' });
    const file = join(folder, 'selfexam.comments.yaml');
    const kept = parse(readFileSync(file, 'utf8')) as CommentRecord;
    expect(validateCommentsFile(kept)).toEqual([]);
    expect(kept.threads[id]?.comments).toHaveLength(1);
    expect((await change({ type: 'delete', thread: id, comment: first?.id ?? '' })).threads).toEqual([]);
    const gone = await change({ type: 'reply', thread: id, text: '还在吗', by: '周书记' });
    expect(gone.problem).toContain('删除');
  });
});

test('a change after approval shows as stale, saved or not', async () => {
  const opened = await unit();
  const { client, uri, folder, ask } = opened;
  await approve(opened, LU);
  const text = readFileSync(join(folder, LU), 'utf8');
  await client.open(uri(LU), text);
  const state = () => ask('selfexam/approval', { uri: uri(LU) });
  expect(await state()).toMatchObject({ status: 'approved' });
  await client.change(uri(LU), [{ text: text.replace('去过14座', '去过15座') }]);
  expect(await state()).toMatchObject({ status: 'stale', by: '上级督导组' });
  expect((await state())?.text).toContain('正文有改动');
  expect(entry(await review(opened), LU).group).toBe('stale');
  await client.change(uri(LU), [{ text }]);
  expect(await state()).toMatchObject({ status: 'approved' });
  expect(await ask('selfexam/approval', { uri: uri(HE) })).toBeNull();
});

test('what is not saved is not approved', async () => {
  const opened = await unit();
  const { client, uri, folder } = opened;
  const text = readFileSync(join(folder, LU), 'utf8');
  await client.open(uri(LU), text);
  await client.change(uri(LU), [{ text: text.replace('去过14座', '去过15座') }]);
  expect(await approve(opened, LU)).toMatchObject({ status: 'failed' });
  writeFileSync(join(folder, LU), client.text(uri(LU)));
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: uri(LU) },
  });
  expect(await approve(opened, LU)).toMatchObject({ status: 'recorded' });
});

test('a file that changes on disk is judged anew', async () => {
  const opened = await unit();
  expect(entry(await review(opened), LU).group).toBe('ready');
  const text = readFileSync(join(opened.folder, LU), 'utf8');
  await saved(opened, LU, text.replace(/## .*\n/, '## XX\n'));
  expect(entry(await review(opened), LU).group).not.toBe('ready');
});

test('the report is that of the command line, and may be redacted', async () => {
  const { ask, folder } = await unit();
  const report = async (format: 'html' | 'json', redact = false): Promise<string> => {
    const result = await ask('selfexam/reviewReport', { folder: null, format, redact });
    if ('problem' in result) throw new Error(result.problem);
    return result.text;
  };
  const timeless = (text: string): unknown => ({ ...(JSON.parse(text) as ReviewReport), generated: '' });
  const own = await report('json');
  expect(validateReport(JSON.parse(own))).toEqual([]);
  const { stdout } = await cli(folder, ['review', '--format', 'json']);
  expect(timeless(own)).toEqual(timeless(stdout));
  expect(await report('html')).toContain("default-src 'none'");
  const text =
    readFileSync(join(folder, LU), 'utf8')
      .split('\n')
      .find((line) => line.length > 60) ?? '';
  expect(text).not.toBe('');
  expect(await report('html', true)).not.toContain(text.slice(10, 40));
});

test('two who write at once through the client lose nothing', async () => {
  const opened = await virtualUnit((path, count) => {
    // Somebody else is quicker, once.
    if (count !== 1) return;
    const record: CommentRecord = {
      version: 1,
      threads: {
        theirs: {
          draft: LU,
          anchor: { exact: '甲。', prefix: '', suffix: '', section: [], occurrence: 1 },
          comments: [{ id: '1', by: '丁', at: '2026-01-01T00:00:00Z', text: '他人的意见' }],
        },
      },
    };
    writeFileSync(path, JSON.stringify(record));
  });
  const { threads, problem } = await opened.ask('selfexam/changeComments', {
    uri: opened.uri(LU),
    edit: { type: 'start', at: { line: 20, character: 0 }, text: '我的意见', by: '周书记' },
  });
  expect(problem).toBeUndefined();
  expect(threads.flatMap(({ comments }) => comments.map(({ text }) => text)).sort()).toEqual([
    '他人的意见',
    '我的意见',
  ]);
  expect(opened.writes()).toBe(2);
});

test('a broken record or configuration is said, and nothing is written over', async () => {
  const opened = await unit({ locale: 'en' });
  const file = join(opened.folder, 'selfexam.comments.yaml');
  writeFileSync(file, 'version: 1\nthreads: 5\n');
  const found = await review(opened);
  expect(found.drafts).toEqual([]);
  expect(found.problems[0]).toMatchObject({ line: 1 });
  expect(fileURLToPath(found.problems[0]?.uri ?? '')).toBe(file);
  const { problem } = await opened.ask('selfexam/changeComments', {
    uri: opened.uri(LU),
    edit: { type: 'start', at: { line: 20, character: 0 }, text: 'x', by: 'y' },
  });
  expect(problem).toContain('malformed');
  expect(readFileSync(file, 'utf8')).toBe('version: 1\nthreads: 5\n');
});
