// Bundles the suite for both extension hosts: the same tests, with mocha from node_modules and with mocha for browsers.
import { join } from 'node:path';
import { build } from 'esbuild';
import { REPOSITORY } from './extension.mjs';

/** @returns {Promise<{ node: string, web: string }>} paths of the bundles */
export async function bundleSuite() {
  const entry = (name) => join(REPOSITORY, 'test/vscode/suite', name);
  const output = (name) => join(REPOSITORY, 'dist/test/vscode', name);
  const common = {
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    target: 'es2022',
    logLevel: 'warning',
    sourcemap: 'inline',
  };
  await Promise.all([
    build({
      ...common,
      platform: 'node',
      external: ['vscode', 'mocha'],
      entryPoints: [entry('index.node.ts')],
      outfile: output('node.js'),
    }),
    build({
      ...common,
      platform: 'browser',
      define: { global: 'globalThis' },
      entryPoints: [entry('index.web.ts')],
      outfile: output('web.js'),
    }),
  ]);
  return { node: output('node.js'), web: output('web.js') };
}
