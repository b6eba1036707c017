import {
  env,
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  tasks,
  TaskScope,
  Uri,
  workspace,
  type ExtensionContext,
  type TaskDefinition,
} from 'vscode';

/** The web has none; the desktop's editor is Node itself. */
declare const process: { readonly execPath: string };

interface CheckTask extends TaskDefinition {
  readonly type: 'selfexam';
  /** Arguments of `selfexam lint`; the whole folder where there are none. */
  readonly args?: readonly string[];
}

/** The command line as a task, run by the Node of the editor itself: nothing else has to be installed. */
export function registerTasks({ extensionUri, subscriptions }: ExtensionContext): void {
  if (extensionUri.scheme !== 'file') return; // a browser has no processes
  const make = (definition: CheckTask, scope: Task['scope']): Task => {
    const cli = Uri.joinPath(extensionUri, 'dist/cli.js').fsPath;
    const locale = /^zh/i.test(env.language) ? 'zh-CN' : 'en';
    const args = [cli, 'lint', '--format', 'compact', '--locale', locale, ...(definition.args ?? ['.'])];
    const execution = new ProcessExecution(process.execPath, args, { env: { ELECTRON_RUN_AS_NODE: '1' } });
    const task = new Task(
      definition,
      scope ?? TaskScope.Workspace,
      l10n.t('check all drafts'),
      'selfexam',
      execution,
      '$selfexam',
    );
    task.group = TaskGroup.Test;
    task.detail = 'selfexam lint';
    return task;
  };
  subscriptions.push(
    tasks.registerTaskProvider('selfexam', {
      provideTasks: () =>
        (workspace.workspaceFolders ?? []).map((folder) => make({ type: 'selfexam' }, folder)),
      resolveTask: (task) => make(task.definition as CheckTask, task.scope),
    }),
  );
}
