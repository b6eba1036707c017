import { DraftParser } from '../core/draft/draft-parser.js';
import type { Draft } from '../core/draft/model.js';

/** Documents that somebody types in at the same time; the trees of many open drafts would fill the memory. */
const MOST = 4;

/** Parses open documents again and again: what a keystroke did not touch is not parsed anew. */
export class Parsers {
  /** The one used last stands last. */
  private readonly parsers = new Map<string, DraftParser>();

  parse(uri: string, text: string): Draft {
    const parser = this.parsers.get(uri) ?? new DraftParser();
    this.parsers.delete(uri);
    this.parsers.set(uri, parser);
    for (const oldest of this.parsers.keys()) {
      if (this.parsers.size <= MOST) break;
      this.parsers.delete(oldest);
    }
    return parser.parse(text);
  }

  forget(uri: string): void {
    this.parsers.delete(uri);
  }
}
