import { foldUnit } from './folded.js';

/** True for what a sentence may end with. */
export function isMark(code: number): boolean {
  return (
    code === 0x3002 ||
    code === 0xff1b ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0x22
  );
}

/** True for what stands between clauses. */
export function isClauseMark(code: number): boolean {
  return code === 0x3002 || code === 0xff0c || code === 0xff1a || code === 0xff1b;
}

/** Index of the first mark between clauses; `length` where there is none. */
export function firstMark(codes: Uint16Array, start: number, length: number): number {
  for (let i = start; i < length; i++) if (isClauseMark(codes[i] as number)) return i;
  return length;
}

/** Index behind the last mark between clauses; `start` where there is none. */
export function lastMark(codes: Uint16Array, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) if (isClauseMark(codes[i] as number)) return i + 1;
  return start;
}

/** The same in a text that is not folded. */
export function lastMarkIn(text: string, end: number): number {
  for (let i = end - 1; i >= 0; i--) if (isClauseMark(foldUnit(text.charCodeAt(i)))) return i + 1;
  return 0;
}
