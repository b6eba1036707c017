import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TestClient } from '../lsp/client.js';
import { random, type DraftGenerator } from './generate.js';

import type { Row, Section } from './report.js';

const SIZES = [
  { name: '10 KB', bytes: 10_240, reach: 16 },
  { name: '100 KB', bytes: 102_400, reach: 25 },
  { name: '1 MB', bytes: 1_048_576, reach: 60 },
];

async function start(root: string): Promise<{ client: TestClient; pid: number }> {
  const child = spawn(process.execPath, [join(root, 'dist', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return { client: await TestClient.connect(connection, {}, child), pid: child.pid ?? 0 };
}

/** From a keystroke to fresh diagnostics, and the memory of many open drafts. */
export async function server(root: string, generator: DraftGenerator, strokes: number): Promise<Section> {
  const rows: Row[] = [];
  const { client } = await start(root);
  for (const { name, bytes, reach } of SIZES) {
    const times = await typing(
      client,
      `file:///bench/${bytes}.md`,
      generator.draft(bytes, 'individual'),
      strokes,
    );
    rows.push({ what: `keystroke to diagnostics, ${name}`, sample: { name, times }, reach, share: 0.95 });
    rows.push({ what: `keystroke to diagnostics, ${name}`, sample: { name, times } });
  }
  await client.stop();
  rows.push(await memory(root, generator));
  return { title: 'Language server over stdio, all rules', rows };
}

/** Types at a place that wanders through the draft, as an author does: some keystrokes here, then elsewhere. */
async function typing(client: TestClient, uri: string, text: string, strokes: number): Promise<number[]> {
  const next = random(7);
  await client.open(uri, text);
  await client.pull(uri);
  const lines = text.split('\n');
  const times: number[] = [];
  const typed = [...'我在推进这项工作时抓得不够紧，没有到一线去。'];
  let line = 0;
  for (let i = 0; i < strokes + 20; i++) {
    if (i % 12 === 0)
      do line = Math.floor(next() * lines.length);
      while ((lines[line] ?? '').length < 10);
    const at = { line, character: 5 + (i % 12) };
    const start = performance.now();
    await client.change(uri, [{ range: { start: at, end: at }, text: typed[i % typed.length] as string }]);
    await client.pull(uri);
    if (i >= 20) times.push(performance.now() - start);
  }
  await client.close(uri);
  return times;
}

async function memory(root: string, generator: DraftGenerator): Promise<Row> {
  const { client, pid } = await start(root);
  let number = 0;
  for (const text of generator.drafts(200)) {
    const uri = `file:///bench/open-${number++}.md`;
    await client.open(uri, text);
    await client.pull(uri);
  }
  const times = [residentMegabytes(pid)];
  await client.stop();
  return { what: 'memory with 200 drafts open', sample: { name: 'memory', times }, reach: 200, unit: 'MB' };
}

/** Resident memory of a process; NaN where the system has no /proc. */
export function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
