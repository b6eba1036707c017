import { Memory } from '../memory.js';

/**
 * Stands for the words of an item, wherever they stand: while a draft is typed into, an item whose words stay the same
 * keeps its origin from version to version. What was worked out from the words alone is kept with it, and goes with it.
 */
export class Origin extends Memory {
  private joined: { readonly other: Origin; readonly both: Origin } | undefined;

  /** The origin of these words with others behind them. */
  with(other: Origin): Origin {
    if (this.joined?.other !== other) this.joined = { other, both: new Origin() };
    return this.joined.both;
  }
}

/**
 * Remembers what a function works out from the words of an item.
 * @param compute must not look at offsets, at the section, or at anything else that may differ between versions
 */
export function fromWords<K extends { readonly origin: Origin }, R>(compute: (item: K) => R): (item: K) => R {
  return (item) => item.origin.recall(compute, item);
}
