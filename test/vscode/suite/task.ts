import * as vscode from 'vscode';
import { equal, ok } from './assert.js';
import { codeOf, diagnosed, has, inFolder, show, until, zh } from './helpers.js';

/** What the matcher read has the rule alone as its code; what the server reports has a link behind it. */
const fromTask = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'string' && code.includes('/'));

/** Of several findings of a rule at one place VS Code keeps the one with the longest message. */
const places = (found: readonly vscode.Diagnostic[]): string =>
  [...new Set(found.map((one) => `${one.range.start.line}:${one.range.start.character} ${codeOf(one)}`))]
    .sort()
    .join('\n');

describe('the task', () => {
  it('runs the command line on the folder, and all of its findings become problems', async function () {
    if (
      vscode.env.uiKind === vscode.UIKind.Web &&
      vscode.extensions.getExtension('selfexam.selfexam')?.extensionUri.scheme !== 'file'
    ) {
      this.skip(); // a browser runs no processes
    }
    const draft = (await show(inFolder('张三.md'))).document.getText();
    // VS Code reads the lines on for a moment only after the process has ended: the last file's are lost where it is slow.
    const many = inFolder('龘');
    const files = Array.from({ length: 40 }, (_unused, at) => vscode.Uri.joinPath(many, `${at + 10}.md`));
    for (const file of files) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(draft));
    const last = files.at(-1);
    ok(last, 'a last file');
    const expected = places(
      (await diagnosed(last, has('wording/set-phrase'))).filter(({ code }) => typeof code === 'object'),
    );
    const [task] = await vscode.tasks.fetchTasks({ type: 'selfexam' });
    ok(task, 'a task');
    equal(task.name, zh ? '检查全部材料' : 'check all drafts', 'name in the language of the editor');
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    equal(await ended, 1, 'exit code'); // findings at error level
    for (const uri of [inFolder('张三.md'), last]) {
      await until(vscode.languages.onDidChangeDiagnostics, () => places(fromTask(uri)) === expected);
    }
    await vscode.workspace.fs.delete(many, { recursive: true });
  });
});
