// What the scripts that take pictures of the workbench share: a workbench in Chinese with our extension, and its keyboard.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { packageExtension, REPOSITORY } from './extension.mjs';
import { installChromium, installCodeServer } from './install.mjs';
import { chineseMessages, useLanguage } from './language.mjs';
import { startServer, workbenchUrl } from './server.mjs';

/**
 * Starts a workbench, has its pictures taken and clears everything away; a picture of what went wrong is kept.
 * The script takes `--out FOLDER` and `--theme NAME`.
 * @param {{ workspace: (temporary: string) => string, settings?: object, width: number, height: number }} options
 * `workspace` gives the folder to open; it may be made in the temporary folder
 * @param {(workbench: object) => Promise<void>} take
 */
export async function takePictures({ workspace, settings = {}, width, height }, take) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(REPOSITORY, 'client/images') },
      theme: { type: 'string', default: 'Default Light Modern' },
    },
  });
  mkdirSync(values.out, { recursive: true });
  const temporary = mkdtempSync(join(tmpdir(), 'selfexam-pictures-'));
  const folder = workspace(temporary);
  const chromium = installChromium();
  const installation = installCodeServer('1.100');
  const { packagePath } = await packageExtension(join(temporary, 'selfexam.vsix'));
  const server = await startServer(installation, {
    vsix: [packagePath],
    workspace: folder,
    settings: {
      'workbench.colorTheme': values.theme,
      'editor.fontSize': 15,
      'editor.lineHeight': 1.7,
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
      'editor.minimap.enabled': false,
      'editor.wordWrap': 'on',
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.occurrencesHighlight': 'off',
      'breadcrumbs.enabled': false,
      'workbench.layoutControl.enabled': false,
      ...settings,
    },
  });
  const { browser, page } = await openBrowser({ executablePath: chromium, width, height, scale: 1 });
  page.setDefaultTimeout(30_000);
  const workbench = {
    page,
    open: async (path) => {
      await useLanguage(page, 'zh-cn', await chineseMessages(installation));
      const file = `vscode-remote://${server.authority}${server.folder}/${path}`;
      await page.goto(workbenchUrl(server, server.folder, [['openFile', file]]));
    },
    picture: async (name) => {
      await page.screenshot({ path: join(values.out, `${name}.png`) });
      console.log(name);
    },
    command: async (title) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().waitFor();
      await page.keyboard.insertText(title);
      const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
      await row.waitFor();
      await page.keyboard.press('Enter');
      await row.waitFor({ state: 'hidden' });
    },
    goTo: async (line, column = 1) => {
      await page.keyboard.press('Control+KeyG');
      await page.locator('.quick-input-widget input').first().waitFor();
      await page.keyboard.insertText(`${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
  };
  try {
    await take(workbench);
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), 'selfexam-picture-failed.png') });
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}
