import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  FileChangeType,
  WorkspaceDiagnosticRequest,
  type CompletionList,
  type Diagnostic,
  type DocumentLink,
  type Hover,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { afterEach, describe, expect, test } from 'vitest';
import { TestClient } from './client.js';
import { FAULTY, NOTES } from './drafts.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

/** A folder with these files, and a client that has it open. */
async function folderOf(
  files: Record<string, string | Buffer>,
  settings?: unknown,
): Promise<{
  client: TestClient;
  uri: (path: string) => string;
  write: (path: string, text: string) => void;
}> {
  const root = mkdtempSync(join(tmpdir(), 'selfexam-lsp-'));
  cleanups.push(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const client = await TestClient.start({
    folder: root,
    locale: 'zh-cn',
    ...(settings !== undefined && { settings }),
  });
  cleanups.push(() => client.stop());
  return { client, uri: (path) => pathToFileURL(join(root, path)).href, write };
}

const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

async function workspace(
  client: TestClient,
  previousResultIds: { uri: string; value: string }[] = [],
): Promise<Map<string, { codes: unknown[]; resultId: string }>> {
  const report: WorkspaceDiagnosticReport = await client.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds },
  );
  return new Map(
    report.items.map((item) => [
      item.uri,
      { codes: item.kind === 'full' ? codes(item.items) : [], resultId: item.resultId ?? '' },
    ]),
  );
}

