import type { Prose } from '../text/prose.js';
import type { Range } from '../text/range.js';
import type { ItemSeed } from './items.js';
import type { Cell, Item, Sentence } from './model.js';

/** A range so many characters further on. */
export function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Sentences so many characters further on. @param proses what their proses are there, as far as it is known */
export function movedSentences(
  sentences: readonly Sentence[],
  by: number,
  proses: Map<Prose, Prose>,
): Sentence[] {
  return sentences.map(({ text, range, prose, start, end, terminator }) => {
    let own = proses.get(prose);
    if (own === undefined) proses.set(prose, (own = prose.moved(by)));
    return { text, range: moved(range, by), prose: own, start, end, terminator };
  });
}

/** The seeds of one block so many characters further on. They share its prose; so do they when they have moved. */
export function movedSeeds(seeds: readonly ItemSeed[], by: number): readonly ItemSeed[] {
  const proses = new Map<Prose, Prose>();
  return seeds.map((seed) => new MovedSeed(seed, by, proses));
}

/** A seed at another place. Where exactly is worked out when somebody asks: behind an edit every item moves, and few are looked at. */
class MovedSeed implements ItemSeed {
  private ownRange: Range | undefined;
  private ownMarker: Item['marker'];
  private ownCells: readonly Cell[] | undefined;
  private ownSentences: readonly Sentence[] | undefined;

  constructor(
    private readonly seed: ItemSeed,
    private readonly by: number,
    private readonly proses: Map<Prose, Prose>,
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
    return (this.ownRange ??= moved(this.seed.range, this.by));
  }

  get marker(): Item['marker'] {
    const { marker } = this.seed;
    if (marker === undefined) return undefined;
    return (this.ownMarker ??= { ...marker, range: moved(marker.range, this.by) });
  }

  get sentences(): readonly Sentence[] {
    return (this.ownSentences ??= movedSentences(this.seed.sentences, this.by, this.proses));
  }

  get cells(): readonly Cell[] {
    const { cells } = this.seed;
    if (cells.length === 0) return cells;
    return (this.ownCells ??= cells.map(({ header, text, range }) => ({
      header,
      text,
      range: moved(range, this.by),
    })));
  }
}
