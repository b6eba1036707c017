import type { Nodes, PhrasingContent } from 'mdast';
import type { ProseBuilder } from '../text/prose.js';
import type { Range } from '../text/range.js';

/** Where the text that was parsed stands in the original: `shift` is added to every offset of mdast. */
export interface InlineContext {
  readonly text: string;
  readonly shift: number;
  readonly verbatim: Range[];
  onHtml(value: string, range: Range): void;
}

/** Source range of a node in the original text. */
export function nodeRange(node: Nodes, shift: number): Range {
  const { position } = node;
  return { start: (position?.start.offset ?? 0) + shift, end: (position?.end.offset ?? 0) + shift };
}

/** Adds the reader's text of inline nodes to `builder`; code, HTML and images are left out and noted as verbatim. */
export function addInline(
  nodes: readonly PhrasingContent[],
  builder: ProseBuilder,
  context: InlineContext,
): void {
  for (const node of nodes) {
    const range = nodeRange(node, context.shift);
    switch (node.type) {
      case 'text':
        addText(node.value, range, builder, context.text);
        break;
      case 'html':
        context.verbatim.push(range);
        context.onHtml(node.value, range);
        break;
      case 'inlineCode':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        context.verbatim.push(range);
        break;
      case 'break':
        builder.add('\n', range.end - 1);
        break;
      default:
        if ('children' in node) addInline(node.children, builder, context);
    }
  }
}

/**
 * Aligns the value of a text node with its source: escapes, character references, NUL (which becomes U+FFFD) and the
 * indentation of soft-wrapped lines are in the source only. Line breaks stay in the prose as `\n`.
 */
function addText(value: string, range: Range, builder: ProseBuilder, text: string): void {
  if (range.end - range.start === value.length && !/[\r\\&\0]/.test(value)) {
    builder.add(value, range.start);
    return;
  }
  let at = range.start;
  for (let i = 0; i < value.length && at < range.end;) {
    const wanted = value.charCodeAt(i);
    const found = text.charCodeAt(at);
    const reference = found === AMPERSAND ? characterReference(text, at) : 0;
    if (reference > 0 && text.slice(at, at + reference) !== value.slice(i, i + reference)) {
      const width = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      builder.add(value[i] as string, at);
      i += width;
      at += reference;
    } else if (wanted === LF || wanted === CR) {
      while (at < range.end && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
      builder.add('\n', at);
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      i += wanted === CR && value.charCodeAt(i + 1) === LF ? 2 : 1;
    } else if (found === wanted || (found === 0 && wanted === 0xfffd)) {
      builder.add(value[i] as string, at);
      i++;
      at++;
    } else at++;
  }
}

const AMPERSAND = 38;
const LF = 10;
const CR = 13;

/** Length of the character reference at `at`, or 0. */
function characterReference(text: string, at: number): number {
  const match = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/.exec(text.slice(at, at + 40));
  return match === null ? 0 : match[0].length;
}
