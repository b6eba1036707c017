/**
 * Which of the ranked things stand out of order: the fewest that could be moved to put all of them in order.
 * @param ranks in the order of the draft; equal ranks are in order
 * @returns true for every index that is out of order
 */
export function outOfOrder(ranks: readonly number[]): boolean[] {
  const best: number[] = [];
  const from: number[] = [];
  let last = -1;
  for (const [i, rank] of ranks.entries()) {
    best[i] = 1;
    from[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((ranks[j] as number) <= rank && (best[j] as number) + 1 > (best[i] as number)) {
        best[i] = (best[j] as number) + 1;
        from[i] = j;
      }
    }
    if (last < 0 || (best[i] as number) > (best[last] as number)) last = i;
  }
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = from[i] as number) kept.add(i);
  return ranks.map((_rank, i) => !kept.has(i));
}
