import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { report } from './report.js';

/** Entry in every extension host, of Node and of a browser: VS Code calls it and waits. */
export async function run(): Promise<void> {
  const browser = mocha as unknown as BrowserMocha;
  const scope = globalThis as {
    location?: { search: string };
    process?: { env: Record<string, string | undefined> };
  };
  // mocha looks for options in the address of its page; an extension host has none.
  scope.location ??= { search: '' };
  browser.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} as never });
  await import('./suite.js');
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
