import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { lint } from '../../server/src/core/lint.js';
import { allMessages } from '../../server/src/lsp/messages.js';
import { createServer } from '../../server/src/lsp/server.js';
import { TestClient, uriOf } from './client.js';
import { FAULTY } from './drafts.js';

describe('the server goes on', () => {
  test('whatever it is sent', async () => {
    const client = await TestClient.start();
    const uri = uriOf('survivor.md');
    const nonsense: [string, unknown][] = [
      ['textDocument/codeAction', { textDocument: { uri } }],
      [
        'textDocument/codeAction',
        { textDocument: { uri }, range: 'x', context: { diagnostics: [null, 7, { data: {} }] } },
      ],
      ['textDocument/hover', { textDocument: { uri }, position: { line: -5, character: 1e9 } }],
      ['textDocument/hover', {}],
      ['textDocument/completion', { textDocument: { uri: 7 }, position: null }],
      ['textDocument/documentSymbol', null],
      ['textDocument/diagnostic', { textDocument: null }],
      ['completionItem/resolve', { label: 'x', data: { uri: 'nowhere:', type: 'area', id: 'x' } }],
      ['selfexam/newDraft', { kind: 'poem', name: '', profile: 'none', folder: null }],
      ['selfexam/plainText', { uri: 'not a uri', range: null }],
      ['selfexam/nothing', {}],
      ['workspace/textDocumentContent', { uri: 'selfexam:' }],
    ];
    await client.open(uri, FAULTY);
    for (const [method, params] of nonsense) await client.request(method, params).catch(() => undefined);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf('unknown.md'), version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    await client.connection.sendNotification('textDocument/didChange', {} as never);
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: uriOf('unknown.md') },
    });
    await client.connection.sendNotification('selfexam/unknown', { a: 1 });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {});
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    expect(client.alive).toBe(true);
    expect(await client.stop()).toBe(0);
  });

  test('with 200 drafts open at once', async () => {
    const client = await TestClient.start();
    const uris = Array.from({ length: 200 }, (_unused, index) => uriOf(`many-${index}.md`));
    for (const [index, uri] of uris.entries()) await client.open(uri, FAULTY.replace('张三', `张三${index}`));
    const found = await Promise.all(uris.map((uri) => client.pull(uri)));
    expect(new Set(found.map((one) => one.length)).size).toBe(1);
    expect(found[0]?.length).toBeGreaterThan(0);
    await client.stop();
  });

  test('when documents open, change and close in a storm', async () => {
    const client = await TestClient.start();
    const pulls: Promise<Diagnostic[]>[] = [];
    for (let round = 0; round < 60; round++) {
      const uri = uriOf(`storm-${round % 5}.md`);
      await client.open(uri, FAULTY);
      pulls.push(client.pull(uri));
      await client.change(uri, [
        {
          range: { start: { line: 9, character: 0 }, end: { line: 11, character: 0 } },
          text: `第${round}次`,
        },
      ]);
      pulls.push(client.pull(uri));
      await client.close(uri);
    }
    await Promise.allSettled(pulls);
    const uri = uriOf('after-the-storm.md');
    await client.open(uri, FAULTY);
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    await client.stop();
  });
});

/** A server in this process, with a linter of ours in place of the real one. */
async function inProcess(linter: typeof lint): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  createServer(connection, { version: undefined, files: undefined, rulePages: undefined, lint: linter });
  connection.listen();
  return TestClient.connect(
    createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    { locale: 'zh-cn' },
  );
}

describe('a fault in a rule', () => {
  test('is told once, and the other rules go on', async () => {
    const client = await inProcess((text, options) => {
      const result = lint(text, options);
      return result.status === 'linted'
        ? { ...result, crashes: [{ rule: 'self/broken', error: 'Error: boom' }] }
        : result;
    });
    for (const name of ['one.md', 'two.md']) {
      await client.open(uriOf(name), FAULTY);
      expect((await client.pull(uriOf(name))).length).toBeGreaterThan(0);
    }
    await client.until(() => client.shown.length > 0);
    expect(client.shown).toEqual([expect.stringContaining('self/broken')]);
    expect(client.logged.filter((line) => line.includes('boom'))).toHaveLength(1);
  });

  test('in the linter itself fails one request, not the next', async () => {
    let broken = true;
    const client = await inProcess((text, options) => {
      if (broken) throw new Error('boom');
      return lint(text, options);
    });
    await client.open(uriOf('x.md'), FAULTY);
    await expect(client.pull(uriOf('x.md'))).rejects.toThrow(/boom/);
    broken = false;
    expect((await client.pull(uriOf('x.md'))).length).toBeGreaterThan(0);
  });
});

test('every message of the server is there in both languages with the same gaps', () => {
  const gaps = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
  for (const [id, message] of Object.entries(allMessages())) {
    expect(message['zh-CN'], id).toMatch(/\p{Script=Han}/u);
    expect(message.en, id).not.toMatch(/\p{Script=Han}/u);
    expect(gaps(message['zh-CN']), id).toEqual(gaps(message.en));
  }
});
