import * as vscode from 'vscode';
import type { DraftThreads, ReviewThread } from '../../../server/src/lsp/protocol.js';
import { equal, includes, ok } from './assert.js';
import { api, inFolder, openDraft, place, read, show, until, withSetting } from './helpers.js';
import { reviewed } from './review.js';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`selfexam.${command}`, ...args);

describe("reviewers' comments", () => {
  const record = 'selfexam.comments.yaml';
  const WORDS = '坚定“四个意识”';
  let uri: vscode.Uri;
  before(async () => {
    uri = inFolder('comments-draft.md');
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.fs.readFile(inFolder('张三.md')));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [record, 'comments-draft.md'])
      await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => undefined);
  });
  /** The only thread on the draft once it fulfils the test. */
  const thread = async (test: (found: ReviewThread) => boolean = () => true): Promise<ReviewThread> => {
    const { threads } = (await api()).review;
    return until(threads.onDidChange, () => {
      const [found] = threads.of(uri);
      return found !== undefined && test(found) ? found : undefined;
    });
  };
  const row = (found: ReviewThread): unknown => ({ type: 'thread', uri: uri.toString(), thread: found });

  it('stand at a sentence, in a file beside the drafts', async () => {
    const { document } = await show(uri);
    const at = place(document, WORDS, 1);
    const { threads, problem } = await run<DraftThreads>('addComment', {
      uri,
      at,
      text: '应为“增强”',
      by: '周书记',
    });
    equal(problem, undefined, 'problem');
    equal(threads.length, 1, 'threads');
    const found = await thread();
    ok(found.range.start.line === at.line && found.range.start.character <= at.character, 'place');
    includes(found.quote, WORDS, 'quote');
    const file = await read(inFolder(record));
    includes(file, '应为“增强”', 'record');
    includes(file, 'comments-draft.md', 'record');
  });

  it('stay with it when lines are inserted above and the sentence is changed', async () => {
    const { document } = await show(uri);
    const before = (await thread()).range.start.line;
    const edit = new vscode.WorkspaceEdit();
    const at = place(document, WORDS);
    edit.insert(uri, new vscode.Position(before, 0), '去年十月的例会我没有参加。\n\n');
    edit.insert(uri, at, '不断');
    await vscode.workspace.applyEdit(edit);
    equal(await document.save(), true, 'saved');
    const found = await thread(({ anchored }) => anchored === 'changed');
    equal(found.range.start.line, before + 2, 'line');
  });

  it('are settled and reopened from the review, and listed there', async () => {
    await run('resolveThread', row(await thread()), '张三');
    const { resolved } = await thread(({ status }) => status === 'resolved');
    equal(resolved?.by, '张三', 'by');
    await run('refreshReview');
    equal(
      (await reviewed(uri)).threads.map(({ status }) => status),
      ['resolved'],
      'listed',
    );
    await run('reopenThread', row(await thread()));
    await thread(({ status }) => status === 'open');
  });

  it('are offered beside the lines to reviewers only, and not in what they wrote themselves', async () => {
    const text = await read(inFolder('张三.md'));
    const { document } = await openDraft(text);
    const { threads } = (await api()).review;
    equal(threads.commentingRanges(document).length, 0, 'for an author');
    await withSetting('selfexam.review.reviewer', '张三', async () => {
      equal(threads.commentingRanges(document).length, 0, 'for the author with a name');
    });
    await withSetting('selfexam.review.reviewer', '周书记', async () => {
      const [whole] = threads.commentingRanges(document);
      equal(whole?.end.line, document.lineCount - 1, 'for a reviewer');
    });
  });

  it('of others appear as soon as their file has them', async () => {
    const file = await read(inFolder(record));
    const added = file.replace('text: 应为“增强”', 'text: 应为“增强”，见党章');
    ok(added !== file, 'changed');
    await vscode.workspace.fs.writeFile(inFolder(record), new TextEncoder().encode(added));
    await thread(({ comments }) => comments[0]?.text === '应为“增强”，见党章');
  });

  it('stand at the heading where their sentence is gone', async () => {
    const { document } = await show(uri);
    const { range } = await thread();
    const edit = new vscode.WorkspaceEdit();
    edit.delete(uri, document.lineAt(range.start.line).range);
    await vscode.workspace.applyEdit(edit);
    equal(await document.save(), true, 'saved');
    const found = await thread(({ anchored }) => anchored === 'orphaned');
    ok(document.lineAt(found.range.start.line).text.startsWith('#'), 'a heading');
  });

  it('of a damaged file are left alone', async () => {
    const file = await read(inFolder(record));
    await vscode.workspace.fs.writeFile(
      inFolder(record),
      new TextEncoder().encode('version: 1\nthreads: 5\n'),
    );
    await run('addComment', { uri, at: new vscode.Position(8, 0), text: '再看', by: '周书记' });
    equal(await read(inFolder(record)), 'version: 1\nthreads: 5\n', 'file');
    await vscode.workspace.fs.writeFile(inFolder(record), new TextEncoder().encode(file));
    await thread();
  });
});
