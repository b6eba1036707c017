import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
} from 'vscode-languageserver-protocol/node';
import { TestClient, uriOf } from './client.js';
import { FAULTY, NOTES } from './drafts.js';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    locale: 'zh-cn',
    initializationOptions: { commands: ['selfexam.showChecklist'], statusNotifications: true },
  });
});
afterAll(() => client.stop());

let count = 0;
async function open(text: string): Promise<string> {
  const uri = uriOf(`features-${count++}.md`);
  await client.open(uri, text);
  return uri;
}

/** Opens a text and gives the place of `|` in it. */
async function openAt(
  text: string,
): Promise<{ textDocument: { uri: string }; position: { line: number; character: number } }> {
  const at = text.indexOf('|');
  const uri = await open(text.slice(0, at) + text.slice(at + 1));
  return { textDocument: { uri }, position: client.document(uri).positionAt(at) };
}

async function complete(text: string): Promise<CompletionItem[]> {
  return (await client.request<CompletionList>('textDocument/completion', await openAt(text))).items;
}

async function hover(text: string): Promise<string> {
  const answer = await client.request<Hover | null>('textDocument/hover', await openAt(text));
  return answer === null ? '' : (answer.contents as { value: string }).value;
}

const sorted = (items: readonly CompletionItem[]): string[] =>
  items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);

describe('hover', () => {
  test('quotes the clause behind a finding', async () => {
    const text = await hover(FAULTY.replace('# 2024年度', '# 20|24年度'));
    expect(text).toContain('structure/missing-check-area');
    expect(text).toContain('**依据** 带头履行全面从严治党政治责任');
    expect(text).toMatch(/—— \*.*2024年度/);
    expect(text).toContain('(selfexam:/rules/structure/missing-check-area.md)'); // a client without our command
  });

  test('tells on an area heading what it must cover and what is there', async () => {
    const text = await hover(FAULTY.replace('### （一）带头', '### （一）带|头'));
    expect(text).toContain('检查方面：带头严守政治纪律');
    expect(text).toContain('应检查的内容');
    expect(text).toContain('具体问题 1 个');
  });

  test('tells on another heading what the part is for', async () => {
    expect(await hover(FAULTY.replace('## 三、产生', '## 三、产|生'))).toContain(
      '应有的部分：产生问题的原因剖析',
    );
  });

  test('explains a directive and counts what it suppresses', async () => {
    const directive = '<!-- selfexam-disable-next-line wording/set-phrase -- 引用原话 -->\n坚定“四个意识”';
    const text = await hover(FAULTY.replace('坚定“四个意识”', directive.replace('disable', 'dis|able')));
    expect(text).toContain('下一行不检查');
    expect(text).toContain('理由：引用原话');
    expect(text).toContain('忽略了 1 处');
    expect(
      await hover(
        FAULTY.replace('坚定“四个意识”', '<!-- selfexam-dis|able wording/set-phrase -->\n坚定“四个意识”'),
      ),
    ).toContain('没有写明理由');
  });

  test('is silent elsewhere and in other documents', async () => {
    expect(await hover(FAULTY.replace('拖了三天', '拖了|三天'))).toBe('');
    expect(await hover(NOTES.replace('周三', '周|三'))).toBe('');
  });
});

