import { window, workspace, type Disposable, type ExtensionContext, type TextDocument } from 'vscode';
import type { Api } from './api.js';
import { looksLikeDraft } from './looksLikeDraft.js';
import { registerCommands } from './commands/index.js';
import { Review } from './review/review.js';
import { Service, type CreateClient } from './service.js';
import { StatusStore } from './statusStore.js';
import { registerTasks } from './tasks.js';
import { registerViews } from './views/index.js';

export const CONFIG_GLOB = '**/selfexam.{yaml,yml,json}';

/**
 * What both entries share. The server starts when it is first needed: a draft is open, the folder has a configuration,
 * or a command is run. A folder of other Markdown files never pays for it.
 */
export function gate(context: ExtensionContext, create: CreateClient): Api {
  const statuses = new StatusStore();
  const service = new Service(create, statuses);
  context.subscriptions.push(statuses, service);
  const review = new Review(context, service, statuses);
  const onDidFail = registerCommands({ extension: context, service, statuses, review });
  registerViews(context, service, statuses);
  registerTasks(context);
  startWhenNeeded(context, service);
  return {
    get started() {
      return service.started;
    },
    onDidChangeStatus: statuses.onDidChange,
    status: (uri) => statuses.get(uri),
    review,
    onDidFail,
  };
}

function startWhenNeeded(context: ExtensionContext, service: Service): void {
  const watching: Disposable[] = [];
  const start = (): void => {
    for (const one of watching.splice(0)) one.dispose();
    service.start().catch(() => undefined); // the service has told why
  };
  const look = (document: TextDocument | undefined): void => {
    if (!service.started && document !== undefined && isCandidate(document)) start();
  };
  const watcher = workspace.createFileSystemWatcher(CONFIG_GLOB, false, true, true);
  watching.push(
    watcher,
    watcher.onDidCreate(start),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    window.onDidChangeActiveTextEditor((editor) => look(editor?.document)),
  );
  context.subscriptions.push({ dispose: () => watching.splice(0).forEach((one) => one.dispose()) });
  for (const document of workspace.textDocuments) look(document);
  if (service.started) return;
  workspace.findFiles(CONFIG_GLOB, '**/node_modules/**', 1).then(([found]) => {
    if (found !== undefined && !service.started) start();
  });
}

function isCandidate(document: TextDocument): boolean {
  if (document.languageId !== 'markdown' || document.uri.scheme === 'selfexam') return false;
  const lines = Math.min(document.lineCount, 60);
  return looksLikeDraft(document.getText().length < 20_000 ? document.getText() : headOf(document, lines));
}

function headOf(document: TextDocument, lines: number): string {
  return Array.from({ length: lines }, (_unused, line) => document.lineAt(line).text.slice(0, 500)).join(
    '\n',
  );
}
