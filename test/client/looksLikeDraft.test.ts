import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksLikeDraft } from '../../client/src/looksLikeDraft.js';
import { detectKind } from '../../server/src/core/draft/kind.js';
import { parseDraft } from '../../server/src/core/draft/parse.js';

const drafts = new URL('../drafts', import.meta.url).pathname;

describe('a text that may be a draft', () => {
  test('every sample draft is one: what the server would judge starts the server', () => {
    const files = readdirSync(drafts, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    const judged = files
      .map((path) => readFileSync(join(drafts, path), 'utf8'))
      .filter((text) => detectKind(parseDraft(text)) !== undefined);
    expect(judged.length).toBeGreaterThan(10);
    for (const text of judged) expect(looksLikeDraft(text), text.slice(0, 80)).toBe(true);
  });

  test.each([
    '# 会议室预订说明\n\n周三下午三点。\n',
    '# selfexam\n\nA linter.\n',
    '',
    '---\ntitle: 博客\n---\n\n# 今天的天气\n',
  ])('%j is none', (text) => {
    expect(looksLikeDraft(text)).toBe(false);
  });
});
