import fc from 'fast-check';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  type ClientCapabilities,
} from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { FAULTY, NOTES } from './drafts.js';

describe('pull diagnostics', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start({ locale: 'zh-cn' });
  });
  afterAll(() => client.stop());

  test('carry rule, severity, page and what a fix needs', async () => {
    const uri = uriOf('faulty.md');
    await client.open(uri, FAULTY);
    const found = await client.pull(uri);
    const areas = found.filter(({ code }) => code === 'structure/missing-check-area');
    expect(areas).toHaveLength(2);
    expect(areas[0]).toMatchObject({
      severity: 1,
      source: 'selfexam',
      data: { rule: 'structure/missing-check-area' },
    });
    expect(areas[0]?.codeDescription?.href).toBe('selfexam:/rules/structure/missing-check-area.md');
    expect(areas[0]?.message).toContain('勇于担责');
    const phrase = found.find(({ code }) => code === 'wording/set-phrase');
    expect(phrase && client.document(uri).getText(phrase.range)).toBe('坚定“四个意识”');
  });

  test('say nothing about other Markdown files and about what is closed', async () => {
    const notes = uriOf('notes.md');
    await client.open(notes, NOTES);
    expect(await client.pull(notes)).toEqual([]);
    await client.close(notes);
    expect(await client.pull(notes)).toEqual([]);
    expect(await client.pull(uriOf('never-opened.md'))).toEqual([]);
  });

  test('answer "unchanged" for the version that the client has', async () => {
    const uri = uriOf('unchanged.md');
    await client.open(uri, FAULTY);
    const params = { textDocument: { uri } };
    const first = await client.connection.sendRequest(DocumentDiagnosticRequest.type, params);
    const again = { ...params, ...(first.resultId !== undefined && { previousResultId: first.resultId }) };
    expect(await client.connection.sendRequest(DocumentDiagnosticRequest.type, again)).toMatchObject({
      kind: 'unchanged',
    });
    await client.change(uri, [
      { range: { start: { line: 22, character: 0 }, end: { line: 22, character: 2 } }, text: '增强' },
    ]);
    const after = await client.connection.sendRequest(DocumentDiagnosticRequest.type, again);
    expect(after).toMatchObject({ kind: 'full' });
    expect(JSON.stringify(after)).not.toContain('wording/set-phrase');
  });

  test('a closed document gets nothing, also when it closes while it is judged', async () => {
    const uri = uriOf('closing.md');
    await client.open(uri, FAULTY);
    const pulled = client.pull(uri);
    await client.close(uri);
    expect(await pulled).toEqual([]);
  });

  test('a request that was given up is answered as cancelled', async () => {
    const uri = uriOf('cancelled.md');
    await client.open(uri, FAULTY);
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(pulled).rejects.toMatchObject({ code: -32800 });
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });

  test('incremental edits give the same as the whole text', async () => {
    const uri = uriOf('incremental.md');
    const other = uriOf('whole.md');
    await client.open(uri, FAULTY);
    await client.open(other, FAULTY);
    const insert = fc.constantFrom(
      '',
      '一',
      '\n',
      '\r\n',
      '😀',
      '坚定“四个意识”。',
      '## （三）带头\n',
      '```\n',
      'XX',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2000), fc.nat(40), insert), { minLength: 1, maxLength: 4 }),
        async (edits) => {
          for (const [at, length, text] of edits) {
            const document = client.document(uri);
            const size = document.getText().length;
            const start = Math.min(at, size);
            const range = {
              start: document.positionAt(start),
              end: document.positionAt(Math.min(size, start + length)),
            };
            await client.change(uri, [{ range, text }]);
          }
          await client.change(other, [{ text: client.text(uri) }]);
          const strip = (items: Awaited<ReturnType<TestClient['pull']>>): unknown =>
            items.map(({ range, code, message }) => ({ range, code, message }));
          expect(strip(await client.pull(uri))).toEqual(strip(await client.pull(other)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a byte order mark, CRLF and astral characters keep their places', async () => {
    for (const [name, text] of [
      ['bom.md', `\uFEFF${FAULTY}`],
      ['crlf.md', FAULTY.replace(/\n/g, '\r\n')],
      ['cr.md', FAULTY.replace(/\n/g, '\r')],
      ['emoji.md', FAULTY.replace('坚定“四个意识”', '😀𠀀坚定“四个意识”')],
    ] as const) {
      const uri = uriOf(name);
      await client.open(uri, text);
      const phrase = (await client.pull(uri)).find(({ code }) => code === 'wording/set-phrase');
      expect(phrase && client.document(uri).getText(phrase.range), name).toBe('坚定“四个意识”');
    }
  });

  test('a draft with a front matter that cannot be read, or an unknown meeting, says so in its place', async () => {
    const uri = uriOf('unknown-profile.md');
    await client.open(uri, FAULTY.replace("'2024'", '1999-party'));
    const [problem] = await client.pull(uri);
    expect(problem).toMatchObject({ code: 'unknown-profile', severity: 1 });
    expect(problem?.message).toContain('2025');
    expect(problem && client.document(uri).getText(problem.range)).toBe('1999-party');
    const kind = uriOf('unknown-kind.md');
    await client.open(kind, FAULTY.replace('文种: 个人发言提纲', '文种: 诗歌'));
    expect(await client.pull(kind)).toMatchObject([{ code: 'bad-front-matter', severity: 1 }]);
  });

  test('a text of 5 MB is told, not judged', async () => {
    const uri = uriOf('huge.md');
    await client.open(uri, FAULTY + '我没有按时回复群众来信。\n\n'.repeat(400_000));
    const found = await client.pull(uri);
    expect(found).toMatchObject([{ code: 'too-long', severity: 3 }]);
    expect(found[0]?.message).toContain('selfexam lint');
    await client.close(uri);
  });
});

