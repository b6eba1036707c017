import * as vscode from 'vscode';
import { equal, excludes, includes, ok } from './assert.js';
import {
  api,
  codeOf,
  diagnosed,
  folder,
  has,
  inFolder,
  mine,
  openDraft,
  place,
  read,
  show,
  statusOf,
  until,
} from './helpers.js';

describe('commands', () => {
  let draft = '';
  before(async () => {
    draft = await read(inFolder('张三.md'));
  });
  const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(`selfexam.${command}`, ...args);
  const remove = async (uri: vscode.Uri): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  };

  it('new draft: a file with the template, opened, the first gap selected', async () => {
    const uri = await run<vscode.Uri>('newDraft', { kind: 'individual', name: '王五', profile: '2025' });
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.toString(), uri.toString(), 'active');
    ok(editor, 'an editor');
    includes(editor.document.getText(editor.selection), '〔', 'selection');
    const status = await statusOf(editor.document);
    equal(status.profile?.id, '2025', 'profile');
    equal(
      mine(uri)
        .map(codeOf)
        .filter((code) => code !== 'wording/placeholder'),
      [],
      'other findings',
    );
    const again = await run<vscode.Uri>('newDraft', { kind: 'individual', name: '王五', profile: '2025' });
    ok(again.toString() !== uri.toString(), 'an existing draft is not overwritten');
    await remove(again);
    await remove(uri);
  });

  it('insert missing sections', async () => {
    const { document } = await openDraft(draft);
    equal(await run('insertMissing'), 3, 'number');
    await diagnosed(
      document.uri,
      (found) => !found.some((one) => codeOf(one).startsWith('structure/missing')),
    );
    equal(await run('insertMissing'), 0, 'number');
  });

  it('choose the meeting for one draft', async () => {
    const { document } = await openDraft(draft);
    await run('chooseProfile', { profile: '2025', target: 'draft' });
    includes(document.getText(), "会议: '2025'", 'text');
    equal((await statusOf(document)).profile?.id, '2025', 'profile');
  });

  it('choose the meeting for the folder', async () => {
    const { document } = await openDraft(draft.replace("会议: '2024'\n", ''));
    await run('chooseProfile', { profile: '2021-party-history', target: 'folder' });
    const { status, onDidChangeStatus } = await api();
    const now = await until(onDidChangeStatus, () => {
      const found = status(document.uri);
      return found?.profile?.id === '2021-party-history' ? found : undefined;
    });
    includes(now.profile?.why ?? '', 'selfexam.yaml', 'why');
    includes(await read(inFolder('selfexam.yaml')), '2021-party-history', 'file');
    await vscode.workspace.fs.delete(inFolder('selfexam.yaml'));
    await until(onDidChangeStatus, () => status(document.uri)?.profile?.id === '2025');
  });

  it('create the configuration from a meeting plan', async () => {
    const uris = await run<vscode.Uri[]>('createConfig', inFolder('方案.txt'));
    equal(uris.length, 2, 'files');
    const [profile, config] = uris;
    ok(profile !== undefined && config !== undefined, 'files');
    includes(await read(profile), '带头敬畏人民、敬畏组织、敬畏法纪', 'profile');
    const { document } = await openDraft(draft.replace("会议: '2024'\n", ''));
    const { status, onDidChangeStatus } = await api();
    await until(onDidChangeStatus, () =>
      status(document.uri)?.checklist.some(({ name }) => name.includes('敬畏人民')),
    );
    for (const uri of uris) await vscode.workspace.fs.delete(uri);
    await until(onDidChangeStatus, () => status(document.uri)?.config === undefined);
  });

  it('check the whole folder now', async () => {
    const result = await run<{ drafts: number; errors: number; skipped: number }>('checkFolder');
    ok(result.drafts >= 1, 'drafts');
    ok(result.errors >= 3, 'errors');
    ok(result.skipped >= 1, 'other files');
    ok(folder(), 'folder');
  });

  it('disable with a reason', async () => {
    const editor = await openDraft(draft);
    await diagnosed(editor.document.uri, has('wording/set-phrase', 1));
    const at = place(editor.document, '坚定“四个意识”', 1);
    editor.selection = new vscode.Selection(at, at);
    await run('disableWithReason', { rule: 'wording/set-phrase', reason: '引用文件原话' });
    includes(
      editor.document.getText(),
      '<!-- selfexam-disable-next-line wording/set-phrase -- 引用文件原话 -->',
      'text',
    );
    await diagnosed(editor.document.uri, has('wording/set-phrase', 0));
  });

  it('open a rule page, rendered', async () => {
    const opened = until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputCustom && input.uri.scheme === 'selfexam'),
    );
    await run('openRule', 'wording/set-phrase');
    const tab = await opened;
    equal((tab.input as vscode.TabInputCustom).viewType, 'vscode.markdown.preview.editor', 'editor');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('copy as plain text', async () => {
    await show(inFolder('张三.md'));
    await run('copyPlainText');
    const text = await vscode.env.clipboard.readText();
    includes(text, '一、上年度民主生活会整改落实情况\n', 'clipboard');
    excludes(text, '#', 'clipboard');
  });

  it('open the sample, which has findings', async () => {
    const uri = await run<vscode.Uri>('openSample');
    equal(uri.scheme, 'untitled', 'scheme');
    await diagnosed(uri, has('structure/missing-check-area', 2));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('go to a place of the checklist', async () => {
    const { document } = await show(inFolder('张三.md'));
    const entry = (await statusOf(document)).checklist.find(({ range }) => range !== undefined);
    await run('goTo', document.uri, entry?.range);
    equal(vscode.window.activeTextEditor?.selection.active.line, entry?.range?.start.line, 'line');
  });

  it('restart the server', async () => {
    const { document } = await show(inFolder('张三.md'));
    await run('restart');
    await statusOf(document);
    await diagnosed(document.uri, has('wording/set-phrase', 1));
  });

  it('switch checking off and on', async () => {
    const { document } = await show(inFolder('张三.md'));
    equal(await run('toggle'), false, 'enabled');
    await diagnosed(document.uri, (found) => found.length === 0);
    equal(await run('toggle'), true, 'enabled');
    await diagnosed(document.uri, has('wording/set-phrase', 1));
    await vscode.workspace
      .getConfiguration('selfexam')
      .update('enable', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('show checklist and log', async () => {
    await run('showChecklist');
    await run('showLog');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
