import type { Range } from '../text/range.js';
import type { Extension, ItemSeed } from './items.js';
import type { Cell, Item, Section, Sentence } from './model.js';
import type { Origin } from './origin.js';

/** An item of a draft: a seed in its section, with what further blocks add to it. */
export class DraftItem implements Item {
  section: Section | undefined = undefined;
  private more: Extension[] | undefined;
  private all: readonly Sentence[] | undefined;
  private joined: Origin | undefined;

  constructor(private readonly seed: ItemSeed) {}

  get form(): Item['form'] {
    return this.seed.form;
  }

  get marker(): Item['marker'] {
    return this.seed.marker;
  }

  get lead(): boolean {
    return this.seed.lead;
  }

  get cells(): readonly Cell[] {
    return this.seed.cells;
  }

  get range(): Range {
    const last = this.more?.at(-1);
    return last === undefined ? this.seed.range : { start: this.seed.range.start, end: last.end };
  }

  get sentences(): readonly Sentence[] {
    const { seed, more } = this;
    if (more === undefined) return seed.sentences;
    return (this.all ??= [...seed.sentences, ...more.flatMap(({ sentences }) => sentences)]);
  }

  get origin(): Origin {
    return this.joined ?? this.seed.origin;
  }

  /** Appends more words: a paragraph that begins with 比如 joins the one before it. */
  extend(extension: Extension): void {
    this.joined = this.origin.with(extension.origin);
    (this.more ??= []).push(extension);
    this.all = undefined;
  }
}
