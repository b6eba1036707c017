// `npm run pictures`: takes the README's pictures from the real workbench, in Chinese, with the packaged extension.
//   node test/vscode/pictures.mjs [--out FOLDER] [--theme "Default Dark Modern"]
import { join } from 'node:path';
import { REPOSITORY } from './host/extension.mjs';
import { takePictures } from './host/pictures.mjs';

const workbench = {
  workspace: () => join(REPOSITORY, 'test/vscode/pictures'),
  settings: {
    'explorer.compactFolders': false,
    'problems.showCurrentInStatus': false,
    'workbench.reduceMotion': 'on',
    '[markdown]': {
      'editor.quickSuggestions': { other: true, comments: false, strings: false },
      'editor.wordWrap': 'on',
    },
  },
  width: 1280,
  height: 800,
};

await takePictures(workbench, async ({ page, open, picture, command, goTo }) => {
  const squiggles = page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
  const clean = async () => {
    await page.mouse.move(300, 794);
    await page.keyboard.press('Escape');
    for (const toast of await page.locator('.notification-toast .codicon-notifications-clear').all())
      await toast.click();
  };
  await open('李明-个人发言提纲.md');
  await squiggles.first().waitFor({ timeout: 60_000 });

  // Problems
  await page.keyboard.press('Control+Shift+KeyM');
  await page.locator('.markers-panel .monaco-list-row').nth(4).waitFor();
  await page
    .locator('.view-lines')
    .first()
    .click({ position: { x: 400, y: 200 } });
  await clean();
  await picture('problems');

  // Hover with the clause
  await page.keyboard.press('Control+KeyJ');
  const hovered = page
    .locator('.view-line')
    .filter({ hasText: '我们班子抓党内政治生活' })
    .first()
    .locator('span')
    .filter({ hasText: '我们班子' })
    .last();
  await hovered.hover({ position: { x: 60, y: 10 } });
  await page.locator('.monaco-hover').filter({ hasText: '依据' }).first().waitFor();
  await picture('hover');
  await page.mouse.move(300, 794);
  await page.keyboard.press('Escape');

  // Quick fixes
  await goTo(8, 4);
  await page.keyboard.press('Control+Period');
  const menu = page.locator('.action-widget');
  await menu.filter({ hasText: '插入全部' }).waitFor();
  await picture('quick-fix');
  await page.keyboard.press('Escape');

  // Completion
  await goTo(21, 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: '带头' }).first().waitFor();
  await picture('completion');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyZ');
  await page.keyboard.press('Control+KeyZ');

  // Checklist
  await command('显示核对清单');
  await page.locator('.pane-body .monaco-list-row').filter({ hasText: '检查方面' }).first().waitFor();
  await page
    .locator('.view-lines')
    .first()
    .click({ position: { x: 500, y: 330 } });
  await clean();
  await picture('checklist');

  // Outline: the check areas beside the headings of Markdown
  await page.keyboard.press('Control+Shift+KeyE');
  const files = page.locator('.pane-header').filter({ hasText: 'workspace' });
  await files.click();
  await page.locator('.pane-header').filter({ hasText: '大纲' }).click();
  await page.locator('.outline-pane .monaco-list-row').filter({ hasText: '检查方面' }).first().waitFor();
  await clean();
  await picture('outline');
  await command('显示核对清单');
  await page.locator('.view-line').filter({ hasText: '我们班子' }).first().click();

  // Rule page of the finding at the cursor
  await goTo(20, 6);
  await command('查看规则说明');
  const preview = page.locator('iframe.webview').last().contentFrame().locator('iframe').contentFrame();
  await preview.locator('h1').filter({ hasText: 'team-for-personal' }).waitFor();
  await clean();
  await picture('rule-page');
  await command('查看: 关闭编辑器');

  // Everything missing inserted
  await command('插入缺少的部分');
  await page
    .locator('.pane-body .monaco-list-row')
    .filter({ hasText: '管党治党' })
    .filter({ hasText: '不具体' })
    .waitFor();
  await goTo(46, 1);
  await clean();
  await page.locator('.codelens-decoration:visible').filter({ hasText: '没有具体问题' }).first().waitFor();
  await picture('inserted');

  // Walkthrough
  await page.keyboard.press('Control+KeyB');
  await command('打开演练...');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '写一份材料' }).first().click();
  await page.locator('.getting-started-step.expanded').filter({ hasText: '看一份示例' }).waitFor();
  const media = page.locator('iframe.webview').last().contentFrame().locator('iframe').contentFrame();
  await media.getByText('示例是一份个人发言提纲').waitFor();
  await page.mouse.move(300, 794); // no Escape here: it leads back to the list of walkthroughs
  await picture('walkthrough');
});
