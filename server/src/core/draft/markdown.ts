import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Text pasted from Word is often indented by spaces or tabs; it must stay prose, so indented code is off.
 * (Fenced code still is code.)
 */
function remarkNoIndentedCode(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: ['codeIndented'] } });
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkNoIndentedCode)
  .freeze();

/**
 * Parses Markdown (CommonMark, GFM, YAML front matter) to mdast.
 * @param text without a BOM: with one, every offset of mdast is one short.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
