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
