import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;
const gaps = (text: unknown): string[] => [...String(text).matchAll(/\{\d+\}/g)].map(([gap]) => gap).sort();
const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(root, 'client/src', path), 'utf8'));

/** What the extension says, as the calls of `l10n.t` have it. */
function said(): string[] {
  const calls = sources.join('\n').matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g);
  return [
    ...new Set([...calls].map(([, single, double]) => (single ?? double ?? '').replace(/\\'/g, "'"))),
  ].sort();
}

describe('what the extension says', () => {
  const bundle = json('client/l10n/bundle.l10n.zh-cn.json');

  test('every call names a plain text, so that it can be translated', () => {
    const calls = sources.join('\n').match(/l10n\.t\(/g)?.length;
    const plain = sources.join('\n').match(/l10n\.t\(\s*['"]/g)?.length;
    expect(plain).toBe(calls);
  });

  test('is there in Chinese, all of it and nothing else', () => {
    expect(Object.keys(bundle).sort()).toEqual(said());
  });

  test('keeps its gaps and speaks Chinese', () => {
    for (const [english, chinese] of Object.entries(bundle)) {
      expect(gaps(chinese), english).toEqual(gaps(english));
      if (/[a-z]{3}/i.test(english)) expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the manifest', () => {
  const english = json('package.nls.json');
  const chinese = json('package.nls.zh-cn.json');
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');

  test('has every text in both languages, and no text that nobody uses', () => {
    const used = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key))].sort();
    expect(Object.keys(english).sort()).toEqual(used);
    expect(Object.keys(chinese).sort()).toEqual(used);
  });

  test('speaks Chinese and English', () => {
    for (const [key, text] of Object.entries(chinese)) {
      if (!key.endsWith('.media')) expect(text, key).toMatch(/\p{Script=Han}/u);
    }
    for (const [key, text] of Object.entries(english)) {
      if (key !== 'description') expect(text, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('links to commands that are there, in both languages the same', () => {
    const { contributes } = json('package.json') as { contributes: { commands: { command: string }[] } };
    const commands = contributes.commands.map(({ command }) => command);
    const links = (text: unknown): string[] =>
      [...String(text).matchAll(/\(command:([\w.]+)\)/g)].map(([, id = '']) => id);
    for (const key of Object.keys(english)) {
      expect(links(chinese[key]), key).toEqual(links(english[key]));
      for (const id of links(english[key])) if (id.startsWith('selfexam.')) expect(commands).toContain(id);
    }
  });

  test('names the media of the walkthrough in both languages, and they are there', () => {
    for (const texts of [english, chinese]) {
      for (const [key, path] of Object.entries(texts)) {
        if (key.endsWith('.media'))
          expect(readFileSync(join(root, String(path)), 'utf8').length, key).toBeGreaterThan(20);
      }
    }
  });
});
