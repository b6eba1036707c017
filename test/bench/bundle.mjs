// Bundles a part of the benchmark with the core that it measures, and runs it.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { yaml } from '../../server/src/tools/bundle/plugins.mjs';

/**
 * @param {readonly string[]} names TypeScript files of this folder, without their ending; the first one is run with the
 * arguments of this process, whose exit code becomes its own
 */
export async function bundleAndRun(names) {
  await build({
    entryPoints: names.map((name) => `test/bench/${name}.ts`),
    outdir: 'dist/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    plugins: [yaml],
  });
  const script = `dist/bench/${names[0]}.mjs`;
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
