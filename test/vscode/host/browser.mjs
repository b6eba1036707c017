// Opens Debian's Chromium, headless, with throwaway folders.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** @param {{ executablePath: string, width?: number, height?: number, scale?: number, locale?: string }} options */
export async function openBrowser({
  executablePath,
  width = 1280,
  height = 800,
  scale = 1,
  locale = 'zh-CN',
}) {
  const folder = mkdtempSync(join(tmpdir(), 'selfexam-chromium-'));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
  const browser = await chromium.launch({ executablePath, headless: true, env, args });
  browser.on('disconnected', () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return { browser, context, page: await context.newPage() };
}
