import * as vscode from 'vscode';
import { equal, excludes, includes, ok } from './assert.js';
import {
  actionsAt,
  apply,
  codeOf,
  diagnosed,
  has,
  inFolder,
  openDraft,
  place,
  read,
  statusOf,
  until,
  withSetting,
  zh,
} from './helpers.js';

describe('code actions', () => {
  let draft = '';
  before(async () => {
    draft = await read(inFolder('张三.md'));
  });

  async function open(
    text = draft,
  ): Promise<{ editor: vscode.TextEditor; at: (code: string) => vscode.Range }> {
    const editor = await openDraft(text);
    const found = await diagnosed(editor.document.uri, (one) => one.length > 0);
    return {
      editor,
      at: (code) => {
        const range = found.find((one) => codeOf(one) === code)?.range;
        ok(range, code);
        return range;
      },
    };
  }

  it('correct a phrase', async () => {
    const { editor, at } = await open();
    await apply(await actionsAt(editor.document.uri, at('wording/set-phrase')), zh ? '改为“增强”' : '增强');
    equal(editor.document.getText(), draft.replace('坚定“四个意识”', '增强“四个意识”'), 'text');
    await diagnosed(editor.document.uri, has('wording/set-phrase', 0));
  });

  it('insert a missing area in its place', async () => {
    const { editor, at } = await open();
    const title = zh
      ? '插入“带头履行全面从严治党政治责任”的模板'
      : 'Insert the template of "带头履行全面从严治党政治责任"';
    await apply(await actionsAt(editor.document.uri, at('structure/missing-check-area')), title);
    const text = editor.document.getText();
    const found = text.indexOf('### （四）带头履行全面从严治党政治责任');
    ok(
      found > text.indexOf('（二）带头增强党性') && found < text.indexOf('## 三、产生问题'),
      'the area is in its place',
    );
    includes(text, '一是〔', 'text');
    excludes(text, '${1', 'text');
    await diagnosed(editor.document.uri, has('structure/missing-check-area', 1));
  });

  it('insert all missing areas at once', async () => {
    const { editor, at } = await open();
    await apply(
      await actionsAt(editor.document.uri, at('structure/missing-check-area')),
      zh ? '插入全部 2 个' : 'Insert all 2',
    );
    await diagnosed(editor.document.uri, has('structure/missing-check-area', 0));
    includes(editor.document.getText(), '（三）带头在遵规守纪', 'text');
  });

  it('insert everything that is missing', async () => {
    const { editor, at } = await open();
    const actions = await actionsAt(editor.document.uri, at('structure/missing-check-area'));
    const title = zh ? '插入全部缺少的方面和部分' : 'Insert all missing areas and sections';
    const command = actions.find((action) => action.title === title)?.command;
    ok(command, title);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await diagnosed(
      editor.document.uri,
      (found) => !found.some((one) => codeOf(one).startsWith('structure/missing')),
    );
  });

  it('fix all findings of a rule', async () => {
    const { editor, at } = await open(
      draft.replace('坚定“四个意识”不够自觉。', '坚定“四个意识”不够，增强“四个自信”不够。'),
    );
    await apply(
      await actionsAt(editor.document.uri, at('wording/set-phrase')),
      zh ? '所有 wording/set-phrase' : 'findings of wording/set-phrase',
    );
    includes(editor.document.getText(), '增强“四个意识”不够，坚定“四个自信”不够。', 'text');
  });

  it('disable a finding, which counts once the reason is there', async () => {
    const { editor, at } = await open();
    await apply(
      await actionsAt(editor.document.uri, at('wording/set-phrase')),
      zh ? '忽略此处' : 'Disable wording/set-phrase here',
    );
    const gap = zh ? '〔请写明理由〕' : '〔give the reason〕';
    includes(
      editor.document.getText(),
      `<!-- selfexam-disable-next-line wording/set-phrase -- ${gap} -->\n坚定“四个意识”`,
      'text',
    );
    const start = place(editor.document, gap);
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(start, start.translate(0, gap.length)), '引用原话'),
    );
    await diagnosed(editor.document.uri, has('wording/set-phrase', 0));
    equal((await statusOf(editor.document)).counts.suppressed, 1, 'suppressed');
  });

  it('open the page of the rule', async () => {
    const { editor, at } = await open();
    const action = (await actionsAt(editor.document.uri, at('wording/set-phrase'))).find(
      ({ command }) => command?.command === 'selfexam.openRule',
    );
    equal(action?.command?.arguments, ['wording/set-phrase'], 'arguments');
  });

  it('rewrite a pasted heading', async () => {
    const { editor } = await open(draft.replace('## 三、产生问题的原因剖析', '**三、产生问题的原因剖析**'));
    const at = place(editor.document, '三、产生问题', 2);
    await apply(
      await actionsAt(editor.document.uri, new vscode.Range(at, at), vscode.CodeActionKind.Refactor),
      zh ? '改写为 Markdown 标题' : 'Rewrite as a Markdown heading',
    );
    equal(editor.document.getText(), draft, 'text');
  });

  it('fix what is safe when the draft is saved', async () => {
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll.selfexam': 'explicit' }, async () => {
      const { editor } = await open();
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      await editor.edit((edit) => edit.insert(end, '\n补充一句。\n'));
      ok(await editor.document.save(), 'saved');
      await until(vscode.workspace.onDidSaveTextDocument, () => !editor.document.isDirty);
      const expected = `${draft.replace('坚定“四个意识”', '增强“四个意识”')}\n补充一句。\n`;
      equal(await read(editor.document.uri), expected, 'file');
    });
  });
});
