import * as vscode from 'vscode';
import { equal, ok } from './assert.js';
import { until, zh } from './helpers.js';

describe('the task', () => {
  it('runs the command line on the folder, and its findings become problems', async function () {
    if (
      vscode.env.uiKind === vscode.UIKind.Web &&
      vscode.extensions.getExtension('selfexam.selfexam')?.extensionUri.scheme !== 'file'
    ) {
      this.skip(); // a browser runs no processes
    }
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
    // What the server reports has a link behind its code; what the matcher reads has the code alone.
    await until(vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages
        .getDiagnostics()
        .some(([, found]) => found.some(({ code }) => code === 'structure/missing-check-area')),
    );
  });
});
