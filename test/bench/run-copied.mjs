// Bundles the measurement of batch/copied-passage and runs it: `node test/bench/run-copied.mjs [COUNT,COUNT…]`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';

const outfile = 'dist/bench/copied-passages.mjs';
await build({
  entryPoints: ['test/bench/copied-passages.ts'],
  outfile,
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
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