describe('settings', () => {
  test('are asked for, and a change makes results stale', async () => {
    const client = await TestClient.start({ settings: { enable: true } });
    const uri = uriOf('settings.md');
    await client.open(uri, FAULTY);
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    client.settings = { enable: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes > 0);
    expect(await client.pull(uri)).toEqual([]);
    await client.stop();
  });

  test('nonsense is taken for the default', async () => {
    const client = await TestClient.start({
      settings: { enable: 'yes', locale: 7, check: 'x', profile: [] },
    });
    const uri = uriOf('nonsense.md');
    await client.open(uri, FAULTY);
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    await client.stop();
  });

  test('the language is that of the editor, unless it is set', async () => {
    for (const [locale, setting, expected] of [
      ['en-GB', 'auto', /Check area \d of \d is missing/],
      ['zh-cn', 'auto', /缺少检查方面/],
      ['zh-cn', 'en', /Check area \d of \d is missing/],
      [undefined, 'auto', /缺少/],
    ] as const) {
      const client = await TestClient.start({
        ...(locale !== undefined && { locale }),
        settings: { locale: setting },
      });
      const uri = uriOf('language.md');
      await client.open(uri, FAULTY);
      expect((await client.pull(uri)).map(({ message }) => message).join('\n')).toMatch(expected);
      await client.stop();
    }
  });

  test('the profile of the settings stands in where nothing else names one', async () => {
    const client = await TestClient.start({ settings: { profile: '2021-party-history' } });
    const uri = uriOf('profile.md');
    await client.open(uri, FAULTY.replace("会议: '2024'\n", ''));
    expect(await client.request('selfexam/status', { uri })).toMatchObject({
      profile: { id: '2021-party-history' },
    });
    await client.stop();
  });
});

describe('clients without pull', () => {
  const capabilities: ClientCapabilities = {
    workspace: {},
    textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
  };

  test('are sent diagnostics for the version they have, and none after closing', async () => {
    const client = await TestClient.start({ capabilities });
    expect(client.result.capabilities.diagnosticProvider).toBeUndefined();
    const uri = uriOf('push.md');
    await client.open(uri, FAULTY);
    await client.until(() => client.published.some(({ version }) => version === 1));
    expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).toContain('wording/set-phrase');
    await client.change(uri, [
      { range: { start: { line: 22, character: 0 }, end: { line: 22, character: 2 } }, text: '增强' },
    ]);
    await client.until(() => client.published.some(({ version }) => version === 2));
    expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).not.toContain('wording/set-phrase');
    await client.close(uri);
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    await client.stop();
  });
});
