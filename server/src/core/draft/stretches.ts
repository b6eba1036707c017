import { detached } from '../text/detached.js';
import { isFarReaching, stretchAt } from './plain-markdown.js';

/** A stretch of lines that nothing around it can change; see {@link stretchAt}. */
export interface Stretch {
  /** From its first line to the end of its last one that is not blank. */
  readonly words: string;
  /** Up to where the next stretch starts. */
  readonly length: number;
  /** It has something that may reach further than a stretch does. */
  readonly farReaching: boolean;
}

/** The stretches of a text and where each of them starts. */
export interface Stretches<S extends Stretch> {
  readonly text: string;
  readonly list: readonly S[];
  readonly starts: readonly number[];
}

/**
 * The stretches of a text that was edited: those that the edit did not touch are used again.
 * @param before the version before, however much of it is left
 * @param from where the first stretch starts; the text in front of it is no part of any
 * @param make makes a stretch of a new one
 */
export function cutAgain<S extends Stretch>(
  before: Stretches<S>,
  text: string,
  from: number,
  make: (stretch: Stretch) => S,
): Stretches<S> {
  const same = commonLengths(before.text, text);
  const by = text.length - before.text.length;
  const old = before.starts;
  // What a stretch is depends on the first line of the next one: the stretch in front of the edit is cut again, too.
  const kept = old[0] === from && same.front > from ? Math.max(0, lastAtMost(old, same.front) - 1) : 0;
  const list = before.list.slice(0, kept);
  const starts = old.slice(0, kept);
  let next = kept;
  let at = kept === 0 ? from : (old[kept] as number);
  while (at < text.length) {
    if (at >= text.length - same.back) {
      while (next < old.length && (old[next] as number) < at - by) next++;
      if (old[next] === at - by) break;
    }
    const { end, next: behind } = stretchAt(text, at);
    const words = text.slice(at, end);
    const known = old[next] === at ? before.list[next] : undefined;
    const length = behind - at;
    starts.push(at);
    if (known !== undefined && known.length === length && known.words === words) {
      list.push(known);
      next++;
    } else {
      const farReaching = isFarReaching(text.slice(at, behind));
      // Every keystroke makes another text: a stretch must not keep it.
      list.push(make({ words: detached(words), length, farReaching }));
    }
    at = behind;
  }
  if (at < text.length) {
    for (; next < old.length; next++) {
      list.push(before.list[next] as S);
      starts.push((old[next] as number) + by);
    }
  }
  return { text, list, starts };
}

/** How much two texts have in common in front and, beside that, at the end. */
function commonLengths(a: string, b: string): { front: number; back: number } {
  const most = Math.min(a.length, b.length);
  let front = 0;
  while (front + PIECE <= most && a.slice(front, front + PIECE) === b.slice(front, front + PIECE))
    front += PIECE;
  while (front < most && a.charCodeAt(front) === b.charCodeAt(front)) front++;
  let back = 0;
  const left = most - front;
  while (back + PIECE <= left && pieceFromEnd(a, back) === pieceFromEnd(b, back)) back += PIECE;
  while (back < left && a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back)) back++;
  return { front, back };
}

/** So much is compared at once: a long text is nearly all as it was. */
const PIECE = 4096;

function pieceFromEnd(text: string, back: number): string {
  return text.slice(text.length - back - PIECE, text.length - back);
}

/** Index of the last of rising numbers that is at most `limit`; 0 where none is. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
