import * as vscode from 'vscode';
import { equal } from './assert.js';
import { EXTENSION, inFolder, show, statusOf, zh } from './helpers.js';

interface Manifest {
  readonly displayName: string;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string | { readonly value: string };
    }[];
  };
}

describe('the language of the editor', () => {
  it('is that of the titles of commands', () => {
    const { contributes } = vscode.extensions.getExtension(EXTENSION)?.packageJSON as Manifest;
    const title = contributes.commands.find(({ command }) => command === 'selfexam.newDraft')?.title;
    equal(typeof title === 'object' ? title.value : title, zh ? '新建材料…' : 'New Draft…', 'title');
  });

  it('is that of the server', async () => {
    const { document } = await show(inFolder('张三.md'));
    equal((await statusOf(document)).kindName, zh ? '个人对照检查材料' : 'individual outline', 'kind');
  });
});