describe('the whole folder', () => {
  test('drafts that are not open are reported, other files are not', async () => {
    const { client, uri } = await folderOf({
      'a.md': FAULTY,
      'sub/张三.md': FAULTY,
      'notes.md': NOTES,
      'node_modules/x/a.md': FAULTY,
    });
    const report = await workspace(client);
    expect([...report.keys()].map(decodeURIComponent).sort()).toEqual(
      [uri('a.md'), uri('sub/张三.md')].map(decodeURIComponent).sort(),
    );
    expect(report.get(uri('a.md'))?.codes).toContain('structure/missing-check-area');
  });

  test('a second request waits until something changes, and then says only what did', async () => {
    const { client, uri, write } = await folderOf({ 'a.md': FAULTY, 'b.md': FAULTY });
    const first = await workspace(client);
    const known = [...first].map(([one, { resultId }]) => ({ uri: one, value: resultId }));
    const second = workspace(client, known);
    write('b.md', FAULTY.replace('坚定“四个意识”', '增强“四个意识”'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('b.md'), type: FileChangeType.Changed }],
    });
    const changed = await second;
    expect([...changed.keys()]).toEqual([uri('b.md')]);
    expect(changed.get(uri('b.md'))?.codes).not.toContain('wording/set-phrase');
  });

  test('a file that is gone has nothing any more', async () => {
    const { client, uri } = await folderOf({ 'a.md': FAULTY });
    const first = await workspace(client);
    const known = [...first].map(([one, { resultId }]) => ({ uri: one, value: resultId }));
    const second = workspace(client, known);
    rmSync(new URL(uri('a.md')));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('a.md'), type: FileChangeType.Deleted }],
    });
    expect((await second).get(uri('a.md'))?.codes).toEqual([]);
  });

  test('a file that is deleted while a document of it is open is taken from the list, once for sure', async () => {
    const { client, uri } = await folderOf({ 'a.md': FAULTY });
    const a = uri('a.md');
    await client.open(a, FAULTY);
    // The tab is closed, the document is not: the client asks for the folder's result.
    const first = (await workspace(client)).get(a);
    expect(first?.codes).toContain('structure/missing-check-area');
    rmSync(new URL(a));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: a, type: FileChangeType.Deleted }],
    });
    const going = (await workspace(client, [{ uri: a, value: first?.resultId ?? '' }])).get(a);
    expect(going?.codes).toEqual([]);
    const gone = (await workspace(client, [{ uri: a, value: going?.resultId ?? '' }])).get(a);
    expect(gone?.codes).toEqual([]);
    // Nothing more to say: the request waits, also when the document is closed.
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [{ uri: a, value: gone?.resultId ?? '' }] },
      source.token,
    );
    await client.close(a);
    await client.request('selfexam/checkFolder', null);
    source.cancel();
    const last = await waiting.catch(() => ({ items: [] }));
    expect(last.items).toEqual([]);
  });

  test('a deleted file of which a tab is open keeps what was pulled, until the document is closed', async () => {
    const { client, uri } = await folderOf({ 'a.md': FAULTY, 'b.md': FAULTY });
    const [a, b] = [uri('a.md'), uri('b.md')];
    await client.open(a, FAULTY);
    const pulled = await client.request<{ resultId?: string }>('textDocument/diagnostic', {
      textDocument: { uri: a },
    });
    const first = await workspace(client, [{ uri: a, value: pulled.resultId ?? '' }]);
    expect([...first.keys()]).toEqual([b]);
    rmSync(new URL(a));
    rmSync(new URL(b));
    const known = [
      { uri: a, value: pulled.resultId ?? '' },
      { uri: b, value: first.get(b)?.resultId ?? '' },
    ];
    const next = workspace(client, known);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [a, b].map((one) => ({ uri: one, type: FileChangeType.Deleted })),
    });
    expect([...(await next).keys()]).toEqual([b]);
    await client.close(a);
    expect((await workspace(client)).get(a)?.codes).toEqual([]);
  });

  test('a document that is closed is told of, also where its file is gone or was never there', async () => {
    const { client, uri } = await folderOf({ 'a.md': NOTES });
    await workspace(client);
    await client.open('file:///elsewhere/b.md', FAULTY);
    expect((await client.pull('file:///elsewhere/b.md')).length).toBeGreaterThan(0);
    const waiting = workspace(client);
    await client.close('file:///elsewhere/b.md');
    expect((await waiting).get('file:///elsewhere/b.md')?.codes).toEqual([]);
    await client.open(uri('a.md'), FAULTY);
    await client.close(uri('a.md'));
    expect((await workspace(client)).get(uri('a.md'))?.codes).toEqual([]);
  });

  test('a waiting request ends when it is cancelled', async () => {
    const { client } = await folderOf({ 'a.md': NOTES });
    await workspace(client);
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
      source.token,
    );
    source.cancel();
    await waiting.catch(() => undefined);
    expect(client.alive).toBe(true);
  });

  test('only open drafts where the settings say so, but all of them on request', async () => {
    const { client, uri } = await folderOf(
      { 'a.md': FAULTY, 'notes.md': NOTES },
      { check: { scope: 'open' } },
    );
    expect((await workspace(client)).size).toBe(0);
    expect(await client.request('selfexam/checkFolder', null)).toMatchObject({
      drafts: 1,
      skipped: 1,
      truncated: false,
    });
    expect([...(await workspace(client)).keys()]).toEqual([uri('a.md')]);
  });

  test('stops at the limit and says so', async () => {
    const files = Object.fromEntries(Array.from({ length: 8 }, (_unused, index) => [`d${index}.md`, FAULTY]));
    const { client } = await folderOf(files, { check: { maxFiles: 5 } });
    expect(await client.request('selfexam/checkFolder', null)).toMatchObject({ drafts: 5, truncated: true });
  });

  test('GB18030 files are read, binaries are left alone', async () => {
    const { default: iconv } = await import('iconv-lite');
    const { client, uri } = await folderOf({
      'gb.md': iconv.encode(FAULTY, 'gb18030'),
      'binary.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]),
    });
    const report = await workspace(client);
    expect([...report.keys()]).toEqual([uri('gb.md')]);
    expect(report.get(uri('gb.md'))?.codes).toContain('wording/set-phrase');
  });

  test('ignore files and patterns leave drafts out, opened or not', async () => {
    const { client, uri } = await folderOf({
      'a.md': FAULTY,
      'old/b.md': FAULTY,
      'c.md': FAULTY,
      '.selfexamignore': 'old/\n',
      'selfexam.yaml': 'ignore: [c.md]\n',
    });
    expect([...(await workspace(client)).keys()]).toEqual([uri('a.md')]);
    await client.open(uri('old/b.md'), FAULTY);
    expect(await client.pull(uri('old/b.md'))).toEqual([]);
    expect(await client.request('selfexam/status', { uri: uri('c.md') })).toBeNull();
    expect(await client.request('selfexam/status', { uri: uri('old/b.md') })).toMatchObject({ state: 'off' });
  });
});

