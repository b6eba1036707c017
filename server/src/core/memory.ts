/**
 * What was worked out from an object, kept by the object itself and gone with it. A WeakMap would do, but a minor collection
 * takes every value of a WeakMap for alive, whatever has become of its key: drafts judged one after the other would all be
 * copied, twice each.
 */
export class Memory {
  /** A function, what it gave, the next function … There are few, so that looking through them is fastest. */
  private readonly known: unknown[] = [];

  /** What `key` gave; undefined where it was not asked yet. */
  get(key: unknown): unknown {
    const { known } = this;
    for (let i = 0; i < known.length; i += 2) if (known[i] === key) return known[i + 1];
    return undefined;
  }

  set(key: unknown, value: unknown): void {
    this.known.push(key, value);
  }

  /** What `compute` gives for `argument`, which this memory belongs to; worked out when it is first asked for. */
  recall<K, R>(compute: (argument: K) => R, argument: K): R {
    const known = this.get(compute);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as R;
    const value = compute(argument);
    this.set(compute, value === undefined ? NOTHING : value);
    return value;
  }
}

/** What is kept where a function gave undefined. */
const NOTHING = Symbol('nothing');
