import 'mocha/mocha.js';
import { report } from './report.js';

/** Entry in the extension host of a browser. */
export async function run(): Promise<void> {
  const browser = mocha as unknown as BrowserMocha;
  browser.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} as never });
  await import('./suite.js');
  const result = await report((done) => browser.run(done));
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}
