/** `npm run bench [-- --quick --peers --only in-process,scaling,processes,server --drafts N --many N]` */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DraftGenerator } from './generate.js';
import { inProcess, scaling } from './in-process.js';
import { installPeers, type Peer } from './peers.js';
import { processes } from './processes.js';
import { merge, render, type Section } from './report.js';
import { server } from './server.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    only: { type: 'string', default: 'in-process,scaling,processes,server' },
    drafts: { type: 'string', default: '1000' },
    many: { type: 'string', default: '10000' },
    'no-write': { type: 'boolean', default: false },
  },
});
const root = process.cwd();
const parts = new Set(values.only.split(','));
const generator = () => new DraftGenerator(join(root, 'test', 'corpus'), 20260101);
const work = mkdtempSync(join(tmpdir(), 'selfexam-bench-'));
const sections: Section[] = [];
const versions: Record<string, string> = { node: process.version };
const version = (name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;
for (const name of ['remark-parse', 'remark-gfm', 'micromark']) versions[name] = version(name);

try {
  if (parts.has('in-process')) sections.push(...(await inProcess(generator(), values.quick ? 15 : 60)));
  if (parts.has('scaling')) sections.push(await scaling(generator(), values.quick ? 1.1e6 : 1.1e7));
  if (parts.has('processes')) {
    let peers: Peer[] = [];
    if (values.peers) peers = await installPeers(work);
    for (const peer of peers) versions[peer.name] = peer.version;
    const rounds = values.quick ? 3 : 7;
    const drafts = Number(values.drafts);
    const many = values.quick ? 0 : Number(values.many);
    sections.push(...(await processes(generator(), { root, work, drafts, many, rounds, peers })));
  }
  if (parts.has('server')) sections.push(await server(root, generator(), values.quick ? 60 : 200));
} finally {
  rmSync(work, { recursive: true, force: true });
}
const report = render(sections, versions);
process.stdout.write(report);
const results = join(root, 'test', 'bench', 'results.md');
// A part that is measured again leaves the other parts as they are.
const partly = parts.size < 4 && existsSync(results);
if (!values['no-write'])
  writeFileSync(results, partly ? merge(readFileSync(results, 'utf8'), report) : report);
