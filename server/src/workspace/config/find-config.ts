import type { ConfigFiles } from './config-files.js';
import { CONFIG_NAMES } from './read-config.js';

/**
 * Looks for a configuration in a folder and those above it; the nearest one counts, as a whole.
 * @returns its address; undefined where there is none
 */
export async function findConfig(folder: string, files: ConfigFiles): Promise<string | undefined> {
  for (let at: string | undefined = folder; at !== undefined; at = files.parent(at)) {
    for (const name of CONFIG_NAMES) {
      const address = files.resolve(at, name);
      if ((await files.read(address)) !== undefined) return address;
    }
  }
  return undefined;
}
