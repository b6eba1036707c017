// Bundles the suite, mocha included, into one module for the extension hosts of Node and of browsers.
import { join } from 'node:path';
import { build } from 'esbuild';
import { REPOSITORY } from './extension.mjs';

/**
 * @param {string} extension staged folder; VS Code runs tests in the host of the extension that they lie in
 * @param {{ grep?: string, repeat?: number }} choice only tests whose name has these words; how often each is run
 * @returns {Promise<string>} path of the module
 */
export async function bundleSuite(extension, { grep = '', repeat = 1 } = {}) {
  const outfile = join(extension, `test/suite${grep === '' ? '' : '-chosen'}.js`);
  await build({
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    target: 'es2022',
    define: { global: 'globalThis', GREP: JSON.stringify(grep), REPEAT: String(repeat) },
    logLevel: 'warning',
    sourcemap: 'inline',
    entryPoints: [join(REPOSITORY, 'test/vscode/suite/index.ts')],
    outfile,
  });
  return outfile;
}
