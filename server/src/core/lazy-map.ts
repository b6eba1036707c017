import { memoiseFew } from './memo.js';

/** A map whose keys are known and whose values are made when they are first asked for. */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  private readonly made: (key: K) => V;

  constructor(
    private readonly all: readonly K[],
    make: (key: K) => V,
  ) {
    this.made = memoiseFew(make);
  }

  get size(): number {
    return this.all.length;
  }

  get(key: K): V | undefined {
    return this.has(key) ? this.made(key) : undefined;
  }

  has(key: K): boolean {
    return this.all.includes(key);
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  keys(): MapIterator<K> {
    return this.all.values();
  }

  *values(): MapIterator<V> {
    for (const [, value] of this) yield value;
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.all) yield [key, this.made(key)];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
