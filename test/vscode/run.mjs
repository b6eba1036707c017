// `npm run test:vscode`: the integration suite in real VS Codes. Installs them first, once, outside the repository.
//   --target 1.100|1.139|all   versions of VS Code (default 1.100)
//   --host node|web|all        extension hosts (default all)
//   --grep WORDS               only tests whose name has these words
//   --repeat N                 each test N times: does it hold?
//   --desktop                  under @vscode/test-electron, with a desktop VS Code (VSCODE_EXECUTABLE, else downloaded)
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite } from './host/bundleSuite.mjs';
import { REPOSITORY, stageExtension } from './host/extension.mjs';
import { installChromium, installCodeServer, TARGETS } from './host/install.mjs';
import { runDesktop } from './host/runDesktop.mjs';
import { runSuite } from './host/runSuite.mjs';

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: '1.100' },
    host: { type: 'string', default: 'all' },
    desktop: { type: 'boolean', default: false },
    grep: { type: 'string', default: '' },
    repeat: { type: 'string', default: '1' },
  },
});
const targets = values.target === 'all' ? Object.keys(TARGETS) : [values.target];
const hosts = values.host === 'all' ? ['node', 'web'] : [values.host];
const workspace = join(REPOSITORY, 'test/vscode/workspace');
const extension = await stageExtension();
const repeat = Number(values.repeat);
const tests = await bundleSuite(extension.folder, { grep: values.grep, repeat });
/** The suite of a window whose folder is not trusted. */
const RESTRICTED = 'in restricted mode';
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
try {
  if (values.desktop) add(await runDesktop({ extension: extension.folder, tests, workspace }));
  else {
    const chromium = installChromium();
    for (const target of targets) {
      const installation = installCodeServer(target);
      for (const host of hosts) {
        // One host in Chinese, the other in English: both languages are shown to work.
        const language = host === 'node' ? 'zh-cn' : 'en';
        const options = { installation, chromium, extension: extension.folder, workspace, host, language };
        const run = async (suite, more) => {
          const result = await runSuite({ ...options, ...more, tests: suite }).catch(
            (error) => (console.error(error), { passed: 0, failed: 1 }),
          );
          add(result);
        };
        console.log(`\n== VS Code ${target}, ${host} extension host, ${language}`);
        await run(tests);
        if (host !== 'node' || (values.grep !== '' && values.grep !== RESTRICTED)) continue;
        console.log(`\n== VS Code ${target}, ${host} extension host, ${language}, folder not trusted`);
        await run(await bundleSuite(extension.folder, { grep: RESTRICTED, repeat }), { restricted: true });
      }
    }
  }
} finally {
  extension.remove();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
