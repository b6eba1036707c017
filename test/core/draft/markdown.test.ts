import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { readdirSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, it } from 'vitest';
import { IncrementalMarkdown } from '../../../server/src/core/draft/incremental-markdown.js';
import { parseMarkdown } from '../../../server/src/core/draft/markdown.js';
import { limitNesting } from '../../../server/src/core/draft/nesting.js';
import { parsePlainMarkdown } from '../../../server/src/core/draft/plain-markdown.js';
import { drafts } from './arbitrary.js';

function noIndentedCode(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: ['codeIndented'] } });
}

const remark = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(noIndentedCode)
  .freeze();

/** The tree without lines and columns. */
function outline(node: Nodes): unknown {
  const { position, ...rest } = node;
  const children = 'children' in node ? node.children.map(outline) : undefined;
  return { ...rest, children, from: position?.start.offset, to: position?.end.offset };
}

function linesOf(root: Root): unknown {
  return JSON.parse(JSON.stringify(root)) as unknown;
}

const LINES = [
  '我在会上没有讲实话。',
  '一是学习不深；二是“走过场”。',
  '2021年3月，我去过一次。',
  '（一）带头学习方面',
  '## 二、原因剖析',
  '### （一）学习 #',
  '#没有空格',
  '**三、整改措施**',
  '** 空格 **',
  '**粗**体 *斜*',
  '1. 第一条',
  '3）第三条',
  '- 甲',
  '  续行',
  '    深缩进',
  '\t制表',
  '> 引文',
  '| 问题 | 措施 |',
  '| --- | --- |',
  '===',
  '---',
  '***',
  '',
  '',
  '  ',
  '　　全角缩进',
  '行尾空格  ',
  '反斜杠\\',
  '链接[甲](乙)和[丙]',
  '[丙]: 丁',
  '[^1]: 脚注',
  '&amp; 与 <b>',
  '<!-- 一行 -->',
  '<!-- 两行',
  '-->',
  '<!-->',
  '<div>',
  '```',
  '~~~',
  '`甲',
  '\0',
  '\uFEFF中间',
  '=等号',
  ':-',
  '+ 加号',
  '！[叹号',
];
const texts = fc
  .record({
    lines: fc.array(fc.constantFrom(...LINES), { maxLength: 16 }),
    eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    meta: fc.constantFrom('', '', '---\nkind: team\n---\n', '---\n---\n', '---\n', '---  \n甲: 乙\n---\t\n'),
  })
  .map(({ lines, eol, meta }) => (meta + lines.join('\n')).replace(/\n/g, eol));
const bare = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function* files(): Generator<string> {
  for (const folder of ['test/drafts', 'test/corpus/passages']) {
    for (const file of readdirSync(folder))
      if (file.endsWith('.md')) yield readFileSync(`${folder}/${file}`, 'utf8');
  }
}

describe('parseMarkdown', () => {
  it('is remark with gfm and front matter, but for literal autolinks and indented code', () => {
    const property = (text: string): void => {
      fc.pre(!/https?:|www\.|@/i.test(text));
      expect(linesOf(parseMarkdown(text))).toEqual(linesOf(remark.parse(text)));
    };
    fc.assert(fc.property(texts, property), { numRuns: 300 });
    fc.assert(fc.property(drafts.map(bare), property), { numRuns: 200 });
    for (const text of files()) property(text);
  });
});

describe('parsePlainMarkdown', () => {
  it('gives the tree of parseMarkdown for any lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(outline(parsePlainMarkdown(text))).toEqual(outline(parseMarkdown(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives it for awkward drafts', () => {
    fc.assert(
      fc.property(drafts.map(bare), (text) => {
        const limited = limitNesting(text);
        expect(outline(parsePlainMarkdown(limited))).toEqual(outline(parseMarkdown(limited)));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives it for whole drafts, however their lines end', () => {
    for (const file of files()) {
      for (const text of [file, file.replace(/\n/g, '\r\n'), file.replace(/\n+/g, '\n')])
        expect(outline(parsePlainMarkdown(text))).toEqual(outline(parseMarkdown(text)));
    }
  });
});

describe('IncrementalMarkdown', () => {
  it('gives the tree of parseMarkdown after any edits', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 12 }),
      insert: fc.oneof(fc.constantFrom(...LINES, '\n', '\n\n'), fc.string({ maxLength: 4 })),
    });
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 8 }), (text, edits) => {
        const parser = new IncrementalMarkdown();
        let current = text;
        expect(outline(parser.parse(current))).toEqual(outline(parseMarkdown(current)));
        for (const { at, length, insert } of edits) {
          const from = Math.floor(at * current.length);
          current = current.slice(0, from) + insert + current.slice(from + length);
          fc.pre(!current.startsWith('\uFEFF'));
          expect(outline(parser.parse(current))).toEqual(outline(parseMarkdown(current)));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('gives it for whole drafts that are typed into', () => {
    for (const file of files()) {
      const parser = new IncrementalMarkdown();
      for (const share of [0.9, 0.1, 0.5]) {
        const at = Math.floor(file.length * share);
        const text = `${file.slice(0, at)}我${file.slice(at)}`;
        expect(outline(parser.parse(text))).toEqual(outline(parseMarkdown(text)));
      }
    }
  });
});
