// Bundles the benchmark with the core that it measures, and runs it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';

await build({
  entryPoints: ['test/bench/main.ts', 'test/bench/floors.ts'],
  outdir: 'dist/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'yaml',
      setup(builder) {
        builder.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
          contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
          loader: 'json',
        }));
      },
    },
  ],
});
const { status } = spawnSync(process.execPath, ['dist/bench/main.mjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
