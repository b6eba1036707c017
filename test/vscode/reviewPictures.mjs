// Part of `npm run pictures`: the review view, a thread of comments and the report, from the real workbench, in Chinese.
//   node test/vscode/reviewPictures.mjs [--out FOLDER] [--theme "Default Dark Modern"]
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './host/extension.mjs';
import { takePictures } from './host/pictures.mjs';

let changed = '';
const workbench = {
  workspace: (temporary) => {
    const unit = join(temporary, '清禾县水务局');
    cpSync(join(REPOSITORY, 'test/drafts/unit-qinghe'), unit, { recursive: true });
    const cli = (...args) =>
      execFileSync(process.execPath, [join(REPOSITORY, 'dist/cli.js'), ...args], {
        cwd: unit,
        stdio: 'inherit',
      });
    cli('approve', '个人/陆明川.md', '--by', '周书记', '--comment', '同意');
    cli('approve', '个人/方晓岚.md', '--by', '周书记');
    cli('return', '个人/贺立群.md', '--by', '周书记', '--comment', '请先写满五个方面');
    changed = `${readFileSync(join(unit, '个人/方晓岚.md'), 'utf8')}\n又补一句：以上问题年底前逐项销号。\n`;
    writeFileSync(join(unit, '个人/方晓岚.md'), changed);
    return unit;
  },
  settings: {
    'selfexam.codeLens.enable': false,
    'selfexam.review.reviewer': '周书记',
    '[markdown]': { 'editor.wordWrap': 'on' },
  },
  width: 1360,
  height: 860,
};

await takePictures(workbench, async ({ page, open, picture, command, goTo }) => {
  const answer = async (text) => {
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  };
  const row = (text) => page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();

  await open('个人/方晓岚.md');
  await page
    .locator('.view-line')
    .filter({ hasText: '审后有改动' })
    .waitFor({ timeout: 60_000 })
    .catch(() => undefined);

  // A comment on a sentence
  const text = changed.split('\n');
  const line = text.findIndex((one) => one.includes('政治监督抓得浅')) + 1;
  await goTo(line, 30);
  await command('给这句话提意见');
  await answer('这件事请写明是哪个月、哪一笔');
  await page.locator('.comment-thread-unresolved, .comment-range-glyph').first().waitFor();

  // The view: groups with counts, a draft unfolded
  await command('显示审阅视图');
  await row('审后有改动').waitFor();
  await row('方晓岚').locator('.monaco-tl-twistie').click();
  await row('先改这几处').waitFor();
  await row('这件事请写明').waitFor();
  await page.locator('.pane-header').filter({ hasText: '核对清单' }).click();
  await row('已通过').waitFor();
  await goTo(8, 1);
  await command('切换面板可见性');
  await page.mouse.move(700, 850);
  await picture('review');

  // The thread in the editor, opened from the view
  await row('这件事请写明').click();
  await page.locator('.review-widget').filter({ hasText: '请写明是哪个月' }).first().waitFor();
  await page.mouse.move(700, 850);
  await picture('review-comments');

  // The report beside
  await command('在旁边打开审阅报告');
  const report = page.locator('iframe.webview').last().contentFrame().locator('iframe').contentFrame();
  await report.getByRole('heading', { name: '民主生活会材料审阅报告' }).waitFor();
  await page.mouse.move(700, 850);
  await picture('review-beside');
});
