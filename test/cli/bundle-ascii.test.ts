import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the bundle of the command line is ASCII, for its loader reads it as Latin-1', () => {
  const code = readFileSync(new URL('../../dist/cli-main.js', import.meta.url));
  expect(code.findIndex((byte) => byte > 127)).toBe(-1);
});
