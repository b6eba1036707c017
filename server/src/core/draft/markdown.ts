import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { fromMarkdown, type Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { combineExtensions } from 'micromark-util-combine-extensions';

// What remark-parse with remark-gfm and remark-frontmatter is made of, but for two things. Literal autolinks are out: a
// draft has no use for them, and they are tried at every letter and digit. Text pasted from Word is often indented and
// must stay prose, so indented code is out (fenced code still is code).
const GFM = [gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem()];
const NO_INDENTED_CODE = { disable: { null: ['codeIndented'] } };
const BODY = combineExtensions([...GFM, NO_INDENTED_CODE]);
const WHOLE = combineExtensions([...GFM, frontmatter(['yaml']), NO_INDENTED_CODE]);
const BODY_TO_MDAST: FromMarkdownExtension[] = [
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
];
const WHOLE_TO_MDAST = [...BODY_TO_MDAST, frontmatterFromMarkdown(['yaml'])];

/**
 * Parses Markdown (CommonMark, GFM, YAML front matter) to mdast.
 * @param text without a BOM: with one, every offset of mdast is one short.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [WHOLE], mdastExtensions: WHOLE_TO_MDAST });
}

/** Parses a part of a text that is not its beginning: `---` opens no front matter there. */
export function parseMarkdownPart(text: string): Root {
  return fromMarkdown(text, { extensions: [BODY], mdastExtensions: BODY_TO_MDAST });
}
