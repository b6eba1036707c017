// Shows the workbench in Chinese. A VS Code server has no language packs: the translations come from a package of the
// registry, key by key, and the page gets them in place of the English ones.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from './install.mjs';

/** The last version whose translations still have their keys. */
const PACK = '@codingame/monaco-vscode-language-pack-zh-hans@4.3.2';

/** The messages of a VS Code server in Chinese, as far as the package has them; the others stay English. */
export async function chineseMessages({ root }) {
  const directory = join(cacheDirectory(), 'language-zh-hans');
  const file = join(directory, 'package/translations/main.i18n.json.js');
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    run('npm', ['pack', '--silent', PACK], directory);
    run('sh', ['-c', 'tar xzf *.tgz'], directory);
  }
  // The file is an ES module in a folder that does not say so.
  const source = `data:text/javascript;base64,${readFileSync(file).toString('base64')}`;
  const { default: translations } = await import(source);
  const out = join(root, 'lib/vscode/out');
  const keys = JSON.parse(readFileSync(join(out, 'nls.keys.json'), 'utf8'));
  const english = JSON.parse(readFileSync(join(out, 'nls.messages.json'), 'utf8'));
  let index = 0;
  return keys.flatMap(([module, names]) =>
    names.map((key) => {
      const original = english[index++];
      const translated = translations[module]?.[typeof key === 'string' ? key : key.key];
      return typeof translated === 'string' && gaps(translated) === gaps(original) ? translated : original;
    }),
  );
}

/**
 * Sets the display language of a page before the workbench starts.
 * @param {import('playwright-core').Page} page
 * @param {string} language tag as VS Code has it, `zh-cn`
 * @param {string[] | undefined} messages undefined: only extensions follow the language
 */
export async function useLanguage(page, language, messages) {
  await page.addInitScript((tag) => {
    globalThis._VSCODE_NLS_LANGUAGE = tag;
  }, language);
  if (messages === undefined) return;
  const body = `globalThis._VSCODE_NLS_MESSAGES=${JSON.stringify(messages)};`;
  await page.route('**/nls.messages.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
}

function gaps(text) {
  return [...String(text).matchAll(/\{\d+\}/g)]
    .map(([gap]) => gap)
    .sort()
    .join();
}

function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}
