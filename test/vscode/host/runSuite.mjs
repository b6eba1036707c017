// Runs a test module in the extension host of a real VS Code server, through the workbench in a headless browser.
import { existsSync } from 'node:fs';
import { openBrowser } from './browser.mjs';
import { useLanguage } from './language.mjs';
import { startServer, workbenchUrl } from './server.mjs';

/** What the workbench says on its own account. */
const NOISE =
  /^%c|Resolv(?:ing|ed) connection|Creating a socket|open-vsx|Service Worker|builtin extensions cache|reconnection-grace-time|ChatSessionStore|AgentHost|AccountPolicyGate|Could not find pty/;
/** The last line of a suite; see suite/run.ts. */
const RESULT = /^selfexam-result (\{.*\})$/;

/**
 * @param {object} options
 * @param {{ root: string, node: string }} options.installation
 * @param {string} options.chromium
 * @param {string} options.extension folder of the extension under test
 * @param {string} options.tests bundled test module
 * @param {string} options.workspace folder that is copied and opened
 * @param {'node' | 'web'} options.host which extension host runs the extension
 * @param {string} options.language display language
 * @param {boolean} [options.restricted] the folder is not trusted
 * @param {number} [options.limit] milliseconds for all of it
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSuite({
  installation,
  chromium,
  extension,
  tests,
  workspace,
  host,
  language,
  restricted = false,
  limit = 240_000,
}) {
  if (!existsSync(tests)) throw new Error(`${tests} is missing`);
  const settings = host === 'web' ? { 'remote.extensionKind': { 'selfexam.selfexam': ['web'] } } : {};
  const server = await startServer(installation, { workspace, settings, restricted });
  const { browser, page } = await openBrowser({ executablePath: chromium });
  try {
    await useLanguage(page, language, undefined);
    let result;
    const ended = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const line = args.map(String).join(' ');
      const found = RESULT.exec(line);
      if (found !== null) result = JSON.parse(found[1] ?? '');
      else if (!NOISE.test(line)) console.log(line);
    });
    const uri = (path) => `vscode-remote://${server.authority}${path}`;
    /** @type {[string, string][]} */
    const payload = [
      ['extensionDevelopmentPath', uri(extension)],
      ['extensionTestsPath', uri(tests)],
    ];
    if (host === 'web') payload.push(['extensionDevelopmentKind', 'web']);
    await page.goto(workbenchUrl(server, server.folder, payload));
    const late = new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error(`no result within ${limit} ms`)), limit).unref();
    });
    await Promise.race([ended, late]);
    return result ?? { passed: 0, failed: 1 };
  } finally {
    await browser.close();
    await server.stop();
  }
}
