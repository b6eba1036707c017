import picocolors from 'picocolors';
import type { CliHost } from './host.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * Colours where they are wanted: the option first, then NO_COLOR (https://no-color.org), FORCE_COLOR, then whether it
 * is a terminal that can show them.
 */
export function colorsFor(option: boolean | undefined, host: CliHost, isTTY: boolean): Colors {
  return picocolors.createColors(option ?? byEnvironment(host.env, isTTY));
}

function byEnvironment(env: CliHost['env'], isTTY: boolean): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}
