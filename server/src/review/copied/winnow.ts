/** Characters of one fingerprint, and how many of them in a row give one that is kept (Schleimer et al. 2003). */
export const GRAM = 6;
export const WINDOW = 4;

export interface Fingerprints {
  readonly hashes: Uint32Array;
  /** Index of the first code of each. */
  readonly places: Uint32Array;
}

const BASE = 0x01000193;

/** The hash of every run of {@link GRAM} codes; linear. */
export function gramHashes(codes: Uint16Array): Uint32Array {
  const count = Math.max(0, codes.length - GRAM + 1);
  const hashes = new Uint32Array(count);
  let power = 1;
  for (let i = 1; i < GRAM; i++) power = Math.imul(power, BASE);
  let rolling = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= GRAM) rolling = (rolling - Math.imul(codes[i - GRAM] as number, power)) | 0;
    rolling = (Math.imul(rolling, BASE) + (codes[i] as number)) | 0;
    if (i >= GRAM - 1) hashes[i - GRAM + 1] = mix(rolling);
  }
  return hashes;
}

/**
 * Keeps the least hash of every window, the last where several are least: whatever two texts share over
 * GRAM + WINDOW - 1 codes gives them a common fingerprint, wherever it stands.
 */
export function winnow(codes: Uint16Array, all = gramHashes(codes)): Fingerprints {
  const hashes = new Uint32Array(all.length);
  const places = new Uint32Array(all.length);
  let count = 0;
  let least = -1;
  for (let end = 0; end < all.length; end++) {
    const start = end - WINDOW + 1;
    if (start < 0 && end < all.length - 1) continue;
    if (least < start || least < 0) {
      least = Math.max(0, start);
      for (let i = least + 1; i <= end; i++) if ((all[i] as number) <= (all[least] as number)) least = i;
    } else if ((all[end] as number) <= (all[least] as number)) least = end;
    else continue;
    hashes[count] = all[least] as number;
    places[count++] = least;
  }
  return { hashes: hashes.slice(0, count), places: places.slice(0, count) };
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
