import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

/** What reaches a network or starts a process; the drafts are confidential. */
const BANNED = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'cluster', 'child_process'];

/** The command line: its loader, its programs, and the parts that they load when they need them. */
const CLI = ['cli.js'];
if (existsSync('dist/cli')) {
  for (const name of readdirSync('dist/cli')) if (name.endsWith('.js')) CLI.push(`cli/${name}`);
}

/** Built-in modules that a bundle asks for. */
function builtins(bundle: string): string[] {
  const names = [
    ...bundle.matchAll(
      /\brequire\(\s*["'`](?:node:)?([\w/]+)["'`]\s*\)|\bfrom\s*["'](?:node:)?([\w/]+)["']/g,
    ),
  ];
  return [...new Set(names.map((match) => (match[1] ?? match[2]) as string))];
}

describe('the bundles', () => {
  beforeAll(() => {
    for (const path of [
      'dist/cli.js',
      'dist/cli/lint.js',
      'dist/cli/main.js',
      'dist/server.js',
      'dist/extension.js',
    ]) {
      if (!existsSync(path)) throw new Error(`${path} is missing: run npm run bundle`);
    }
  });

  it.each([...CLI, 'server.js', 'index.js', 'index.mjs', 'web/server.js', 'web/extension.js'])(
    '%s: no network, no processes',
    (name) => {
      expect(
        builtins(readFileSync(`dist/${name}`, 'utf8')).filter((module) => BANNED.includes(module)),
      ).toEqual([]);
    },
  );

  it('the extension may start its own server, and has no network', () => {
    const found = builtins(readFileSync('dist/extension.js', 'utf8')).filter((module) =>
      BANNED.includes(module),
    );
    expect(found).toEqual(['child_process']);
  });

  it.each([...CLI, 'server.js', 'extension.js', 'web/server.js', 'web/extension.js'])(
    '%s: no fetch, no sockets, no eval',
    (name) => {
      const bundle = readFileSync(`dist/${name}`, 'utf8');
      expect(bundle).not.toMatch(
        /\bnew XMLHttpRequest\b|\bnew WebSocket\b|\bnavigator\.sendBeacon\b|(?<![.\w])fetch\(\s*["'`]http/,
      );
      expect(bundle).not.toMatch(/(?<![.\w$])eval\(/);
    },
  );

  it.each(CLI.filter((name) => name.startsWith('cli/')))(
    '%s is ASCII, as the loader of its compiled code takes it for Latin-1',
    (name) => {
      expect(/[^\0-\x7f]/.exec(readFileSync(`dist/${name}`, 'latin1'))).toBeNull();
    },
  );

  it('the pattern finds a banned module where there is one', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: "import { get } from 'node:https'; import * as net from 'net'; console.log(get, net);",
        loader: 'ts',
      },
      bundle: true,
      write: false,
      minify: true,
      platform: 'node',
      format: 'cjs',
    });
    expect(builtins(outputFiles[0]?.text ?? '').sort()).toEqual(['https', 'net']);
  });
});
