import { IncrementalMarkdown } from '../core/draft/incremental-markdown.js';
import type { Draft } from '../core/draft/model.js';
import { parseDraft } from '../core/draft/parse.js';

/** Documents that somebody types in at the same time; the trees of many open drafts would fill the memory. */
const MOST = 4;

/** Parses open documents again and again: what a keystroke did not touch is not parsed anew. */
export class Parsers {
  /** The one used last stands last. */
  private readonly parsers = new Map<string, IncrementalMarkdown>();

  parse(uri: string, text: string): Draft {
    const parser = this.parsers.get(uri) ?? new IncrementalMarkdown();
    this.parsers.delete(uri);
    this.parsers.set(uri, parser);
    for (const oldest of this.parsers.keys()) {
      if (this.parsers.size <= MOST) break;
      this.parsers.delete(oldest);
    }
    return parseDraft(text, (markdown) => parser.parse(markdown));
  }
}
