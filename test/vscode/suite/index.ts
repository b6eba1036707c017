import type { Suite } from 'mocha';
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { report } from './report.js';

/** Set by run.mjs: words that the names of the tests to be run have, and how often each is run. */
declare const GREP: string;
declare const REPEAT: number;

/** Entry in every extension host, of Node and of a browser: VS Code calls it and waits. */
export async function run(): Promise<void> {
  const browser = mocha as unknown as BrowserMocha;
  const scope = globalThis as {
    location?: { search: string };
    process?: { env: Record<string, string | undefined> };
  };
  // mocha looks for options in the address of its page; an extension host has none.
  scope.location ??= { search: '' };
  // The workbench has hiccups of its own: a test that fails once and then holds is told of, see report.ts. Whoever repeats
  // the tests asks whether they hold.
  const retries = REPEAT > 1 ? 0 : 1;
  browser.setup({ ui: 'bdd', timeout: 30_000, retries, reporter: class {} as never });
  if (GREP !== '') browser.grep(GREP);
  await import('./suite.js');
  repeat(browser.suite, REPEAT);
  const result = await report((done) => browser.run(done));
  const file = scope.process?.env['VSCODE_TEST_RESULT'];
  if (file !== undefined) {
    await vscode.workspace.fs.writeFile(
      vscode.Uri.file(file),
      new TextEncoder().encode(JSON.stringify(result)),
    );
  }
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}

/** Puts each test into its suite several times. */
function repeat(suite: Suite, times: number): void {
  for (const inner of suite.suites) repeat(inner, times);
  for (const test of [...suite.tests]) {
    for (let again = 1; again < times; again++) suite.addTest(test.clone());
  }
}