describe('the configuration', () => {
  test('of the nearest folder counts: rules, kinds by path, own profiles', async () => {
    const profile =
      "id: ours\ntitle: 本单位民主生活会\nextends: '2024'\nareas:\n  - id: water\n    name: 带头做好防汛抗旱\n    clause: 带头做好防汛抗旱。\n";
    const { client, uri } = await folderOf({
      'selfexam.yaml':
        "profile: './ours.profile.yaml'\nrules:\n  wording/set-phrase: 'off'\ndrafts:\n  individual: ['drafts/**']\n",
      'ours.profile.yaml': profile,
      'drafts/x.md': '',
      'other/selfexam.yaml': 'rules: {}\n',
    });
    const text = FAULTY.replace(/^---[^]*?---\n/, '').replace('# 2024年度民主生活会个人发言提纲', '# 张三');
    await client.open(uri('drafts/x.md'), text);
    const found = await client.pull(uri('drafts/x.md'));
    expect(found.some(({ message }) => String(message).includes('防汛抗旱'))).toBe(true);
    expect(codes(found)).not.toContain('wording/set-phrase');
    expect(await client.request('selfexam/status', { uri: uri('drafts/x.md') })).toMatchObject({
      profile: { id: 'ours', why: '由配置 selfexam.yaml 指定' },
    });
    await client.open(uri('other/y.md'), FAULTY);
    expect(codes(await client.pull(uri('other/y.md')))).toContain('wording/set-phrase');
  });

  test('counts as it stands in the editor, saved or not', async () => {
    const { client, uri } = await folderOf({ 'selfexam.yaml': 'rules: {}\n', 'a.md': FAULTY });
    await client.open(uri('a.md'), FAULTY);
    await client.open(uri('selfexam.yaml'), 'rules: {}\n', 'yaml');
    expect(codes(await client.pull(uri('a.md')))).toContain('wording/set-phrase');
    const before = client.refreshes;
    await client.change(uri('selfexam.yaml'), [{ text: "rules:\n  wording/set-phrase: 'off'\n" }]);
    await client.until(() => client.refreshes > before);
    expect(codes(await client.pull(uri('a.md')))).not.toContain('wording/set-phrase');
  });

  test('takes another profile for the whole folder, and keeps the rest as it is', async () => {
    for (const [name, before, after] of [
      [
        'selfexam.yaml',
        "# ours\nprofile: '2024' # last year\nrules: {}\n",
        "# ours\nprofile: '2025' # last year\nrules: {}\n",
      ],
      ['selfexam.yaml', '# ours\nrules: {}\n', "# ours\nprofile: '2025'\nrules: {}\n"],
      ['selfexam.yaml', '', "profile: '2025'\n"],
      ['selfexam.json', '{ "locale": "en" }', '{ "profile": "2025", "locale": "en" }'],
    ] as const) {
      const { client, uri } = await folderOf({ [name]: before, 'a.md': FAULTY });
      await client.open(uri(name), before, 'yaml');
      const edit = await client.request<WorkspaceEdit>('selfexam/setProfile', {
        uri: uri('a.md'),
        profile: '2025',
        target: 'folder',
      });
      expect(client.applied(uri(name), edit)).toBe(after);
    }
    const { client, uri } = await folderOf({ 'a.md': FAULTY });
    const edit = await client.request<WorkspaceEdit>('selfexam/setProfile', {
      uri: uri('a.md'),
      profile: '2025',
      target: 'folder',
    });
    expect(edit.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: uri('selfexam.yaml') });
  });

  test('that is broken is told in its place and in the drafts, which are still judged', async () => {
    const broken = 'rules:\n  wording/set-phras: off\nprofil: x\n';
    const { client, uri } = await folderOf({ 'selfexam.yaml': broken, 'a.md': FAULTY });
    await client.open(uri('selfexam.yaml'), broken, 'yaml');
    const found = await client.pull(uri('selfexam.yaml'));
    expect(found.map(({ range }) => client.document(uri('selfexam.yaml')).getText(range))).toContain(
      'profil',
    );
    expect(found.map(({ message }) => message).join()).toContain('profile');
    await client.change(uri('selfexam.yaml'), [{ text: 'rules:\n  wording/set-phras: error\n' }]);
    const semantic = await client.pull(uri('selfexam.yaml'));
    expect(semantic.map(({ message }) => message).join()).toContain('wording/set-phras');
    await client.open(uri('a.md'), FAULTY);
    const draft = codes(await client.pull(uri('a.md')));
    expect(draft).toEqual(expect.arrayContaining(['config-broken', 'structure/missing-check-area']));
  });

  test('an unknown profile and a missing file are told', async () => {
    const { client, uri } = await folderOf({ 'selfexam.yaml': '' });
    for (const [text, place] of [
      ['profile: 2052-x\n', '2052-x'],
      ['roster: ./none.csv\n', './none.csv'],
      ['profile: ./none.profile.yaml\n', './none.profile.yaml'],
    ] as const) {
      await client.open(uri('selfexam.yaml'), text, 'yaml');
      const found = await client.pull(uri('selfexam.yaml'));
      expect(found.map(({ range }) => client.document(uri('selfexam.yaml')).getText(range))).toEqual([place]);
      await client.close(uri('selfexam.yaml'));
    }
  });

  test('a profile file is checked: keys, and what it builds on', async () => {
    const { client, uri } = await folderOf({});
    const path = uri('ours.profile.yaml');
    await client.open(path, 'id: ours\ntitle: 会议\narea: []\n', 'yaml');
    expect((await client.pull(path)).map(({ range }) => client.document(path).getText(range))).toEqual([
      'area',
    ]);
    await client.change(path, [{ text: 'id: ours\ntitle: 会议\nextends: nothing\n' }]);
    expect((await client.pull(path)).map(({ range }) => client.document(path).getText(range))).toEqual([
      'nothing',
    ]);
    await client.change(path, [{ text: "id: ours\ntitle: 会议\nextends: '2025'\n" }]);
    expect(await client.pull(path)).toEqual([]);
  });

  test('a file of any name is a profile where the configuration names it; other data is left alone', async () => {
    const { client, uri } = await folderOf({ 'selfexam.yaml': 'profiles: [./ours.yaml]\n' });
    for (const name of ['ours.yaml', 'other.yaml']) await client.open(uri(name), 'id: ours\n', 'yaml');
    expect((await client.pull(uri('ours.yaml'))).map(({ message }) => message).join()).toContain('title');
    expect(await client.pull(uri('other.yaml'))).toEqual([]);
  });

  test('is completed, explained and linked', async () => {
    const text =
      "profile: '2024'\nrules:\n  structure/missing-section: error\n  \nroster: ./roster.csv\nlocale: \n";
    const { client, uri } = await folderOf({ 'selfexam.yaml': text, 'roster.csv': '姓名\n张三\n' });
    const textDocument = { uri: uri('selfexam.yaml') };
    await client.open(textDocument.uri, text, 'yaml');
    const complete = async (line: number, character: number): Promise<string[]> =>
      (
        await client.request<CompletionList>('textDocument/completion', {
          textDocument,
          position: { line, character },
        })
      ).items.map(({ label }) => label);
    expect(await complete(3, 2)).toContain('wording/set-phrase');
    expect(await complete(3, 2)).not.toContain('structure/missing-section');
    expect(await complete(5, 8)).toEqual(['zh-CN', 'en']);
    expect(await complete(2, 29)).toEqual(['off', 'error', 'warning', 'info']);
    expect(await complete(6, 0)).toContain('ignore');
    expect(await complete(0, 9)).toContain('2025');
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: 6 },
    });
    expect(JSON.stringify(hover)).toContain('缺少这类材料应有的部分');
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    expect(links.map(({ target }) => target)).toEqual(
      expect.arrayContaining([
        'selfexam:/rules/structure/missing-section.md',
        uri('roster.csv'),
        'selfexam:/profiles/2024.md',
      ]),
    );
  });

  test('a profile is completed by where the cursor is', async () => {
    const { client, uri } = await folderOf({});
    const textDocument = { uri: uri('ours.profile.yaml') };
    const text =
      'id: ours\nareas:\n  - id: a\n    \nclauses:\n  - topic: \nparts:\n  team:\n    - \nextends: \n\n';
    await client.open(textDocument.uri, text, 'yaml');
    const complete = async (line: number, character: number): Promise<string[]> =>
      (
        await client.request<CompletionList>('textDocument/completion', {
          textDocument,
          position: { line, character },
        })
      ).items.map(({ label }) => label);
    expect(await complete(3, 4)).toContain('keyPhrases');
    expect(await complete(5, 11)).toContain('no-team');
    expect(await complete(8, 6)).toContain('prompts');
    expect(await complete(9, 9)).toEqual(expect.arrayContaining(['base', '2025']));
    expect(await complete(10, 0)).toContain('priorMeetings');
  });

  test('a baseline hides what it knows, as on the command line', async () => {
    const { client, uri, write } = await folderOf({
      'selfexam.yaml': 'baseline: ./known.json\n',
      'a.md': FAULTY,
    });
    await client.open(uri('a.md'), FAULTY);
    const phrase = (await client.pull(uri('a.md'))).find(({ code }) => code === 'wording/set-phrase');
    const { fingerprint } = phrase?.data as { fingerprint: string };
    write(
      'known.json',
      JSON.stringify({ version: 1, files: { 'a.md': { 'wording/set-phrase': { [fingerprint]: 1 } } } }),
    );
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('known.json'), type: FileChangeType.Created }],
    });
    await client.until(() => client.refreshes > 0);
    expect(codes(await client.pull(uri('a.md')))).not.toContain('wording/set-phrase');
    expect(await client.request('selfexam/status', { uri: uri('a.md') })).toMatchObject({
      counts: { known: 1 },
    });
  });
});

