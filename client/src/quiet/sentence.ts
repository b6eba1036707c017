const END = '。！？!?；;…';
const CLOSERS = '”’」』》）)]"\'';

/**
 * The sentence around an offset, half-open, with its end and closing marks; sentences do not go over lines. A cursor
 * right behind an end still belongs to the sentence that was just ended. Linear in the length of the line.
 */
export function sentenceAround(text: string, offset: number): { start: number; end: number } {
  const at = Math.min(Math.max(offset, 0), text.length);
  let start = at;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  let lineEnd = at;
  while (lineEnd < text.length && !isLineEnd(text[lineEnd])) lineEnd++;
  for (;;) {
    let end = start;
    while (end < lineEnd && !END.includes(text[end] as string)) end++;
    while (end < lineEnd && END.includes(text[end] as string)) end++;
    while (end < lineEnd && CLOSERS.includes(text[end] as string)) end++;
    if (at <= end || end >= lineEnd) return { start, end };
    start = end;
  }
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}
