/** Ends of sentences; a new line ends a paragraph's line, which is enough here. */
const END = /[。！？!?；;…\r\n]/;
const CLOSER = /[”’」』》）)\]"']/;

/**
 * The sentence around an offset, half-open: from behind the end of the one before to behind its own end and closing
 * marks. A caret right behind an end still belongs to the sentence that was just ended.
 */
export function sentenceAround(text: string, offset: number): { start: number; end: number } {
  let start = Math.min(Math.max(offset, 0), text.length);
  while (start > 0 && CLOSER.test(text[start - 1] ?? '') && END.test(text[start - 2] ?? '')) start--;
  if (start > 0 && END.test(text[start - 1] ?? '') && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  while (start > 0 && !END.test(text[start - 1] ?? '')) start--;
  while (start < offset && CLOSER.test(text[start] ?? '')) start++;
  let end = Math.max(start, Math.min(offset, text.length));
  if (!(end > start && END.test(text[end - 1] ?? ''))) {
    while (end < text.length && !END.test(text[end] ?? '')) end++;
    if (end < text.length && !/[\r\n]/.test(text[end] ?? '')) end++;
  }
  while (end < text.length && CLOSER.test(text[end] ?? '')) end++;
  return { start, end };
}
