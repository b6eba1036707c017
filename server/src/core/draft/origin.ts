/**
 * Stands for the words of an item, wherever they stand: while a draft is typed into, an item whose words stay the same
 * keeps its origin from version to version. What was worked out from the words alone is kept with it, and goes with it.
 */
export class Origin {
  /** A function, what it gave, the next function … There are few, so that looking through them is fastest. */
  private readonly known: unknown[] = [];
  private joined: { readonly other: Origin; readonly both: Origin } | undefined;

  /** What `key` gave for these words; undefined where it was not asked yet. */
  get(key: unknown): unknown {
    const { known } = this;
    for (let i = 0; i < known.length; i += 2) if (known[i] === key) return known[i + 1];
    return undefined;
  }

  set(key: unknown, value: unknown): void {
    this.known.push(key, value);
  }

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
  return (item) => {
    let entry = item.origin.get(compute) as { readonly value: R } | undefined;
    if (entry === undefined) item.origin.set(compute, (entry = { value: compute(item) }));
    return entry.value;
  };
}
