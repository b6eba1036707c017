import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../server/src/lsp/settings.js';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly l10n: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: Record<string, { readonly supported: boolean }>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Record<string, readonly { readonly command?: string }[]>;
    readonly configuration: { readonly properties: Record<string, { readonly default: unknown }> };
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
    readonly problemPatterns: readonly { readonly name: string; readonly regexp: string }[];
  };
}

const root = new URL('../..', import.meta.url).pathname;
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const { contributes } = manifest;

describe('the manifest', () => {
  test('has the commands that the extension registers, and no others', () => {
    const registered = [...text('client/src/commands/index.ts').matchAll(/^ {2}'(selfexam\.\w+)':/gm)].map(
      ([, id = '']) => id,
    );
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(registered.sort());
    for (const { command } of Object.values(contributes.menus).flat()) {
      if (command !== undefined) expect(registered).toContain(command);
    }
  });

  test('has the defaults that the server falls back to', () => {
    const nested: Record<string, unknown> = {};
    for (const [key, { default: value }] of Object.entries(contributes.configuration.properties)) {
      const path = key.split('.').slice(1);
      const last = path.pop() ?? '';
      const parent = path.reduce<Record<string, unknown>>(
        (at, part) => (at[part] ??= {}) as Record<string, unknown>,
        nested,
      );
      parent[last] = value;
    }
    expect(readSettings(nested)).toEqual(DEFAULT_SETTINGS);
  });

  test('names files that are there', () => {
    for (const path of [
      manifest.icon,
      manifest.l10n,
      ...[...contributes.jsonValidation, ...contributes.yamlValidation].map(({ url }) => url),
    ]) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  test('runs in untrusted and virtual workspaces and in browsers', () => {
    expect(manifest.capabilities['untrustedWorkspaces']?.supported).toBe(true);
    expect(manifest.capabilities['virtualWorkspaces']?.supported).toBe(true);
    expect(manifest.browser).toBe('./dist/web/extension.js');
    expect(manifest.activationEvents).not.toContain('*');
    expect(manifest.activationEvents).not.toContain('onStartupFinished');
  });

  test('has a problem matcher that reads what the command line prints', () => {
    const pattern = new RegExp(contributes.problemPatterns[0]?.regexp ?? '');
    const line =
      '材料/张三.md: line 23, col 1, Warning - “四个意识”（一个固定表述）的搭配是“增强”。 (wording/set-phrase)';
    expect(pattern.exec(line)?.slice(1)).toEqual([
      '材料/张三.md',
      '23',
      '1',
      'Warning',
      '“四个意识”（一个固定表述）的搭配是“增强”。',
      'wording/set-phrase',
    ]);
  });
});

describe('the bundles for browsers', () => {
  test.each(['dist/web/extension.js', 'dist/web/server.js'])('%s asks for nothing of Node', (path) => {
    const required = [...text(path).matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
      ([, name = '']) => name,
    );
    expect(required.filter((name) => builtinModules.includes(name))).toEqual([]);
    expect(text(path)).not.toMatch(/["']node:\w+["']/);
  });
});

describe('the sources of the extension', () => {
  test('reach neither the network nor other programs', async () => {
    const { readdirSync } = await import('node:fs');
    for (const path of readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      const imports = [...text(`client/src/${path}`).matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(
        ([, a, b]) => a ?? b ?? '',
      );
      for (const name of imports)
        expect(name, path).toMatch(
          /^(?:vscode|vscode-languageclient(?:\/\w+)?|vscode-languageserver-protocol|\.{1,2}\/.*)$/,
        );
      expect(text(`client/src/${path}`), path).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|openExternal/);
    }
  });

  test('take only types from the server', async () => {
    const { readdirSync } = await import('node:fs');
    for (const path of readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      for (const [line] of text(`client/src/${path}`).matchAll(/^import .*server\/src.*$/gm)) {
        expect(line, path).toMatch(/^import type .*server\/src\/lsp\/protocol\.js'/);
      }
    }
  });
});
