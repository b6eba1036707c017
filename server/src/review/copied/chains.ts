/** A common fingerprint of two texts. */
export interface Seed {
  /** Places in the one and in the other. */
  readonly left: number;
  readonly right: number;
  /** Codes that a passage of such fingerprints must have in common. */
  readonly needed: number;
}

/** Common fingerprints of two texts that follow one another in both. */
export interface Chain {
  /** Places in the one and in the other, in order. */
  readonly left: number[];
  readonly right: number[];
  /** What the fingerprints need, summed up. */
  needed: number;
}

/** Codes between two fingerprints of a chain, and how far the two texts may run apart in between. */
const GAP = 40;
const DRIFT = 14;
/** Chains that are still open; older ones are taken as ended. */
const OPEN = 6;

/** Joins common fingerprints, given in the order of the left text, into chains; linear. */
export function chain(seeds: readonly Seed[]): Chain[] {
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (const { left, right, needed } of seeds) {
    let best: Chain | undefined;
    let least = DRIFT + 1;
    open = open.filter((one) => left - (one.left.at(-1) as number) <= GAP);
    for (const one of open) {
      const a = left - (one.left.at(-1) as number);
      const b = right - (one.right.at(-1) as number);
      const drift = Math.abs(a - b);
      if (a > 0 && b > 0 && b <= GAP + DRIFT && drift < least) {
        best = one;
        least = drift;
      }
    }
    if (best !== undefined) {
      best.left.push(left);
      best.right.push(right);
      best.needed += needed;
      continue;
    }
    const started = { left: [left], right: [right], needed };
    chains.push(started);
    open.push(started);
    if (open.length > OPEN) open.shift();
  }
  return chains;
}
