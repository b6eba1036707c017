// Bundles every entry point. `node esbuild.config.mjs [--generate [--check] | --tool NAME ARG… | --watch]`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { parse } from 'yaml';

const flags = new Set(process.argv.slice(2));

/** Profiles and lexicons are YAML files; a bundle holds them as JSON. vitest.config.mts uses the same plugin shape. */
const yamlPlugin = {
  name: 'yaml',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/**
 * The drafts are confidential: what a library could reach the network or start a process with is not in the bundles.
 * (The extension starts its own server process, and nothing else.)
 */
const confidential = (allowed = []) => ({
  name: 'confidential',
  setup(builder) {
    const banned = [
      'http',
      'https',
      'http2',
      'net',
      'tls',
      'dgram',
      'dns',
      'cluster',
      'child_process',
    ].filter((name) => !allowed.includes(name));
    builder.onResolve({ filter: new RegExp(`^(?:node:)?(?:${banned.join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'banned',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'banned' }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
});

const common = {
  bundle: true,
  target: 'es2022',
  minify: true,
  keepNames: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [yamlPlugin],
};
const node = {
  ...common,
  plugins: [yamlPlugin, confidential()],
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
};
const web = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };
/** The core needs neither Node nor a page: the builds for workers have ES modules only, and no document. */
const pure = {
  ...common,
  platform: 'neutral',
  format: 'esm',
  mainFields: ['module', 'main'],
  conditions: ['worker', 'browser'],
};

const bundles = [
  // ASCII only: boot.ts reads it as Latin-1.
  {
    ...node,
    charset: 'ascii',
    define: { VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
    entryPoints: ['server/src/cli/bin.ts'],
    outfile: 'dist/cli-main.js',
  },
  { ...node, entryPoints: ['server/src/core/index.ts'], outfile: 'dist/index.js' },
  { ...pure, entryPoints: ['server/src/core/index.ts'], outfile: 'dist/index.mjs' },
  { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    plugins: [yamlPlugin, confidential(['child_process'])],
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  {
    ...web,
    format: 'iife',
    conditions: ['worker'],
    // A library takes its base address from the page; a worker made from a blob has none.
    define: { 'self.location': 'undefined' },
    entryPoints: ['server/src/lsp/browser.ts'],
    outfile: 'dist/web/server.js',
  },
  {
    ...web,
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
].filter(({ entryPoints: [entry] }) => existsSync(entry));

/** Bundles a tool of server/src/tools and runs it. */
async function runTool(name, args, define = {}) {
  const outfile = `dist/tools/${name}.js`;
  await build({
    ...node,
    plugins: [yamlPlugin],
    minify: false,
    minifySyntax: true,
    entryPoints: [`server/src/tools/${name}.ts`],
    outfile,
    packages: 'external',
    define,
  });
  const { status } = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (flags.has('--generate')) {
  // Two steps: the rule pages are made from the registry that the first step writes.
  for (const step of ['sources', 'pages']) {
    await runTool('generate', flags.has('--check') ? ['--check'] : [], { STEP: JSON.stringify(step) });
  }
} else if (flags.has('--tool')) {
  const [name, ...args] = process.argv.slice(process.argv.indexOf('--tool') + 1);
  await runTool(name, args);
} else if (flags.has('--watch')) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
  escapeAll('dist/cli-main.js');
  await buildBoot();
}

/** With `charset: 'ascii'` esbuild escapes strings, but not regular expressions: those would be garbled as Latin-1. */
function escapeAll(path) {
  const code = readFileSync(path, 'utf8');
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, code.replace(/[^\0-\x7f]/g, escape));
}

/** The loader of the command line, which knows the build that its compiled code belongs to; one run compiles it. */
async function buildBoot() {
  const hash = createHash('sha256').update(readFileSync('dist/cli-main.js')).digest('hex').slice(0, 12);
  await build({
    ...node,
    entryPoints: ['server/src/cli/boot.ts'],
    outfile: 'dist/cli.js',
    define: { BUILD: JSON.stringify(hash) },
  });
  spawnSync(process.execPath, ['dist/cli.js', 'lint', 'client/media/sample.md'], { stdio: 'ignore' });
}
