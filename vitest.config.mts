import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';

export default defineConfig({
  plugins: [
    {
      name: 'yaml',
      enforce: 'pre',
      load(id) {
        if (!id.endsWith('.yaml')) return undefined;
        return `export default ${JSON.stringify(parse(readFileSync(id, 'utf8')))}`;
      },
    },
  ],
  test: { include: ['test/**/*.test.ts'], exclude: ['test/vscode/**'], testTimeout: 30_000 },
});
