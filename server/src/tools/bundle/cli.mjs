// The command line: a loader, a bundle for `lint`, one for every other command, and the parts that few runs need.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { languageFrom, withoutExamples } from './plugins.mjs';

/** Parts by name: a library, or a module of ours with all that it needs. Each is a file, loaded when it is first used. */
const PARTS = {
  markdown: resolve('server/src/core/draft/markdown.ts'),
  validators: resolve('server/src/core/schema/validators.js'),
  yaml: 'yaml',
  iconv: 'iconv-lite',
  colors: 'picocolors',
  globs: 'picomatch',
  options: '@cfworker/json-schema',
  patches: 'diff',
};
const PROGRAMS = {
  lint: 'server/src/cli/lint-bin.ts',
  main: 'server/src/cli/bin.ts',
  thread: 'server/src/cli/boot-thread.ts',
};

/**
 * Builds `cli.js` and the folder `cli/` beside it.
 * @param options esbuild's, for a program that runs in Node
 */
export async function buildCli(folder, options, version) {
  const cli = join(folder, 'cli');
  mkdirSync(cli, { recursive: true });
  for (const file of readdirSync(cli)) rmSync(join(cli, file));
  const names = await exportedNames(options);
  const bundle = (name, entryPoint, plugins = []) =>
    build({
      ...options,
      charset: 'ascii',
      // Code that is compiled from a cache has no import(), only require().
      supported: { 'dynamic-import': false },
      define: { VERSION: JSON.stringify(version), BUILD: '"BUILD"' },
      entryPoints: [entryPoint],
      outfile: join(cli, `${name}.js`),
      plugins: [...plugins, ...options.plugins],
    });
  await Promise.all([
    ...Object.entries(PARTS).map(([name, entry]) => bundle(name, entry)),
    ...Object.entries(PROGRAMS).map(([name, entry]) =>
      bundle(name, entry, [
        languageFrom('server/src/workspace/language-file.ts'),
        ...(name === 'lint' ? [wholeProgram, withoutExamples] : []),
        parts(names),
      ]),
    ),
  ]);
  const hash = createHash('sha256');
  for (const file of readdirSync(cli)) {
    escapeAll(join(cli, file));
    hash.update(readFileSync(join(cli, file)));
  }
  const define = { BUILD: JSON.stringify(hash.digest('hex').slice(0, 12)) };
  await build({
    ...options,
    entryPoints: ['server/src/cli/boot.ts'],
    outfile: join(folder, 'cli.js'),
    define,
  });
  const thread = join(cli, 'thread.js');
  writeFileSync(thread, readFileSync(thread, 'utf8').replace('"BUILD"', define.BUILD));
}

/** Names that each part exports. */
async function exportedNames(options) {
  const found = Object.entries(PARTS).map(async ([name, entry]) => {
    if (!isAbsolute(entry))
      return [name, Object.keys(await import(entry)).filter((one) => /^\w+$/.test(one))];
    const { metafile } = await build({
      ...options,
      entryPoints: [entry],
      format: 'esm',
      outdir: 'none',
      write: false,
      metafile: true,
    });
    const [output] = Object.values(metafile.outputs);
    return [name, output.exports];
  });
  return Object.fromEntries(await Promise.all(found));
}

/** What a program imports from a part stands for it until it is called: then the part is loaded. */
const parts = (names) => ({
  name: 'parts',
  setup(builder) {
    const byEntry = new Map(Object.entries(PARTS).map(([name, entry]) => [entry, name]));
    const stub = (name) => ({
      contents: [
        `let part; const load = () => (part ??= require('./${name}.js'));`,
        // The default of a CommonJS library is all of it.
        `const get = (name) => (name in load() || name !== 'default' ? part[name] : part);`,
        'const later = (name) => new Proxy(function () {}, {',
        '  apply: (_, self, args) => Reflect.apply(get(name), self, args),',
        '  construct: (_, args) => Reflect.construct(get(name), args),',
        '  get: (_, key) => get(name)[key],',
        '});',
        ...names[name].map((one) =>
          one === 'default'
            ? `export default later('default');`
            : `export const ${one} = /* @__PURE__ */ later('${one}');`,
        ),
      ].join('\n'),
      loader: 'js',
    });
    for (const [name, entry] of Object.entries(PARTS)) {
      if (isAbsolute(entry)) continue;
      builder.onResolve({ filter: new RegExp(`^${entry}$`) }, () => ({ path: name, namespace: 'part' }));
    }
    builder.onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
      const name = byEntry.get(path);
      return name === undefined ? undefined : stub(name);
    });
    builder.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => stub(path));
    builder.onResolve(
      { filter: new RegExp(`^\\./(?:${Object.keys(PARTS).join('|')}|main)\\.js$`) },
      (args) => (args.kind === 'require-call' ? { path: args.path, external: true } : undefined),
    );
  },
});

/** The bundle of `lint` leaves help and mistakes to the bundle of all commands. */
const wholeProgram = {
  name: 'whole-program',
  setup(builder) {
    const path = resolve('server/src/cli/run.ts');
    builder.onLoad({ filter: /run\.ts$/ }, (args) =>
      args.path === path ? { contents: `module.exports = require('./main.js');`, loader: 'js' } : undefined,
    );
  },
};

/** With `charset: 'ascii'` esbuild escapes strings, but not regular expressions: those would be garbled as Latin-1. */
function escapeAll(path) {
  const code = readFileSync(path, 'utf8');
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, code.replace(/[^\0-\x7f]/g, escape));
}
