import * as vscode from 'vscode';
import { equal, excludes, includes, ok } from './assert.js';
import { inFolder, openDraft, place, read, show, zh } from './helpers.js';

const words = (hovers: readonly vscode.Hover[]): string =>
  hovers
    .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
    .join('\n');

describe('while writing', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await show(inFolder('张三.md'));
  });
  const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, editor.document.uri, ...args);

  it('a hover quotes the clause', async () => {
    const text = words(
      await run('vscode.executeHoverProvider', place(editor.document, '2024年度民主生活会个人', 3)),
    );
    includes(text, '带头履行全面从严治党政治责任', 'hover');
    includes(text, zh ? '依据' : 'Basis', 'hover');
  });

  it('a hover tells what an area must cover', async () => {
    const text = words(await run('vscode.executeHoverProvider', place(editor.document, '（一）带头严守', 5)));
    includes(text, zh ? '应检查的内容' : 'It must cover', 'hover');
  });

  it('completion offers what is missing, first of all, with its clause', async () => {
    const text = (await read(inFolder('张三.md'))).replace('## 三、产生', '\n\n## 三、产生');
    const { document } = await openDraft(text);
    const at = place(document, '## 三、产生').translate(-1);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
      undefined,
      3,
    );
    const items = list.items.filter(
      ({ detail }) => detail === (zh ? '检查方面（还缺）' : 'Check area, still missing'),
    );
    equal(items.length, 2, 'missing areas');
    const [first] = items;
    ok(first?.insertText instanceof vscode.SnippetString, 'a snippet');
    includes(first.insertText.value, '${1:〔', 'snippet');
    const { documentation } = first;
    includes(
      documentation instanceof vscode.MarkdownString ? documentation.value : '',
      '> 带头在遵规守纪',
      'documentation',
    );
  });

  it('the outline has the areas with their coverage', async () => {
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    const all = (symbol: vscode.DocumentSymbol): vscode.DocumentSymbol[] => [
      symbol,
      ...symbol.children.flatMap(all),
    ];
    const names = symbols.flatMap(all);
    // The headings stand in Markdown's own outline; ours has what the meeting demands.
    equal(names.filter(({ name }) => name.includes('2024年度民主生活会个人')).length, 1, 'titles');
    const area = names.find(({ name, detail }) => name.includes('（一）带头严守') && detail !== '');
    includes(area?.detail ?? '', zh ? '具体问题 1 个' : '1 concrete problem', 'detail');
  });

  it('a lens stands above each area', async () => {
    const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', 10);
    const ours = lenses.filter(({ command }) => command?.command === 'selfexam.showChecklist');
    equal(ours.length, 2, 'lenses');
  });

  it('the profile leads to its page, and the page is there', async () => {
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', 10);
    const link = links.find(({ target }) => target?.scheme === 'selfexam');
    ok(link?.target, 'a link');
    const page = await vscode.workspace.openTextDocument(link.target);
    includes(page.getText(), '# 2024年度民主生活会', 'page');
  });

  it('sections fold', async () => {
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    ok(
      folds.some(({ start }) => start === 0),
      'the front matter folds',
    );
  });

  it('a rule page has the clause and examples, in the language of the editor', async () => {
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('selfexam:/rules/structure/missing-check-area.md'),
    );
    includes(
      page.getText(),
      zh ? '缺少规定的检查方面' : 'A check area of the meeting is not examined',
      'page',
    );
    excludes(page.getText(), 'undefined', 'page');
  });
});
