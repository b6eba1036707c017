import type { Runner, Test } from 'mocha';
import type { CommandFailure } from '../../../client/src/api.js';

/** Tells why a command gave nothing. */
export function reportFailure({ command, message }: CommandFailure): void {
  console.log(`        ${command} failed: ${message}`);
}

/** Runs mocha, prints each test, and prints the counts for whoever started the host. */
export async function report(run: (done: () => void) => Runner): Promise<{ passed: number; failed: number }> {
  const result = { passed: 0, failed: 0 };
  await new Promise<void>((resolve) => {
    const runner = run(resolve);
    runner.on('pass', (test) => {
      result.passed++;
      console.log(`  ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    const told = (what: string, title: string, error: unknown): void =>
      console.log(
        `  ${what} ${title}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    runner.on('retry', (test: Test, error: unknown) => told('AGAIN', test.fullTitle(), error));
    runner.on('fail', (test, error: unknown) => {
      result.failed++;
      told('FAIL ', test.fullTitle(), error);
    });
  });
  console.log(`selfexam-result ${JSON.stringify(result)}`);
  return result;
}
