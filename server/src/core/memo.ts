import type { Memory } from './memory.js';
import { detached } from './text/detached.js';

/**
 * Remembers what a pure function of an immutable object gave: rules share what is worked out for a draft. Nothing is
 * kept longer than the object, and nobody can tell but by the time it takes.
 */
export function memoise<K extends { readonly memory: Memory }, R>(compute: (key: K) => R): (key: K) => R {
  return (key) => key.memory.recall(compute, key);
}

/** The same for objects that last, such as profiles; what comes and goes has a {@link Memory}. */
export function memoiseLasting<K extends object, R>(compute: (key: K) => R): (key: K) => R {
  return remembering(new WeakMap<K, Known<R>>(), compute);
}

/** The same for keys of which there are few: kinds, roles, ids. */
export function memoiseFew<K, R>(compute: (key: K) => R): (key: K) => R {
  return remembering(new Map<K, Known<R>>(), compute);
}

interface Known<R> {
  readonly value: R;
}

function remembering<K, R>(
  known: { get(key: K): Known<R> | undefined; set(key: K, entry: Known<R>): unknown },
  compute: (key: K) => R,
): (key: K) => R {
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) known.set(key, (entry = { value: compute(key) }));
    return entry.value;
  };
}

/** Texts that are remembered at most; then all are forgotten. */
const MOST_TEXTS = 2000;

/** The same for a pure function of short texts that come again and again, such as the headings of many drafts. */
export function memoiseTexts<R>(compute: (text: string) => R): (text: string) => R {
  const known = new Map<string, Known<R>>();
  return (text) => {
    let entry = known.get(text);
    if (entry === undefined) {
      if (known.size >= MOST_TEXTS) known.clear();
      const own = detached(text);
      known.set(own, (entry = { value: compute(own) }));
    }
    return entry.value;
  };
}
