/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, folderWith } from '../cli/support/cli.js';

const UNIT = resolve(import.meta.dirname, '../drafts/unit-qinghe');
const CHROMIUM =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
/** Where pictures go, for people to look at; none are taken where it is not set. */
const PICTURES = process.env.PICTURES;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ['--no-sandbox'],
  });
  folder = folderWith({});
  for (const [name, flags] of [
    ['report', []],
    ['redacted', ['--redact']],
    ['english', ['--locale', 'en']],
  ] as const) {
    await cli(UNIT, ['review', '--out', join(folder, `${name}.html`), ...flags]);
  }
});
afterAll(() => browser.close());

/** Opens a report and notes whatever the browser complains about or asks the network for. */
async function open(
  name: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') || !request.url().endsWith('.html'))
      complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return { page, complaints };
}

describe('the HTML report in a browser', () => {
  it('asks for nothing, breaks no rule of its own policy, and runs its script', async () => {
    const { page, complaints } = await open('report');
    expect(await page.locator('#filters').isVisible()).toBe(true);
    expect(await page.locator('article.draft').count()).toBe(14);
    expect(complaints).toEqual([]);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe');
    await page.close();
  });

  it('filters by verdict, severity and words, and says how much is shown', async () => {
    const { page } = await open('report');
    await page.selectOption('#f-verdict', 'return');
    expect(await page.locator('article.draft:visible').count()).toBe(1);
    expect(await page.locator('#f-count').textContent()).toContain('1 份');
    await page.click('button[type=reset]');
    await expect.poll(() => page.locator('article.draft:visible').count()).toBe(14);
    await page.selectOption('#f-severity', 'error');
    expect(await page.locator('li[data-severity=warning]:visible').count()).toBe(0);
    await page.selectOption('#f-severity', '');
    await page.fill('#f-words', '罚单');
    const shown = await page.locator('li[data-rule]:visible').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) expect(text).toContain('罚单');
    await page.close();
  });

  it('can be used by keyboard and has names for assistive technology', async () => {
    const { page } = await open('report');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#main');
    const unnamed = await page.evaluate(() => ({
      controls: [...document.querySelectorAll('select, input')].filter(
        (one) => document.querySelector(`label[for="${one.id}"]`) === null,
      ).length,
      pictures: [...document.querySelectorAll('svg')].filter(
        (one) => (one.getAttribute('aria-label') ?? '') === '',
      ).length,
      headers: [...document.querySelectorAll('th')].filter((one) => one.getAttribute('scope') === null)
        .length,
      targets: [...document.querySelectorAll('a[href^="#"]')].filter(
        (one) => document.getElementById((one.getAttribute('href') ?? '').slice(1)) === null,
      ).length,
      ids:
        document.querySelectorAll('[id]').length -
        new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size,
      order: [...document.querySelectorAll('h1,h2,h3,h4')]
        .map(({ tagName }) => Number(tagName[1]))
        .filter((level, index, all) => index > 0 && level > (all[index - 1] ?? 0) + 1).length,
    }));
    expect(unnamed).toEqual({ controls: 0, pictures: 0, headers: 0, targets: 0, ids: 0, order: 0 });
    await page.close();
  });

  it('has enough contrast in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('report', { colorScheme });
      const poor = await page.evaluate(() => {
        const rgb = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
        const light = (color: number[]): number => {
          const [r = 0, g = 0, b = 0] = color
            .slice(0, 3)
            .map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = (start: Element): number[] => {
          for (let at: Element | null = start; at !== null; at = at.parentElement) {
            const color = rgb(getComputedStyle(at).backgroundColor);
            if (color.length < 4 || (color[3] ?? 0) > 0) return color;
          }
          return [255, 255, 255];
        };
        return [
          ...document.querySelectorAll('p,td,th,li,span,a,mark,h1,h2,h3,h4,summary,label,code,b'),
        ].filter((one) => {
          const [a, b] = [light(rgb(getComputedStyle(one).color)), light(behind(one))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
        }).length;
      });
      expect(poor).toBe(0);
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        // The whole page is higher than a picture may be.
        await page.setViewportSize({ width: 1240, height: 2600 });
        await page.screenshot({ path: join(PICTURES, `report-${colorScheme}.png`) });
      }
      await page.close();
    }
  });

  it('fits a narrow window and A4, with everything unfolded on paper', async () => {
    const { page } = await open('report', { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59[45](?:\.\d+)? 84[12]/);
    if (PICTURES !== undefined) writeFileSync(join(PICTURES, 'report.pdf'), pdf);
    await page.close();
  });

  it('shows no words of a draft when redacted, and English to who asks for it', async () => {
    const { page } = await open('redacted');
    expect(await page.locator('blockquote').count()).toBe(0);
    expect(await page.textContent('body')).not.toContain('东干渠');
    await page.close();
    const english = await open('english');
    expect(await english.page.textContent('h1')).toBe('Review of the drafts of a democratic life meeting');
    await english.page.close();
  });

  it('takes whatever a hostile draft says for words', async () => {
    const evil = `</style></script><script>window.hit=1</script><img src=x onerror=window.hit=1>" onmouseover="window.hit=1' &amp; \u202E`;
    const hostile = folderWith({
      'selfexam.yaml': `profile: '2025'\nroster:\n  - name: '${evil.replace(/'/g, "''").replace('\u202E', '')}'\n`,
      '<b>x.md': `---\n文种: 个人发言提纲\n姓名: '${evil.replace(/'/g, "''")}'\n---\n\n# ${evil}\n\n## 一、存在的突出问题\n\n### （一）带头强化政治忠诚、提高政治能力\n\n班子${evil}学习不够。\n\n<!-- selfexam-disable-next-line self/vague-problem -- ${evil.replace(/-->/g, '')} -->\n思想${evil}有差距。\n`,
    });
    const file = join(hostile, 'r.html');
    await cli(hostile, ['review', '--out', file]);
    expect(readFileSync(file, 'utf8')).not.toContain('<img');
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
