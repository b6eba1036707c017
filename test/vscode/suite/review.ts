import * as vscode from 'vscode';
import type { Api } from '../../../client/src/api.js';
import type { Decided, ReviewEntry, ReviewUnit } from '../../../server/src/lsp/protocol.js';
import { equal, excludes, includes, ok } from './assert.js';
import { api, inFolder, read, show, until, zh } from './helpers.js';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`selfexam.${command}`, ...args);

/** The review of a draft once it fulfils the test. */
export async function reviewed(
  uri: vscode.Uri,
  test: (entry: ReviewEntry) => boolean = () => true,
): Promise<ReviewEntry> {
  const { store } = (await api()).review;
  return until(store.onDidChange, () =>
    store.units
      .flatMap(({ drafts }) => drafts)
      .find((one) => vscode.Uri.parse(one.uri).toString() === uri.toString() && test(one)),
  );
}

export async function marked(
  uri: vscode.Uri,
  status: string | undefined,
): Promise<ReturnType<Api['review']['marks']['of']> | true> {
  const { marks } = (await api()).review;
  return until(marks.onDidChange, () => {
    const state = marks.of(uri);
    return state?.status === status ? (state ?? true) : undefined;
  });
}

describe('the review', () => {
  const records = ['selfexam.approvals.yaml', '审阅报告.html', '审阅报告.json', 'review-draft.md'];
  let uri: vscode.Uri;
  before(async () => {
    uri = inFolder('review-draft.md');
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.fs.readFile(inFolder('张三.md')));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of records)
      await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => undefined);
  });
  const waiversFor = (decided: Decided): unknown[] => {
    if (decided.status !== 'blocked') throw new Error(decided.status);
    return decided.findings.map(({ rule, range }) => ({
      rule,
      line: range.start.line,
      reason: '会前当面核实',
    }));
  };

  it('shows the drafts of the folder with verdict, coverage and findings', async () => {
    await run('showReview');
    const entry = await reviewed(uri);
    ok(['return', 'revise'].includes(entry.group), 'verdict');
    ok(entry.findings.length > 0 && entry.first.length > 0, 'findings');
    ok(entry.coverage !== undefined && entry.coverage.total > entry.coverage.covered, 'coverage');
    equal(entry.kindName, zh ? '个人发言提纲' : 'individual outline', 'kind');
    const [finding] = entry.findings;
    await run('goTo', uri, finding?.range);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'document');
    equal(vscode.window.activeTextEditor?.selection.active.line, finding?.range.start.line, 'line');
  });

  it('refuses an approval while blocking findings stand', async () => {
    const decided = await run<Decided>('approve', { uri, by: '周书记', comment: '' });
    equal(decided.status, 'blocked', 'status');
    equal(
      await vscode.workspace.fs.stat(inFolder('selfexam.approvals.yaml')).then(
        () => true,
        () => false,
      ),
      false,
      'a record',
    );
  });

  it('approves with a reason for each, and shows it in the editor', async () => {
    await show(uri);
    const blocked = await run<Decided>('approve', { uri, by: '周书记' });
    const waivers = waiversFor(blocked);
    const decided = await run<Decided>('approve', { uri, by: '周书记', comment: '同意', waivers });
    equal(decided.status, 'recorded', 'status');
    const record = await read(inFolder('selfexam.approvals.yaml'));
    includes(record, 'review-draft.md', 'record');
    includes(record, '周书记', 'record');
    includes(record, '会前当面核实', 'record');
    await reviewed(uri, ({ group }) => group === 'approved');
    await marked(uri, 'approved');
  });

  it('shows any later change as stale, and its undoing as approved', async () => {
    const { document } = await show(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, '\n又加一句。\n');
    await vscode.workspace.applyEdit(edit);
    const state = await marked(uri, 'stale');
    includes(state === true ? '' : (state?.text ?? ''), zh ? '正文有改动' : 'the text changed', 'why');
    equal(await document.save(), true, 'saved');
    await reviewed(uri, ({ group }) => group === 'stale');
    await vscode.commands.executeCommand('undo');
    await marked(uri, 'approved');
    equal(await document.save(), true, 'saved');
    await reviewed(uri, ({ group }) => group === 'approved');
  });

  it('returns with a comment', async () => {
    const decided = await run<Decided>('returnDraft', { uri, by: '周书记', comment: '第二部分太空' });
    equal(decided.status, 'recorded', 'status');
    const { approval } = await reviewed(uri, ({ group }) => group === 'return');
    equal(approval.comment, '第二部分太空', 'comment');
    await marked(uri, 'returned');
  });

  it('follows a record that somebody else changes', async () => {
    // Written, not deleted: the host takes a file that is deleted right after it came by renaming for none at all.
    const nothing = new TextEncoder().encode('version: 1\ndrafts: {}\n');
    await vscode.workspace.fs.writeFile(inFolder('selfexam.approvals.yaml'), nothing);
    await reviewed(uri, ({ approval }) => approval.status === 'none');
    await marked(uri, undefined);
  });

  it('opens the report beside the editor, and saves it', async () => {
    const tab = (): vscode.Tab | undefined =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(
          ({ input }) =>
            input instanceof vscode.TabInputWebview && input.viewType.endsWith('selfexam.report'),
        );
    const opened = until(vscode.window.tabGroups.onDidChangeTabs, () =>
      tab()?.label.startsWith(zh ? '审阅：' : 'Review: '),
    );
    await run('openReport');
    await opened;
    const closed = until(vscode.window.tabGroups.onDidChangeTabs, () => tab() === undefined);
    await vscode.window.tabGroups.close(tab() as vscode.Tab);
    await closed;
    await run('saveReport', { file: inFolder('审阅报告.html'), redact: false });
    includes(await read(inFolder('审阅报告.html')), "default-src 'none'", 'policy');
    await run('saveReport', { file: inFolder('审阅报告.json'), redact: true });
    const report = JSON.parse(await read(inFolder('审阅报告.json'))) as { redacted: boolean };
    equal(report.redacted, true, 'redacted');
    excludes(JSON.stringify(report), '四个意识', 'report');
  });

  it('is made anew when it is asked for', async () => {
    const units = await run<ReviewUnit[]>('refreshReview');
    ok(
      units.some(({ drafts }) => drafts.some(({ path }) => path === 'review-draft.md')),
      'the draft',
    );
  });
});
