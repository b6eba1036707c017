import { detached } from './text/detached.js';

/**
 * Remembers what a pure function of an immutable object gave: rules share what is worked out for a draft. Nothing is
 * kept longer than the object, and nobody can tell but by the time it takes.
 */
export function memoise<K extends object, R>(compute: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, { readonly value: R }>();
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
  const known = new Map<string, { readonly value: R }>();
  return (text) => {
    let entry = known.get(text);
    if (entry === undefined) {
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(detached(text), (entry = { value: compute(text) }));
    }
    return entry.value;
  };
}
