import * as vscode from 'vscode';
import { equal, ok } from './assert.js';
import { api, diagnosed, EXTENSION, has, inFolder, mine, show } from './helpers.js';

describe('activation', () => {
  it('runs no server for Markdown that is no draft', async () => {
    const document = await vscode.workspace.openTextDocument(inFolder('notes.md'));
    await vscode.window.showTextDocument(document);
    const { started } = await api();
    equal(started, false, 'server started');
    ok(vscode.extensions.getExtension(EXTENSION)?.isActive, 'active');
  });

  it('starts with the first draft', async () => {
    await show(inFolder('张三.md'));
    equal((await api()).started, true, 'server started');
    await diagnosed(inFolder('张三.md'), has('structure/missing-check-area', 2));
  });

  it('says nothing about other Markdown files', async () => {
    const editor = await show(inFolder('notes.md'));
    equal((await api()).status(editor.document.uri)?.state, 'not-a-draft', 'state');
    equal(mine(editor.document.uri), [], 'diagnostics');
  });
});
