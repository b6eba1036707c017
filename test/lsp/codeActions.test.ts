import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../server/src/core/draft/markdown.js';
import { FULL, TestClient, uriOf } from './client.js';
import { FAULTY } from './drafts.js';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    locale: 'zh-cn',
    initializationOptions: { commands: ['selfexam.openRule'] },
  });
});
afterAll(() => client.stop());

let count = 0;
async function open(text: string): Promise<{ uri: string; found: Diagnostic[] }> {
  const uri = uriOf(`actions-${count++}.md`);
  await client.open(uri, text);
  return { uri, found: await client.pull(uri) };
}
const of = (found: readonly Diagnostic[], code: string): Diagnostic[] =>
  found.filter((one) => one.code === code);
const titled = (actions: readonly CodeAction[], part: string): CodeAction => {
  const action = actions.find(({ title }) => title.includes(part));
  if (action === undefined)
    throw new Error(`no action "${part}" among ${actions.map(({ title }) => title).join(' | ')}`);
  return action;
};
const lint = async (text: string): Promise<string[]> =>
  (await open(text)).found.map(({ code }) => String(code));

describe('quick fixes', () => {
  test('come in a stable order: fixes, all at once, disable, page', async () => {
    const { uri, found } = await open(FAULTY);
    const titles = (await client.actions(uri, of(found, 'structure/missing-check-area').slice(0, 1))).map(
      ({ title }) => title,
    );
    expect(titles).toEqual([
      '插入“带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新”的模板',
      '插入全部 2 个缺少的方面',
      '在本文中忽略 structure/missing-check-area（须写明理由）',
      '查看规则说明：structure/missing-check-area',
    ]);
  });

  test('insert the missing section in its place, with tab stops', async () => {
    const { uri, found } = await open(FAULTY);
    const action = titled(
      await client.actions(uri, of(found, 'structure/missing-check-area').slice(1, 2)),
      '全面从严治党',
    );
    expect(JSON.stringify(action.edit)).toContain('"kind":"snippet"');
    expect(JSON.stringify(action.edit)).toContain('${1:〔');
    const after = client.applied(uri, action.edit);
    const place = after.indexOf('### （四）带头履行全面从严治党政治责任');
    expect(place).toBeGreaterThan(after.indexOf('（二）带头增强党性'));
    expect(place).toBeLessThan(after.indexOf('## 三、产生问题的原因剖析'));
    expect((await lint(after)).filter((code) => code === 'structure/missing-check-area')).toHaveLength(1);
  });

  test('insert all missing sections at once; only placeholders remain of them', async () => {
    const { uri, found } = await open(FAULTY);
    const action = titled(
      await client.actions(uri, of(found, 'structure/missing-check-area')),
      '插入全部 2 个',
    );
    const codes = await lint(client.applied(uri, action.edit));
    expect(codes).not.toContain('structure/missing-check-area');
    expect(codes).toContain('wording/placeholder');
  });

  test('plain text where the client knows no snippets', async () => {
    const plain = await TestClient.start({
      capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true } } },
    });
    const uri = uriOf('plain.md');
    await plain.open(uri, FAULTY);
    const found = await plain.pull(uri);
    const action = titled(
      await plain.actions(uri, of(found, 'structure/missing-check-area').slice(0, 1)),
      '插入“',
    );
    expect(JSON.stringify(action.edit)).not.toContain('snippet');
    expect(plain.applied(uri, action.edit)).toContain('（三）带头在遵规守纪');
    await plain.stop();
  });

  test('only a safe fix is preferred', async () => {
    const { uri, found } = await open(FAULTY);
    const phrase = await client.actions(uri, of(found, 'wording/set-phrase'));
    expect(phrase.filter(({ isPreferred }) => isPreferred)).toMatchObject([{ title: '改为“增强”' }]);
    const areas = await client.actions(uri, of(found, 'structure/missing-check-area'));
    expect(areas.some(({ isPreferred }) => isPreferred)).toBe(false);
  });

  test('of an older version are made anew, or left out where the finding is gone', async () => {
    const { uri, found } = await open(FAULTY);
    const phrase = of(found, 'wording/set-phrase');
    await client.change(uri, [
      {
        range: { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } },
        text: '一行新的文字。\n\n',
      },
    ]);
    const moved = titled(await client.actions(uri, phrase), '改为“增强”');
    expect(client.applied(uri, moved.edit)).toContain('\n增强“四个意识”不够自觉。');
    await client.change(uri, [{ text: client.text(uri).replace('坚定“四个意识”不够自觉', '学习不够') }]);
    expect(await client.actions(uri, phrase)).toEqual([]);
  });

  test('fix all findings of one rule', async () => {
    const { uri, found } = await open(
      FAULTY.replace('坚定“四个意识”不够自觉。', '坚定“四个意识”不够，增强“四个自信”不够。'),
    );
    const phrases = of(found, 'wording/set-phrase');
    expect(phrases).toHaveLength(2);
    const all = titled(await client.actions(uri, phrases.slice(0, 1)), '所有 wording/set-phrase');
    expect(client.applied(uri, all.edit)).toContain('增强“四个意识”不够，坚定“四个自信”不够。');
  });

  test('leave diagnostics of others alone', async () => {
    const { uri } = await open(FAULTY);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    expect(
      await client.actions(
        uri,
        [{ range, message: 'x', source: 'markdownlint', code: 'MD001' }],
        ['quickfix'],
      ),
    ).toEqual([]);
    expect(
      await client.actions(uri, [{ range, message: 'x', source: 'selfexam', data: 'broken' }], ['quickfix']),
    ).toEqual([]);
  });
});

