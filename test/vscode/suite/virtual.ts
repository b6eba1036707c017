import * as vscode from 'vscode';
import { equal } from './assert.js';
import { diagnosed, has, inFolder, read, statusOf } from './helpers.js';

/** A file system that only this extension host has, as remote repositories have theirs. */
class MemoryFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly files = new Map<string, Uint8Array>();

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    const isFolder = [...this.files.keys()].some((key) =>
      key.startsWith(path.endsWith('/') ? path : `${path}/`),
    );
    if (file === undefined && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    return {
      type: file === undefined ? vscode.FileType.Directory : vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size: file?.length ?? 0,
    };
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('a virtual folder', () => {
  it('has its drafts checked by its own configuration, read through the editor', async () => {
    const provider = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider('memory', provider);
    const text = (await read(inFolder('张三.md'))).replace("会议: '2024'\n", '');
    provider.writeFile(vscode.Uri.parse('memory:/drafts/a.md'), new TextEncoder().encode(text));
    provider.writeFile(
      vscode.Uri.parse('memory:/selfexam.yaml'),
      new TextEncoder().encode('profile: 2021-party-history\n'),
    );
    const { document } = await vscode.window.showTextDocument(vscode.Uri.parse('memory:/drafts/a.md'));
    equal((await statusOf(document)).profile?.id, '2021-party-history', 'profile');
    await diagnosed(document.uri, has('wording/set-phrase', 1));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    registered.dispose();
  });
});
