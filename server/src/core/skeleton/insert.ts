import type { Draft } from '../draft/model.js';
import type { TextEdit } from '../text/range.js';

/** Blocks that are to stand at a place. */
export interface Insertion {
  /** As {@link endBefore} gives it. */
  readonly offset: number;
  readonly blocks: readonly string[];
}

/**
 * Where text goes that is to stand in front of `offset`: behind the last words before it. A directive for the next
 * line stays with that line.
 */
export function endBefore(draft: Draft, offset: number): number {
  const { text, bomLength } = draft.source;
  const floor = Math.max(bomLength, draft.meta.range?.end ?? 0);
  let end = trimmedEnd(text, offset, floor);
  for (let i = draft.directives.length - 1; i >= 0; i--) {
    const directive = draft.directives[i];
    if (directive === undefined || directive.range.end > end) continue;
    if (
      directive.range.end < end ||
      directive.type !== 'disable-next-line' ||
      end === trimmedEnd(text, text.length, floor)
    )
      break;
    end = trimmedEnd(text, directive.range.start, floor);
  }
  return end;
}

function trimmedEnd(text: string, from: number, floor: number): number {
  let end = from;
  while (end > floor && /\s/.test(text[end - 1] as string)) end--;
  return end;
}

/** The edits that insert blocks as paragraphs of their own; those at one place become one edit, in the order given. */
export function insertionEdits(draft: Draft, insertions: readonly Insertion[]): TextEdit[] {
  const byOffset = new Map<number, string[]>();
  for (const { offset, blocks } of insertions)
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), ...blocks]);
  return [...byOffset]
    .sort(([a], [b]) => a - b)
    .map(([offset, blocks]) => ({
      range: { start: offset, end: offset },
      text: surround(draft, offset, blocks),
    }));
}

/** Blank lines around the blocks, as far as they are not there; line ends are those of the draft. */
function surround({ source }: Draft, offset: number, blocks: readonly string[]): string {
  const { text, eol, bomLength } = source;
  const body = blocks.map((block) => block.replace(/\n/g, eol)).join(eol + eol);
  const before = offset <= bomLength ? '' : eol + eol;
  let at = offset;
  let lines = 0;
  for (; at < text.length && /\s/.test(text[at] as string); at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++;
  }
  const missing = at === text.length ? 0 : Math.max(0, 2 - lines);
  return before + body + eol.repeat(missing);
}