describe('source.fixAll.selfexam', () => {
  test('applies the safe fixes and nothing else', async () => {
    const { uri } = await open(FAULTY);
    const actions = await client.actions(uri, [], ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.selfexam']);
    expect(client.applied(uri, actions[0]?.edit)).toBe(FAULTY.replace('坚定“四个意识”', '增强“四个意识”'));
  });

  test('is offered only where it is asked for and changes something', async () => {
    const { uri } = await open(FAULTY);
    expect((await client.actions(uri, [])).filter(({ kind }) => kind?.startsWith('source') === true)).toEqual(
      [],
    );
    const clean = await open(FAULTY.replace('坚定“四个意识”', '增强“四个意识”'));
    expect(await client.actions(clean.uri, [], ['source.fixAll'])).toEqual([]);
    expect(await client.actions(uri, [], ['source.organizeImports'])).toEqual([]);
  });
});

describe('disable with a reason', () => {
  test('is a tab stop, and counts only once a reason is there', async () => {
    const { uri, found } = await open(FAULTY);
    const action = titled(await client.actions(uri, of(found, 'wording/set-phrase')), '忽略此处');
    expect(JSON.stringify(action.edit)).toContain('${1:〔请写明理由〕}');
    const after = client.applied(uri, action.edit);
    expect(after).toContain(
      '<!-- selfexam-disable-next-line wording/set-phrase -- 〔请写明理由〕 -->\n坚定“四个意识”',
    );
    expect(await lint(after)).toContain('wording/set-phrase');
    expect(await lint(after.replace('〔请写明理由〕', '引用原话'))).not.toContain('wording/set-phrase');
  });

  test('for the whole draft stands behind the front matter', async () => {
    const { uri, found } = await open(FAULTY);
    const action = titled(await client.actions(uri, of(found, 'structure/missing-section')), '在本文中忽略');
    const after = client.applied(uri, action.edit).replace('〔请写明理由〕', '另行报告');
    expect(after).toMatch(
      /^---\n[^]*?\n---\n\n<!-- selfexam-disable-file structure\/missing-section -- 另行报告 -->\n\n# /,
    );
    expect(await lint(after)).not.toContain('structure/missing-section');
  });

  test('the command refuses to do it without a reason and keeps the comment closed', async () => {
    const { uri, found } = await open(FAULTY);
    const range = of(found, 'wording/set-phrase')[0]?.range;
    const ask = (reason: string): Promise<CodeAction['edit'] | null> =>
      client.request('selfexam/disable', { uri, rule: 'wording/set-phrase', range, reason });
    expect(await ask('  ')).toBeNull();
    const after = client.applied(uri, (await ask('引用 --> 原话\n第二行')) ?? undefined);
    expect(after).toContain('<!-- selfexam-disable-next-line wording/set-phrase -- 引用 — 原话 第二行 -->');
    expect(await lint(after)).not.toContain('wording/set-phrase');
  });

  test('renders nothing and changes no structure, wherever it is put', async () => {
    const blocks = fc.constantFrom(
      '坚定“四个意识”。',
      '第一行，\n坚定“四个意识”，\n第三行。',
      '- 一是学习不够\n- 坚定“四个意识”\n- 三是落实不够',
      '1. 坚定“四个意识”\n2. 学习不够',
      '- 学习\n  - 坚定“四个意识”\n  - 落实',
      '- 学习\n\n  坚定“四个意识”\n- 落实',
      '> 学习不够\n> 坚定“四个意识”',
      '| 问题 | 措施 |\n| --- | --- |\n| 坚定“四个意识” | 学习 |\n| 坚定“四个意识” | 落实 |',
      '### （一）坚定“四个意识”',
      '**（二）坚定“四个意识”**',
      '坚定“四个意识”\n---',
      '\u3000\u3000坚定“四个意识”。',
      '```\n代码\n```\n坚定“四个意识”。',
      '<!-- 说明 -->\n坚定“四个意识”。',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(blocks, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (parts, crlf) => {
          const body = `---\n文种: 个人\n---\n\n# 个人发言提纲\n\n${parts.join('\n\n')}\n`;
          const text = crlf ? body.replace(/\n/g, '\r\n') : body;
          const { uri, found } = await open(text);
          const phrases = of(found, 'wording/set-phrase');
          expect(phrases.length).toBeGreaterThan(0);
          for (const phrase of phrases) {
            const action = titled(await client.actions(uri, [phrase]), '忽略此处');
            const after = client.applied(uri, action.edit).replace('〔请写明理由〕', '引用原话');
            expect(rendered(after), after).toEqual(rendered(text));
            expect(
              (await lint(after)).filter((code) => code === 'wording/set-phrase').length,
              after,
            ).toBeLessThan(phrases.length);
          }
          await client.close(uri);
        },
      ),
      {
        numRuns: 40,
        // Two lists with one blank line between them are one.
        examples: [
          '1. 坚定“四个意识”\n2. 学习不够',
          '- 学习\n- 坚定“四个意识”',
          '- 坚定“四个意识”\n\n- 坚定“四个意识”',
        ].map((list): [string[], boolean] => [[list, list], false]),
      },
    );
  });
});

describe('refactorings', () => {
  const PASTED =
    '---\n文种: 个人\n---\n\n**个人发言提纲**\n\n**一、存在的突出问题**\n\n（一）带头强化政治忠诚、提高政治能力方面。一是学习不够。\n\n\u3000\u3000二、原因剖析\n\n理想信念不够坚定。\n';

  test('rewrite one pasted heading, or all of them', async () => {
    const { uri } = await open(PASTED);
    const range = { start: { line: 6, character: 3 }, end: { line: 6, character: 3 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(client.applied(uri, titled(actions, '改写为 Markdown 标题').edit)).toContain(
      '\n## 一、存在的突出问题\n',
    );
    const all = client.applied(uri, titled(actions, '所有此类标题').edit);
    expect(all).toContain(
      '\n# 个人发言提纲\n\n## 一、存在的突出问题\n\n### （一）带头强化政治忠诚、提高政治能力方面\n\n一是学习不够。\n\n## 二、原因剖析\n',
    );
  });

  test('renumber the headings', async () => {
    const wrong = FAULTY.replace('## 三、产生', '## 二、产生').replace('## 四、今后', '## 三、今后');
    const { uri } = await open(wrong);
    const line = wrong.split('\n').findIndex((text) => text.startsWith('## 二、产生'));
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character: 4 }, end: { line, character: 4 } },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    expect(client.applied(uri, titled(actions, '重新编排标题序号').edit)).toBe(FAULTY);
  });

  test('are not offered elsewhere', async () => {
    const { uri } = await open(FAULTY);
    expect(await client.actions(uri, [], ['refactor'])).toEqual([]);
  });
});

/** The tree without HTML, positions, and the white space that HTML leaves behind. */
function rendered(text: string): unknown {
  const strip = (node: Nodes): unknown => {
    if ('children' in node) {
      const children = (node.children as Nodes[]).filter(({ type }) => type !== 'html').map(strip);
      return {
        type: node.type,
        ...('depth' in node && { depth: node.depth }),
        ...('ordered' in node && { ordered: node.ordered }),
        children: join(children),
      };
    }
    return { type: node.type, value: 'value' in node ? node.value : '' };
  };
  return strip(parseMarkdown(text.replace(/\r\n/g, '\n')));
}

function join(children: unknown[]): unknown[] {
  const result: { type: string; value?: string }[] = [];
  for (const child of children as { type: string; value?: string }[]) {
    const last = result.at(-1);
    if (last?.type === 'text' && child.type === 'text')
      last.value = `${last.value ?? ''}${child.value ?? ''}`;
    else result.push(child);
  }
  return result
    .map((child) =>
      child.type === 'text' ? { ...child, value: child.value?.replace(/[ \t]+(?=\n|$)/g, '') } : child,
    )
    .filter(({ type, value }) => type !== 'text' || value !== '');
}
