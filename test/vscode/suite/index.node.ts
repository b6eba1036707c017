import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { report } from './report.js';

/** Entry in a Node extension host: VS Code calls it and waits. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite.js');
  const result = await report((done) => mocha.run(done));
  if (process.env['VSCODE_TEST_RESULT'] !== undefined)
    writeFileSync(process.env['VSCODE_TEST_RESULT'], JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}
