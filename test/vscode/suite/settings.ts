import * as vscode from 'vscode';
import { equal } from './assert.js';
import { api, diagnosed, inFolder, openDraft, read, show, until, withSetting, zh } from './helpers.js';

describe('settings', () => {
  it('the language of the messages', async () => {
    const { document } = await show(inFolder('张三.md'));
    const chinese = (found: readonly vscode.Diagnostic[]): boolean =>
      found.length > 0 && found.every(({ message }) => message.endsWith('。'));
    const english = (found: readonly vscode.Diagnostic[]): boolean =>
      found.length > 0 && found.every(({ message }) => message.endsWith('.'));
    await diagnosed(document.uri, zh ? chinese : english);
    await withSetting('selfexam.locale', zh ? 'en' : 'zh-CN', () =>
      diagnosed(document.uri, zh ? english : chinese),
    );
    await diagnosed(document.uri, zh ? chinese : english);
  });

  it('the profile where nothing else names one', async () => {
    const { document } = await openDraft((await read(inFolder('张三.md'))).replace("会议: '2024'\n", ''));
    const { status, onDidChangeStatus } = await api();
    const profile = (): string | undefined => status(document.uri)?.profile?.id;
    equal(profile(), '2025', 'default');
    await withSetting('selfexam.profile', '2021-party-history', () =>
      until(onDidChangeStatus, () => profile() === '2021-party-history'),
    );
    await until(onDidChangeStatus, () => profile() === '2025');
  });

  it('lenses can be switched off', async () => {
    const { document } = await show(inFolder('张三.md'));
    const lenses = async (): Promise<number> => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return all.filter(({ command }) => command?.command === 'selfexam.showChecklist').length;
    };
    const { status, onDidChangeStatus } = await api();
    await withSetting('selfexam.codeLens.enable', false, async () => {
      await until(onDidChangeStatus, () => status(document.uri) !== undefined);
      equal(await lenses(), 0, 'lenses');
    });
  });
});