describe('completion', () => {
  test('offers at the start of a line the missing areas first, then parts, then prompts', async () => {
    const items = await complete(FAULTY.replace('## 三、产生', '|\n\n## 三、产生'));
    expect(sorted(items)).toEqual([
      '带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新',
      '带头履行全面从严治党政治责任',
      '需要说明的事项',
      '一个问题',
      '一条原因',
      '一条整改措施',
    ]);
    expect(items[0]).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: expect.stringContaining('### （三）带头在遵规守纪') as string },
    });
  });

  test('resolves with the clause', async () => {
    const [item] = await complete(FAULTY.replace('## 三、产生', '|\n\n## 三、产生'));
    expect(item?.documentation).toBeUndefined();
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    expect(JSON.stringify(resolved.documentation)).toContain('> 带头在遵规守纪');
  });

  test('offers only headings behind #, and nothing in the middle of a sentence', async () => {
    const labels = sorted(await complete(FAULTY.replace('## 三、产生', '## |\n\n## 三、产生')));
    expect(labels).toContain('带头履行全面从严治党政治责任');
    expect(labels).not.toContain('一个问题');
    expect(await complete(FAULTY.replace('拖了三天', '拖了|三天'))).toEqual([]);
  });

  test('offers the keys that are missing in the front matter, and their values', async () => {
    const keys = sorted(await complete(FAULTY.replace("会议: '2024'", '|')));
    expect(keys).toContain('会议');
    expect(keys).not.toContain('文种');
    expect(sorted(await complete(FAULTY.replace("会议: '2024'", '会议: |')))).toEqual(
      expect.arrayContaining(['2025', '2024', '2021-party-history']),
    );
    expect((await complete(FAULTY.replace('文种: 个人发言提纲', '文种: |'))).length).toBe(4);
    expect((await complete('---\n文种: |\n---\n')).length).toBe(4);
    expect((await complete('---\n|')).map(({ label }) => label)).toContain('文种');
  });

  test('offers directives, rules with those of the next line first, and the reason', async () => {
    const names = await complete(FAULTY.replace('坚定“四个意识”', '<!-- |\n坚定“四个意识”'));
    expect(names.map(({ label }) => label)).toContain('selfexam-disable-next-line');
    const rules = await complete(
      FAULTY.replace('坚定“四个意识”', '<!-- selfexam-disable-next-line | -->\n坚定“四个意识”'),
    );
    expect(sorted(rules).indexOf('wording/set-phrase')).toBeLessThan(
      sorted(rules).indexOf('structure/missing-section'),
    );
    const reason = await complete(
      FAULTY.replace(
        '坚定“四个意识”',
        '<!-- selfexam-disable-next-line wording/set-phrase | -->\n坚定“四个意识”',
      ),
    );
    expect(reason.map(({ label }) => label)).toContain('-- 请写明理由');
    const resolved = await client.request<CompletionItem>('completionItem/resolve', rules[0]);
    expect(resolved.documentation).toBeDefined();
  });

  test('goes on with a set phrase that was begun', async () => {
    const items = await complete(FAULTY.replace('坚定“四个意识”不够自觉。', '我没有增强“四个|'));
    expect(items.map(({ label }) => label)).toContain('增强“四个意识”');
    const item = items.find(({ label }) => label === '增强“四个意识”');
    expect(item?.textEdit).toMatchObject({ newText: '增强“四个意识”' });
  });

  test('offers nothing in documents that are no drafts', async () => {
    expect(await complete(`${NOTES}\n|`)).toEqual([]);
  });
});

describe('outline, lenses, folding, links', () => {
  test('symbols nest as the sections do and carry the coverage', async () => {
    const uri = await open(FAULTY);
    const [title] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const problems = title?.children?.find(({ name }) => name === '二、存在的突出问题');
    expect(
      problems?.children?.map(({ name, detail }) => [
        name,
        detail !== undefined && detail.startsWith('具体问题'),
      ]),
    ).toEqual([
      ['（一）带头严守政治纪律和政治规矩，维护党的团结统一', true],
      ['（二）带头增强党性、严守纪律、砥砺作风', true],
    ]);
  });

  test('a client with an outline of Markdown gets what that one does not say', async () => {
    const own = await TestClient.start({ initializationOptions: { markdownOutline: true } });
    try {
      await own.open('file:///outline/a.md', `${FAULTY}\n## 附件\n\n**一、另一个标题**\n\n无。\n`);
      const symbols = await own.request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: 'file:///outline/a.md' },
      });
      expect(symbols.map(({ name }) => name)).toEqual([
        '（一）带头严守政治纪律和政治规矩，维护党的团结统一',
        '（二）带头增强党性、严守纪律、砥砺作风',
        '一、另一个标题',
      ]);
    } finally {
      await own.stop();
    }
  });

  test('pasted headings are in the outline and fold', async () => {
    const uri = await open(
      '---\n文种: 个人\n---\n\n**一、存在的突出问题**\n\n（一）带头强化政治忠诚方面。一是学习不够。\n\n二、原因剖析\n\n理想信念不坚定。\n',
    );
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual(['一、存在的突出问题', '二、原因剖析']);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    expect(folds).toContainEqual({ startLine: 0, endLine: 2, kind: 'region' });
    expect(folds).toContainEqual({ startLine: 4, endLine: 6 });
    expect(folds).toContainEqual({ startLine: 8, endLine: 10 });
  });

  test('a lens stands over each area that is there', async () => {
    const uri = await open(FAULTY);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses).toHaveLength(2);
    expect(lenses[0]?.command).toMatchObject({
      command: 'selfexam.showChecklist',
      title: expect.stringContaining('具体问题 1 个') as string,
    });
  });

  test('directives and the profile lead to their pages, which are there', async () => {
    const uri = await open(
      FAULTY.replace(
        '坚定“四个意识”',
        '<!-- selfexam-disable-next-line wording/set-phrase -- 引用 -->\n坚定“四个意识”',
      ),
    );
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    expect(links.map(({ target }) => target)).toEqual([
      'selfexam:/rules/wording/set-phrase.md',
      'selfexam:/profiles/2024.md',
    ]);
    for (const { target } of links) {
      const page = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: target });
      expect(page.text).toMatch(/^# /);
    }
    await expect(
      client.request('workspace/textDocumentContent', { uri: 'selfexam:/rules/no/such-rule.md' }),
    ).rejects.toThrow(/no such page/);
  });
});

