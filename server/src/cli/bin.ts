import { runInProcess } from './process-host.js';
import { run } from './run.js';

/** Every command; see boot.ts. */
export function main(): void {
  void runInProcess(run);
}

export { run };
