import * as vscode from 'vscode';
import { equal, excludes, includes, ok } from './assert.js';
import {
  codeOf,
  diagnosed,
  has,
  inFolder,
  mine,
  openDraft,
  place,
  read,
  show,
  statusOf,
  withSetting,
} from './helpers.js';

describe('diagnostics', () => {
  let draft = '';
  before(async () => {
    draft = await read(inFolder('张三.md'));
  });

  it('name rule, place, severity and an offline page', async () => {
    const { document } = await show(inFolder('张三.md'));
    const found = await diagnosed(document.uri, has('wording/set-phrase', 1));
    const phrase = found.find((one) => codeOf(one) === 'wording/set-phrase');
    ok(phrase, 'a finding');
    equal(document.getText(phrase.range), '坚定“四个意识”', 'words');
    equal(phrase.severity, vscode.DiagnosticSeverity.Warning, 'severity');
    equal(
      typeof phrase.code === 'object' && phrase.code.target.toString(true),
      'selfexam:/rules/wording/set-phrase.md',
      'page',
    );
  });

  it('of drafts that are not open come from the folder', async () => {
    const uri = inFolder('未打开.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(draft));
    await diagnosed(uri, has('wording/set-phrase', 1));
    equal(
      vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()),
      false,
      'open',
    );
    await vscode.workspace.fs.delete(uri);
    await diagnosed(uri, (found) => found.length === 0);
  });

  it('follow the text', async () => {
    const editor = await openDraft(draft);
    await diagnosed(editor.document.uri, has('wording/set-phrase', 1));
    const start = place(editor.document, '坚定“四个意识”');
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 2)), '增强'));
    await diagnosed(editor.document.uri, has('wording/set-phrase', 0));
  });

  /** Types a faulty sentence, with another fault further up in the same edit: that one shows that the first was held back. */
  async function typeTwoFaults(): Promise<vscode.TextEditor> {
    const editor = await openDraft(draft.replace('坚定“四个意识”不够自觉。', '学习不够。'));
    const { document } = editor;
    const at = place(document, '学习不够。', 5);
    editor.selection = new vscode.Selection(at, at);
    await editor.edit((edit) => {
      edit.insert(at, '要做到“四个意识”');
      edit.insert(place(document, '一是请示报告'), '坚定“四个意识”。');
    });
    const shown = await diagnosed(document.uri, has('wording/set-phrase'));
    const words = shown
      .filter((one) => codeOf(one) === 'wording/set-phrase')
      .map(({ range }) => document.getText(range));
    equal(words, ['坚定“四个意识”'], 'what is shown while typing');
    return editor;
  }

  it('of the sentence that is being typed wait until the cursor leaves it', async () => {
    await withSetting('selfexam.quiet.mode', 'untilCursorLeaves', async () => {
      const editor = await typeTwoFaults();
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await diagnosed(editor.document.uri, has('wording/set-phrase', 2));
    });
  });

  it('of the sentence that is being typed wait until typing pauses', async () => {
    await withSetting('selfexam.quiet.pause', 4000, async () => {
      const { document } = await typeTwoFaults();
      await diagnosed(document.uri, has('wording/set-phrase', 2));
    });
  });

  it('of a configuration stand in it', async () => {
    const uri = inFolder('sub/selfexam.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('profil: x\n'));
    await vscode.window.showTextDocument(uri);
    const [problem] = await diagnosed(uri, (found) => found.length > 0);
    ok(problem, 'a problem');
    includes(problem.message, 'profile', 'message');
    await vscode.workspace.fs.delete(inFolder('sub'), { recursive: true });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('end with the document and the status with it', async () => {
    const uri = inFolder('别处.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(draft));
    const { document } = await show(uri);
    ok((await statusOf(document)).state === 'draft', 'a draft');
    await diagnosed(uri, has('wording/set-phrase', 1));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await diagnosed(uri, (found) => found.length === 0);
  });

  it('the status says kind, meeting, areas and counts', async () => {
    const { document } = await show(inFolder('张三.md'));
    const status = await statusOf(document);
    equal(status.profile?.id, '2024', 'profile');
    equal(
      status.checklist.filter(({ group, status: state }) => group === 'area' && state === 'missing').length,
      2,
      'missing areas',
    );
    equal(
      status.counts.errors,
      mine(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length,
      'errors',
    );
    excludes(mine(document.uri).map(codeOf), 'structure/duplicate-check-area', 'codes');
  });
});
