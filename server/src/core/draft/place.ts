import type { Position } from 'unist';

/** Only offsets are true; nobody reads the lines and columns of mdast here, {@link Source} knows them. */
export function place(start: number, end: number): Position {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
