import picocolors from 'picocolors';
import type { CliHost } from './host.js';

type Paint = (text: string) => string;
export type Colors = Readonly<
  Record<'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'green' | 'cyan', Paint>
>;

const same: Paint = (text) => text;
/** The library looks for a terminal when it is loaded, which takes its time. */
const NONE: Colors = {
  bold: same,
  dim: same,
  underline: same,
  red: same,
  yellow: same,
  green: same,
  cyan: same,
};

/**
 * Colours where they are wanted: the option first, then NO_COLOR (https://no-color.org), FORCE_COLOR, then whether it
 * is a terminal that can show them.
 */
export function colorsFor(option: boolean | undefined, host: CliHost, isTTY: boolean): Colors {
  return colorsWhere(option ?? byEnvironment(host.env, isTTY));
}

export function colorsWhere(colored: boolean): Colors {
  return colored ? picocolors.createColors(true) : NONE;
}

export function isColored(colors: Colors): boolean {
  return colors !== NONE;
}

function byEnvironment(env: CliHost['env'], isTTY: boolean): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}
