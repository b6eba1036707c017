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
  /** Drafts of the large batch, which shows whether time and memory grow with the number; 0: none. */
  readonly many: number;
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
  const large = options.many === 0 ? [] : [await largeBatch(generator, options, cli)];
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
    ...large,
  ];
}

/** Time for each thousand of many drafts against a thousand drafts, and the most memory that the process had. */
async function largeBatch(
  generator: DraftGenerator,
  { work, drafts, many, rounds }: ProcessOptions,
  cli: string,
): Promise<Section> {
  const folder = join(work, 'large');
  mkdirSync(folder);
  let number = 0;
  for (let left = many; left > 0; left -= drafts) {
    for (const text of generator.drafts(Math.min(left, drafts)))
      writeFileSync(join(folder, `${String(number++).padStart(6, '0')}.md`), text);
  }
  const peaks: Record<string, number[]> = {};
  const run = (files: string, format: string) => async (): Promise<void> => {
    const name = `${files} ${format}`;
    const peak = join(work, 'peak');
    const flags = ['lint', files, '--format', format];
    const preload = join(work, 'peak.cjs');
    await child(process.execPath, ['--require', preload, cli, ...flags], { cwd: work, env: { PEAK: peak } });
    (peaks[name] ??= []).push(Number(readFileSync(peak, 'utf8')) / 1024);
  };
  // Threads are part of the process: its peak is that of all of them together.
  writeFileSync(
    join(work, 'peak.cjs'),
    `if (require('node:worker_threads').isMainThread) process.on('exit', () =>
      require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`,
  );
  const times = await interleave(
    {
      'many json': run('many', 'json'),
      'large json': run('large', 'json'),
      'large stylish': run('large', 'stylish'),
    },
    Math.min(rounds, 3),
    0,
  );
  const scaled = (name: string): Sample => {
    const sample = times.get(name) as Sample;
    return { ...sample, times: sample.times.map((time) => (time * drafts) / many) };
  };
  const memory = (name: string): Sample => ({ name, times: peaks[name] ?? [] });
  const floor = times.get('many json') as Sample;
  return {
    title: `Whole process, ${many} drafts`,
    note: `Time for every ${drafts} drafts, against a batch of ${drafts}; memory of the one process with its threads.`,
    rows: [
      { what: `${drafts} drafts, JSON`, sample: floor },
      { what: `${many} drafts, JSON`, sample: scaled('large json'), floor, reach: 1.1 },
      { what: `${many} drafts, stylish`, sample: scaled('large stylish'), floor },
      { what: `peak memory, ${drafts} drafts, JSON`, sample: memory('many json'), unit: 'MB' },
      { what: `peak memory, ${many} drafts, JSON`, sample: memory('large json'), unit: 'MB', reach: 400 },
      {
        what: `peak memory, ${many} drafts, stylish`,
        sample: memory('large stylish'),
        unit: 'MB',
        reach: 400,
      },
    ],
  };
}

function megabytes(folder: string): string {
  const bytes = readdirSync(folder).reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
  return (bytes / 1e6).toFixed(1);
}
