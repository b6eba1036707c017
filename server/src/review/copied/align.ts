import type { Chain } from './chains.js';
import { BREAK } from './folded-text.js';
import { GRAM } from './winnow.js';

/** The best common stretch around a chain: half-open indexes of codes. */
export interface Alignment {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
  /** Codes of the left text that stand in the right one too. */
  readonly matched: readonly number[];
  /** Matches among the columns of the alignment. */
  readonly identity: number;
}

const ASIDE = 60;
const BAND = 12;
const WIDTH = 2 * BAND + 1;
/** Two edits in a row are made up for by four equal codes, so that one code in five may differ. */
const SAME = 1;
const OTHER = -1.2;
const SKIP = -1.2;
const STOP = 0;
const DIAGONAL = 1;
const UP = 2;
const BACK = 3;

/**
 * Local alignment (Smith and Waterman) in a band that follows the chain; linear in the length of the stretch.
 * @returns undefined where nothing is common
 */
export function align(a: Uint16Array, b: Uint16Array, { left, right }: Chain): Alignment | undefined {
  const first = Math.max(0, (left[0] as number) - ASIDE);
  const last = Math.min(a.length, (left.at(-1) as number) + GRAM + ASIDE);
  const rows = last - first;
  const steps = new Uint8Array(rows * WIDTH);
  const centers = new Int32Array(rows);
  let previous = new Float32Array(WIDTH + 2);
  let current = new Float32Array(WIDTH + 2);
  let seed = 0;
  let best = 0;
  let bestRow = -1;
  let bestColumn = 0;
  for (let row = 0; row < rows; row++) {
    const i = first + row;
    while (seed + 1 < left.length && (left[seed + 1] as number) <= i) seed++;
    const center = i + (right[seed] as number) - (left[seed] as number);
    centers[row] = center;
    const shift = row === 0 ? 1 : center - (centers[row - 1] as number);
    current.fill(0);
    for (let k = 0; k < WIDTH; k++) {
      const j = center - BAND + k;
      if (j < 0 || j >= b.length) continue;
      // The same column of the row above stands `shift` places further on; out of the band counts as 0.
      const above = k + shift;
      const up = above >= 0 && above < WIDTH ? (previous[above] as number) : 0;
      const diagonal = above - 1 >= 0 && above - 1 < WIDTH ? (previous[above - 1] as number) : 0;
      const back = k > 0 ? (current[k - 1] as number) : 0;
      const same = a[i] === b[j];
      let score = diagonal + (same ? SAME : OTHER);
      let step = DIAGONAL;
      if (up + SKIP > score) {
        score = up + SKIP;
        step = UP;
      }
      if (back + SKIP > score) {
        score = back + SKIP;
        step = BACK;
      }
      if (score <= 0 || a[i] === BREAK || b[j] === BREAK) {
        score = 0;
        step = STOP;
      }
      current[k] = score;
      steps[row * WIDTH + k] = step;
      if (score > best) {
        best = score;
        bestRow = row;
        bestColumn = k;
      }
    }
    [previous, current] = [current, previous];
  }
  return bestRow < 0 ? undefined : trace(a, b, { first, steps, centers }, bestRow, bestColumn);
}

function trace(
  a: Uint16Array,
  b: Uint16Array,
  { first, steps, centers }: { first: number; steps: Uint8Array; centers: Int32Array },
  row: number,
  column: number,
): Alignment {
  const matched: number[] = [];
  const endLeft = first + row + 1;
  const endRight = (centers[row] as number) - BAND + column + 1;
  let startLeft = endLeft;
  let startRight = endRight;
  let columns = 0;
  let k = column;
  for (let r = row; r >= 0 && k >= 0 && k < WIDTH;) {
    const step = steps[r * WIDTH + k];
    if (step === STOP || step === undefined) break;
    const j = (centers[r] as number) - BAND + k;
    columns++;
    if (step === BACK) {
      k--;
      startRight = j;
      continue;
    }
    const shift = r === 0 ? 1 : (centers[r] as number) - (centers[r - 1] as number);
    startLeft = first + r;
    if (step === DIAGONAL) {
      startRight = j;
      if (a[first + r] === b[j]) matched.push(first + r);
      k += shift - 1;
    } else k += shift;
    r--;
  }
  matched.reverse();
  return {
    left: { start: startLeft, end: endLeft },
    right: { start: startRight, end: endRight },
    matched,
    identity: columns === 0 ? 0 : matched.length / columns,
  };
}
