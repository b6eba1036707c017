import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftGenerator } from './generate.js';
import { child, interleave, type Sample } from './measure.js';
import type { Peer } from './peers.js';
import type { Row, Section } from './report.js';

export interface ProcessOptions {
  readonly root: string;
  readonly work: string;
  readonly drafts: number;
  readonly rounds: number;
  readonly peers: readonly Peer[];
}

/** Whole processes: cold with one draft, a batch, a batch that the cache knows. */
export async function processes(generator: DraftGenerator, options: ProcessOptions): Promise<Section[]> {
  const { root, work, rounds, peers } = options;
  const one = join(work, 'one');
  const many = join(work, 'many');
  for (const folder of [one, many]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(one, 'draft.md'), generator.draft(10_240));
  let number = 0;
  for (const text of generator.drafts(options.drafts)) {
    writeFileSync(join(many, `${String(number++).padStart(5, '0')}.md`), text);
  }
  const cli = join(root, 'dist', 'cli.js');
  const node = (...args: string[]) => child(process.execPath, args, { cwd: work });
  const lint = (folder: string, ...flags: string[]) =>
    node(cli, 'lint', folder, '--format', 'json', ...flags);

  const cold = await interleave(
    {
      node: () => node('-e', '0'),
      selfexam: () => lint(one),
      ...Object.fromEntries(peers.map((peer) => [peer.name, () => peer.run(one)])),
    },
    rounds * 3,
  );
  const floors = join(root, 'dist', 'bench', 'floors.mjs');
  const location = join(work, 'cache');
  const batch = await interleave(
    {
      read: () => node(floors, 'read', many),
      remark: () => node(floors, 'remark', many),
      one: () => lint(many, '--concurrency', '1'),
      auto: () => lint(many),
      fresh: async () => {
        rmSync(location, { recursive: true, force: true });
        await lint(many, '--cache', '--cache-location', location);
      },
      cached: () => lint(many, '--cache', '--cache-location', location),
      ...Object.fromEntries(peers.map((peer) => [peer.name, () => peer.run(many)])),
    },
    rounds,
    0,
  );
  const row = (
    from: Map<string, Sample>,
    what: string,
    name: string,
    floor?: string,
    reach?: number,
  ): Row => ({
    what,
    sample: from.get(name) as Sample,
    ...(floor === undefined ? {} : { floor: from.get(floor) as Sample }),
    ...(reach === undefined ? {} : { reach }),
  });
  return [
    {
      title: 'Whole process, one draft of 10 KB',
      note: 'Ratios against `node -e 0`.',
      rows: [
        row(cold, '`node -e 0`', 'node'),
        row(cold, '`selfexam lint`', 'selfexam', 'node', 1.6),
        ...peers.map(({ name }) => row(cold, name, name, 'node')),
      ],
    },
    {
      title: `Whole process, ${options.drafts} drafts of 8–20 KB (${megabytes(many)} MB)`,
      note: 'Ratios against one thread that only parses with remark; of the cached run against only reading the files.',
      rows: [
        row(batch, 'only read', 'read'),
        row(batch, 'only parse with remark', 'remark'),
        row(batch, '`selfexam lint --concurrency 1`', 'one', 'remark'),
        row(batch, '`selfexam lint`', 'auto', 'remark', 0.8),
        row(batch, '`selfexam lint --cache`, first run', 'fresh', 'remark'),
        row(batch, '`selfexam lint --cache`, second run', 'cached', 'read', 1.5),
        ...peers.map(({ name }) => row(batch, name, name, 'remark')),
      ],
    },
  ];
}

function megabytes(folder: string): string {
  const bytes = readdirSync(folder).reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
  return (bytes / 1e6).toFixed(1);
}
