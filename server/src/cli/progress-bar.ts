import type { Output } from './host.js';

/** Fewer files are done before a bar could be read. */
const WORTH_A_BAR = 100;
const WIDTH = 24;

export interface ProgressBar {
  show(done: number): void;
  /** Takes the bar away, so that the report stands alone. */
  clear(): void;
}

/** A bar on a terminal for a long batch; nothing in a pipe or a log. */
export function progressBar(total: number, { isTTY, write }: Output): ProgressBar {
  if (!isTTY || total < WORTH_A_BAR) return { show: () => undefined, clear: () => undefined };
  return {
    show(done) {
      const filled = Math.round((done / total) * WIDTH);
      write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
    },
    clear: () => write('\r\u001B[K'),
  };
}
