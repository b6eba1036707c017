import type { Root, RootContent } from 'mdast';
import { parseMarkdown, parseMarkdownPart } from './markdown.js';
import { frontMatterOf, place, shift, stretchAt } from './plain-markdown.js';

/** What the parser gave for a stretch of text, and where that stood when it was last asked for. */
interface Parsed {
  readonly nodes: readonly RootContent[];
  at: number;
}

/**
 * Parses the versions of one text, one after the other: stretches that are as they were are not parsed again. Gives the
 * tree of {@link parseMarkdown} but for lines and columns of positions. Nodes are used again: a tree is good until the
 * next one is asked for.
 */
export class IncrementalMarkdown {
  private known = new Map<string, Parsed[]>();

  parse(text: string): Root {
    const front = frontMatterOf(text);
    const kept = new Map<string, Parsed[]>();
    if (front === undefined) {
      this.known = kept;
      return parseMarkdown(text);
    }
    const children: RootContent[] = [...front.children];
    for (let start = front.end; start < text.length;) {
      const { end, next } = stretchAt(text, start);
      const words = text.slice(start, end);
      const parsed = this.take(words);
      for (const node of parsed.nodes) {
        if (parsed.at !== start) shift(node, start - parsed.at);
        children.push(node);
      }
      parsed.at = start;
      const same = kept.get(words);
      if (same === undefined) kept.set(words, [parsed]);
      else same.push(parsed);
      start = next;
    }
    this.known = kept;
    return { type: 'root', children, position: place(0, text.length) };
  }

  private take(words: string): Parsed {
    return this.known.get(words)?.pop() ?? { nodes: parseMarkdownPart(words).children, at: 0 };
  }
}
