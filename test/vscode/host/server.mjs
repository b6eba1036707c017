// Starts a real VS Code server on 127.0.0.1 with throwaway folders for everything.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'update.showReleaseNotes': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
};

const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

/**
 * @param {{ root: string, node: string }} installation as install.mjs gives it
 * @param {{ workspace?: string, settings?: object, vsix?: string[], restricted?: boolean }} options `workspace` is
 * copied; `restricted` opens it as a folder that nobody has trusted
 */
export async function startServer(
  { root, node },
  { workspace, settings = {}, vsix = [], restricted = false } = {},
) {
  const base = mkdtempSync(join(tmpdir(), 'selfexam-vscode-'));
  const folder = join(base, 'workspace');
  const user = join(base, 'user-data');
  for (const path of [folder, join(user, 'User'), join(base, 'extensions'), join(base, 'tmp')])
    mkdirSync(path, { recursive: true });
  if (workspace !== undefined) cpSync(workspace, folder, { recursive: true });
  writeFileSync(
    join(user, 'User/settings.json'),
    JSON.stringify({ ...SETTINGS, ...(restricted && RESTRICTED), ...settings }, null, 1),
  );
  const env = environment(base);
  // VS Code's own entry: unlike the front end of code-server it takes the flag that lets newer versions run tests.
  const entry = join(root, 'lib/vscode/out/server-main.js');
  const common = [
    '--accept-server-license-terms',
    '--server-data-dir',
    join(base, 'server-data'),
    '--user-data-dir',
    user,
  ];
  common.push('--extensions-dir', join(base, 'extensions'), '--telemetry-level', 'off');
  for (const file of vsix) {
    const { status, stdout, stderr } = spawnSync(
      node,
      [entry, ...common, '--install-extension', file, '--force'],
      { env, encoding: 'utf8' },
    );
    if (status !== 0 || !/successfully installed/.test(stdout))
      throw new Error(`${file} was not installed:\n${stdout}${stderr}`);
  }
  const port = await freePort();
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    ...(restricted ? [] : ['--disable-workspace-trust']),
  ];
  flags.push('--disable-getting-started-override', '--enable-smoke-test-driver');
  const child = spawn(node, [entry, ...common, ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, which ends as one
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += data));
  await answers(`http://127.0.0.1:${port}/version`, child, () => log);
  return {
    folder,
    authority: `127.0.0.1:${port}`,
    log: () => log,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        endGroup(child, 'SIGTERM');
        const timer = setTimeout(() => endGroup(child, 'SIGKILL'), 5000);
        await gone;
        clearTimeout(timer);
      }
      // Its own children may outlive it for a moment, and still write.
      endGroup(child, 'SIGKILL');
      rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // nobody is left
  }
}

/**
 * Address of the workbench.
 * @param {{ authority: string }} server
 * @param {string} folder
 * @param {[string, string][]} [payload] what a desktop VS Code takes as flags, `extensionTestsPath` and the like
 */
export function workbenchUrl({ authority }, folder, payload = []) {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('folder', folder);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Nothing of a surrounding VS Code may leak in, and nothing may be written into the home directory. */
function environment(base) {
  const env = { ...process.env };
  for (const key of Object.keys(env)) {
    if (
      (key.startsWith('VSCODE_') && !key.startsWith('VSCODE_TEST_')) ||
      /^(?:ELECTRON_RUN_AS_NODE|NODE_OPTIONS|PORT|PASSWORD)$/.test(key)
    )
      delete env[key];
  }
  const own = {
    XDG_CONFIG_HOME: 'config',
    XDG_DATA_HOME: 'data',
    XDG_CACHE_HOME: 'cache',
    XDG_RUNTIME_DIR: 'tmp',
    TMPDIR: 'tmp',
  };
  for (const [key, path] of Object.entries(own)) env[key] = join(base, path);
  return env;
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url, child, log) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // not up yet
    }
    await delay(50);
  }
  throw new Error(`no answer from ${url}:\n${log()}`);
}
