/** Names of the configuration, in the order in which they are looked for. */
export const CONFIG_NAMES = ['selfexam.yaml', 'selfexam.yml', 'selfexam.json'] as const;

/** Files of the configuration in a folder: configurations and the profiles beside them. */
export const CONFIG_GLOBS = ['**/selfexam.{yaml,yml,json}', '**/*.profile.{yaml,yml,json}'] as const;

const CONFIG = /(?:^|\/)selfexam\.(?:ya?ml|json)$/;
const PROFILE = /\.profile\.(?:ya?ml|json)$/;

/** What a URI's name says about the file: a configuration, a profile, or neither. */
export function configFileKind(uri: string): 'config' | 'profile' | undefined {
  const path = uri.replace(/[?#].*$/, '');
  if (CONFIG.test(path)) return 'config';
  return PROFILE.test(path) ? 'profile' : undefined;
}
