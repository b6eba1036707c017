import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { child } from './measure.js';

/** Another linter that reads Markdown. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  run(folder: string): Promise<void>;
}

const PACKAGES = [
  'markdownlint-cli2',
  'textlint',
  'textlint-rule-no-todo',
  'remark-cli',
  'remark-preset-lint-recommended',
  'autocorrect-node',
];

/** Installs the peers into `work`, outside of the repository's own dependencies. */
export async function installPeers(work: string): Promise<Peer[]> {
  const folder = join(work, 'peers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await child('npm', ['install', ...flags, ...PACKAGES], { cwd: folder }, [0]);
  const modules = join(folder, 'node_modules');
  const manifest = (name: string): { version: string; bin: string | Record<string, string> } =>
    JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as never;
  const peer = (name: string, bin: string, args: (folder: string) => string[]): Peer => {
    const { version, bin: bins } = manifest(name);
    const script = join(modules, name, typeof bins === 'string' ? bins : (bins[bin] as string));
    // What they find is not compared; only that they went through the files.
    const run = (files: string) =>
      child(process.execPath, [script, ...args(files)], { cwd: folder }, [0, 1, 2]);
    return { name, version, run };
  };
  return [
    peer('autocorrect-node', 'autocorrect', (files) => ['--lint', files]),
    peer('markdownlint-cli2', 'markdownlint-cli2', (files) => [`${files}/*.md`]),
    peer('textlint', 'textlint', (files) => ['--rule', 'no-todo', files]),
    peer('remark-cli', 'remark', (files) => ['--quiet', '--use', 'remark-preset-lint-recommended', files]),
  ];
}
