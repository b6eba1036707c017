import * as vscode from 'vscode';
import type { Api } from '../../../client/src/api.js';
import type { DraftStatus } from '../../../server/src/lsp/protocol.js';
import { ok } from './assert.js';
import { reportFailure } from './report.js';

export const EXTENSION = 'selfexam.selfexam';
export const zh = /^zh/i.test(vscode.env.language);

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  ok(first, 'a folder is open');
  return first.uri;
}

export const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

let listening: vscode.Disposable | undefined;

export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>(EXTENSION);
  ok(extension, 'the extension is installed');
  const exports = await extension.activate();
  listening ??= exports.onDidFail(reportFailure);
  return exports;
}

/** Resolves when the test holds, asked at once and after each event. */
export async function until<T, E>(event: vscode.Event<E>, test: () => T | undefined | false): Promise<T> {
  const now = test();
  if (now !== undefined && now !== false) return now;
  return new Promise((resolve) => {
    const listening = event(() => {
      const value = test();
      if (value === undefined || value === false) return;
      listening.dispose();
      resolve(value);
    });
  });
}

export const mine = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'selfexam');

export const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : code);

/** The diagnostics of a document once they fulfil the test. */
export function diagnosed(
  uri: vscode.Uri,
  test: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const found = mine(uri);
    return test(found) ? found : undefined;
  });
}

export const has =
  (code: string, count?: number) =>
  (found: readonly vscode.Diagnostic[]): boolean => {
    const number = found.filter((one) => codeOf(one) === code).length;
    return count === undefined ? number > 0 : number === count;
  };

/** The status of a document at the version that it has now. */
export async function statusOf(document: vscode.TextDocument): Promise<DraftStatus> {
  const { status, onDidChangeStatus } = await api();
  return until(onDidChangeStatus, () => {
    const found = status(document.uri);
    return found?.version === document.version ? found : undefined;
  });
}

let count = 0;

/** A draft of its own for one test, opened and judged. */
export async function openDraft(text: string): Promise<vscode.TextEditor> {
  const uri = inFolder(`draft-${++count}.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return show(uri);
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  await statusOf(editor.document);
  return editor;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Code actions at a diagnostic. */
export async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value);
}

export async function apply(actions: readonly vscode.CodeAction[], part: string): Promise<void> {
  const action = actions.find(({ title }) => title.includes(part));
  ok(action?.edit, `an action "${part}" with an edit among ${actions.map(({ title }) => title).join(' | ')}`);
  ok(await vscode.workspace.applyEdit(action.edit), 'the edit is applied');
}

export function place(document: vscode.TextDocument, words: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  ok(at >= 0, `"${words}" is in the text`);
  return document.positionAt(at + offset);
}

/** Sets a setting for the folder, and takes it back after the test. */
export async function withSetting<T>(section: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const set = async (to: unknown): Promise<void> => {
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(section)) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.workspace.getConfiguration().update(section, to, vscode.ConfigurationTarget.Workspace);
    await changed;
  };
  await set(value);
  try {
    return await run();
  } finally {
    await set(undefined);
  }
}
