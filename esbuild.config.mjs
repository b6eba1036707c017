// Bundles every entry point. `node esbuild.config.mjs [--generate [--check] | --tool NAME ARG… | --cli FOLDER | --watch]`
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { buildCli } from './server/src/tools/bundle/cli.mjs';
import { confidential, languageFrom, yaml } from './server/src/tools/bundle/plugins.mjs';

const flags = new Set(process.argv.slice(2));

const common = {
  bundle: true,
  target: 'es2022',
  minify: true,
  keepNames: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [yaml],
};
const node = {
  ...common,
  plugins: [yaml, confidential()],
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
  { ...node, entryPoints: ['server/src/core/index.ts'], outfile: 'dist/index.js' },
  { ...pure, entryPoints: ['server/src/core/index.ts'], outfile: 'dist/index.mjs' },
  {
    ...node,
    plugins: [languageFrom('server/src/workspace/language-file.ts'), ...node.plugins],
    define: { LANGUAGE_FOLDER: '"cli"' },
    entryPoints: ['server/src/lsp/node.ts'],
    outfile: 'dist/server.js',
  },
  {
    ...node,
    plugins: [yaml, confidential(['child_process'])],
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
    plugins: [languageFrom('server/src/lsp/languageData.ts'), ...web.plugins],
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

/** A common draft: what it makes the command line compile is what others need. More would take longer to load. */
const SAMPLE = 'client/media/sample.md';

/** Bundles a tool of server/src/tools and runs it. */
async function runTool(name, args, define = {}, folder = 'dist') {
  const outfile = join(folder, 'tools', `${name}.js`);
  await build({
    ...node,
    plugins: [yaml],
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
} else if (flags.has('--cli')) {
  // The command line alone, as the tests run it.
  await commandLine(process.argv[process.argv.indexOf('--cli') + 1]);
} else if (flags.has('--watch')) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all([...bundles.map((options) => build(options)), commandLine('dist')]);
  // One run compiles what the next ones find; see server/src/cli/load-bundle.ts.
  spawnSync(process.execPath, ['dist/cli.js', 'lint', SAMPLE], { stdio: 'ignore' });
}

/** Builds the command line into a folder. */
async function commandLine(folder) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  // Naming every function takes a tenth of the time that a draft takes.
  await buildCli(folder, { ...node, keepNames: false }, version);
  await runTool('language-file', [join(folder, 'cli')], {}, folder);
}
