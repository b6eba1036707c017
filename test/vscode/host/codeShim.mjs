#!/usr/bin/env node
// Stands in for the desktop `code` on a machine that has none: takes the flags of @vscode/test-electron and runs the
// suite in a VS Code server. `VSCODE_EXECUTABLE=test/vscode/host/codeShim.mjs node test/vscode/run.mjs --desktop`
import { writeFileSync } from 'node:fs';
import { installChromium, installCodeServer } from './install.mjs';
import { runSuite } from './runSuite.mjs';

const flags = process.argv.slice(2);
const flag = (name) => flags.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const extension = flag('extensionDevelopmentPath');
const tests = flag('extensionTestsPath');
const workspace = flags.find((one) => one.startsWith('/'));
if (extension === undefined || tests === undefined || workspace === undefined) {
  console.error('only for tests of extensions; flags were', flags);
  process.exit(2);
}
const installation = installCodeServer('1.100');
const result = await runSuite({
  installation,
  chromium: installChromium(),
  extension,
  tests,
  workspace,
  host: 'node',
  language: 'zh-cn',
});
if (process.env.VSCODE_TEST_RESULT !== undefined)
  writeFileSync(process.env.VSCODE_TEST_RESULT, JSON.stringify(result));
process.exit(result.failed > 0 ? 1 : 0);