describe('requests of our client', () => {
  test('status says kind, profile and why, and what is covered', async () => {
    const uri = await open(FAULTY);
    expect(await client.request('selfexam/status', { uri })).toMatchObject({
      state: 'draft',
      kindName: '个人对照检查材料',
      author: '张三',
      profile: { id: '2024', why: '文首写明' },
      counts: { suppressed: 0, known: 0 },
    });
    expect(await client.request('selfexam/status', { uri: await open(NOTES) })).toMatchObject({
      state: 'not-a-draft',
    });
    expect(await client.request('selfexam/status', { uri: uriOf('closed.md') })).toBeNull();
  });

  test('everything missing is inserted once, also into an empty draft', async () => {
    for (const text of [FAULTY, "---\n文种: 个人\n会议: '2024'\n---\n\n# 个人发言提纲\n"]) {
      const uri = await open(text);
      const answer = await client.request<{ edit: never; count: number }>('selfexam/insertMissing', { uri });
      const after = client.applied(uri, answer.edit);
      const codes = (await client.pull(await open(after))).map(({ code }) => code);
      expect(
        codes.filter(
          (code) => String(code).startsWith('structure/') && code !== 'structure/empty-check-area',
        ),
      ).toEqual([]);
      expect(after.match(/带头履行全面从严治党政治责任/g)).toHaveLength(1);
    }
    expect(await client.request('selfexam/insertMissing', { uri: await open(NOTES) })).toBeNull();
  });

  test('a new draft has no finding but its placeholders', async () => {
    for (const kind of ['individual', 'team', 'criticism', 'rectification']) {
      const { text, fileName } = await client.request<{ text: string; fileName: string }>(
        'selfexam/newDraft',
        { kind, name: '李四', profile: '2025', folder: null },
      );
      expect(fileName).toMatch(/^李四-.+\.md$/);
      const codes = (await client.pull(await open(text))).map(({ code }) => code);
      expect([...new Set(codes)].filter((code) => code !== 'wording/placeholder')).toEqual([]);
      expect(codes).toContain('wording/placeholder');
    }
  });

  test('a profile is named in the front matter, whatever is there', async () => {
    for (const text of [FAULTY, FAULTY.replace("会议: '2024'\n", ''), '# 个人发言提纲\n\n一是学习不够。\n']) {
      const uri = await open(text);
      const after = client.applied(
        uri,
        await client.request('selfexam/setProfile', { uri, profile: '2025', target: 'draft' }),
      );
      expect(await client.request('selfexam/status', { uri: await open(after) })).toMatchObject({
        profile: { id: '2025', why: '文首写明' },
      });
    }
  });

  test('plain text has the words and no markup', async () => {
    const uri = await open(
      `${FAULTY}\n- **加粗**的一项<!-- 注 -->\n\n| 问题 | 措施 |\n| --- | --- |\n| 甲 | 乙 |\n`,
    );
    const { text } = await client.request<{ text: string }>('selfexam/plainText', { uri, range: null });
    expect(text).toMatch(/^2024年度民主生活会个人发言提纲\n一、上年度民主生活会整改落实情况\n/);
    expect(text).toContain('\n加粗的一项\n');
    expect(text).toContain('\n甲\t乙\n');
    expect(text).not.toMatch(/[*#<|]|文种/);
  });

  test('profiles and rules are listed', async () => {
    const profiles = await client.request<{ id: string; areas: string[] }[]>('selfexam/profiles', {
      uri: await open(FAULTY),
    });
    expect(profiles.map(({ id }) => id)).toEqual(['2025', '2024', '2021-party-history']);
    expect(profiles[0]?.areas).toHaveLength(5);
    const rules = await client.request<{ id: string }[]>('selfexam/rules', null);
    expect(rules.map(({ id }) => id)).toContain('structure/missing-check-area');
  });

  test('a meeting plan becomes a profile and a configuration that names it', async () => {
    const plan =
      '# 2025年度民主生活会方案\n\n重点从4个方面进行对照检查。\n\n一是带头强化政治忠诚、提高政治能力。\n\n二是带头固本培元、增强党性。\n\n三是带头敬畏人民、敬畏组织、敬畏法纪。\n\n四是带头干事创业、担当作为。\n';
    const { files, missing } = await client.request<{
      files: { name: string; text: string }[];
      missing: string[];
    }>('selfexam/readPlan', { text: plan });
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^[a-z0-9-]+\.yaml$/) as string,
      'selfexam.yaml',
    ]);
    expect(files[0]?.text).toContain('敬畏人民');
    expect(files[1]?.text).toContain(files[0]?.name);
    expect(missing.length).toBeGreaterThan(0);
  });
});
