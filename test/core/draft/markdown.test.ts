import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { readdirSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../server/src/core/draft/markdown.js';
import { limitNesting } from '../../../server/src/core/draft/nesting.js';
import { parsePlainMarkdown } from '../../../server/src/core/draft/plain-markdown.js';
import { blocks, drafts, texts } from './arbitrary.js';

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

  it('gives it for lists, tables and bold spans', () => {
    fc.assert(
      fc.property(blocks, (text) => {
        expect(outline(parsePlainMarkdown(text))).toEqual(outline(parseMarkdown(text)));
      }),
      { numRuns: 3000 },
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
