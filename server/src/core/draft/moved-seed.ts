import type { Prose } from '../text/prose.js';
import { moved, type Range } from '../text/range.js';
import type { ItemSeed } from './items.js';
import type { Cell, Item, Sentence } from './model.js';

/** Sentences of one block so many characters further on. */
export function movedSentences(sentences: readonly Sentence[], by: number): Sentence[] {
  return new Move(by).sentences(sentences);
}

/** The seeds of one block so many characters further on. */
export function movedSeeds(seeds: readonly ItemSeed[], by: number): readonly ItemSeed[] {
  const move = new Move(by);
  return seeds.map((seed) => new MovedSeed(seed, move));
}

/** What a block holds shares its prose; so does it when it has moved. */
class Move {
  private from: Prose | undefined;
  private to: Prose | undefined;

  constructor(readonly by: number) {}

  sentences(all: readonly Sentence[]): Sentence[] {
    return all.map(({ text, range, prose, start, end, terminator }) => ({
      text,
      range: moved(range, this.by),
      prose: this.prose(prose),
      start,
      end,
      terminator,
    }));
  }

  private prose(prose: Prose): Prose {
    if (this.from !== prose || this.to === undefined) {
      this.from = prose;
      this.to = prose.moved(this.by);
    }
    return this.to;
  }
}

/** A seed at another place. Where exactly is worked out when somebody asks: behind an edit every item moves, and few are looked at. */
class MovedSeed implements ItemSeed {
  private ownRange: Range | undefined;
  private ownMarker: Item['marker'];
  private ownCells: readonly Cell[] | undefined;
  private ownSentences: readonly Sentence[] | undefined;

  constructor(
    private readonly seed: ItemSeed,
    private readonly move: Move,
  ) {}

  get form(): Item['form'] {
    return this.seed.form;
  }

  get lead(): boolean {
    return this.seed.lead;
  }

  get origin(): Item['origin'] {
    return this.seed.origin;
  }

  get range(): Range {
    return (this.ownRange ??= moved(this.seed.range, this.move.by));
  }

  get marker(): Item['marker'] {
    const { marker } = this.seed;
    if (marker === undefined) return undefined;
    return (this.ownMarker ??= { ...marker, range: moved(marker.range, this.move.by) });
  }

  get sentences(): readonly Sentence[] {
    return (this.ownSentences ??= this.move.sentences(this.seed.sentences));
  }

  get cells(): readonly Cell[] {
    const { cells } = this.seed;
    if (cells.length === 0) return cells;
    return (this.ownCells ??= cells.map(({ header, text, range }) => ({
      header,
      text,
      range: moved(range, this.move.by),
    })));
  }
}
