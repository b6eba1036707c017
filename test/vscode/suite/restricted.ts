import * as vscode from 'vscode';
import { equal, includes, ok } from './assert.js';
import { actionsAt, apply, codeOf, diagnosed, has, inFolder, openDraft, read, show, zh } from './helpers.js';

/** Run by run.mjs in a window of its own, whose folder nobody has trusted. */
describe('in restricted mode', () => {
  before(function () {
    if (vscode.workspace.isTrusted) this.skip();
  });

  it('drafts are checked, also those that are not open', async () => {
    const { document } = await show(inFolder('张三.md'));
    await diagnosed(document.uri, has('wording/set-phrase', 1));
    const closed = inFolder('未打开.md');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(document.getText()));
    await diagnosed(closed, has('wording/set-phrase', 1));
  });

  it('the configuration of the folder counts: it is data only', async () => {
    const draft = await read(inFolder('张三.md'));
    const config = inFolder('selfexam.yaml');
    const rules = "rules:\n  wording/set-phrase: 'off'\n";
    const { document } = await openDraft(draft);
    await diagnosed(document.uri, has('wording/set-phrase', 1));
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(rules));
    await diagnosed(document.uri, (found) => found.length > 0 && !has('wording/set-phrase')(found));
    await vscode.workspace.fs.delete(config);
    await diagnosed(document.uri, has('wording/set-phrase', 1));
  });

  it('fixes and commands work', async () => {
    const { document } = await openDraft(await read(inFolder('张三.md')));
    const found = await diagnosed(document.uri, has('wording/set-phrase', 1));
    const at = found.find((one) => codeOf(one) === 'wording/set-phrase')?.range;
    ok(at, 'a finding');
    await apply(await actionsAt(document.uri, at), zh ? '改为“增强”' : '增强');
    equal(await vscode.commands.executeCommand('selfexam.insertMissing'), 3, 'inserted');
    includes(document.getText(), '（三）带头在遵规守纪', 'text');
  });
});
