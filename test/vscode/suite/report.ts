import type { Runner } from 'mocha';
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
    runner.on('fail', (test, error: unknown) => {
      result.failed++;
      console.log(
        `  FAIL  ${test.fullTitle()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
  });
  console.log(`selfexam-result ${JSON.stringify(result)}`);
  return result;
}
