/** Files that a thread takes at a time: few enough that all threads end together. */
export const TAKEN = 8;

/** Judges what nobody has taken yet, until everything is taken. */
export async function takeTurns(
  count: number,
  next: SharedArrayBuffer,
  judge: (index: number) => Promise<void>,
  yields = false,
): Promise<void> {
  const counter = new Int32Array(next);
  for (let from = Atomics.add(counter, 0, TAKEN); from < count; from = Atomics.add(counter, 0, TAKEN)) {
    for (let index = from; index < Math.min(count, from + TAKEN); index++) await judge(index);
    // Results of other threads are let in, or they would pile up.
    if (yields) await new Promise((resolve) => setImmediate(resolve));
  }
}