test('a configuration that was deleted counts no more, though its document is still open', async () => {
  const config = 'profile: 2021-party-history\n';
  const draft = FAULTY.replace(/^(?:会议|profile):.*\n/m, '');
  const { client, uri } = await folderOf({ 'selfexam.yaml': config, 'a.md': draft });
  const profile = async (): Promise<string | undefined> =>
    (await client.request<{ profile?: { why: string } } | null>('selfexam/status', { uri: uri('a.md') }))
      ?.profile?.why;
  await client.open(uri('selfexam.yaml'), config, 'yaml');
  await client.open(uri('a.md'), draft);
  expect(await profile()).toContain('selfexam.yaml');
  rmSync(new URL(uri('selfexam.yaml')));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri('selfexam.yaml'), type: FileChangeType.Deleted }],
  });
  expect(await profile()).not.toContain('selfexam.yaml');
});

test('a configuration whose document an editor opens again after its file was deleted counts no more', async () => {
  const draft = FAULTY.replace(/^(?:会议|profile):.*\n/m, '');
  const { client, uri } = await folderOf({ 'a.md': draft });
  await client.open(uri('selfexam.yaml'), 'profile: 2021-party-history\n', 'yaml');
  await client.open(uri('a.md'), draft);
  const found = await client.request<{ config?: string }>('selfexam/status', { uri: uri('a.md') });
  expect(found.config).toBeUndefined();
});
