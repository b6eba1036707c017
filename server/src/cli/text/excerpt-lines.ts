import type { Excerpt } from '../../workspace/report.js';
import { displayWidth, takeColumns, takeColumnsFromEnd } from './display-width.js';
import { visible } from './visible.js';

export interface ExcerptLines {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Carets right under the marked part, with the spaces in front. */
  readonly carets: string;
}

/** How much of the line is shown in front of the marked part, at most: a third of the width. */
const BEFORE_SHARE = 1 / 3;

/**
 * The line of a finding cut to a width, and the carets that stand right under the marked part, whatever the widths of
 * the characters. Nothing marked is one caret, where something should stand.
 */
export function excerptLines(excerpt: Excerpt, columns: number): ExcerptLines {
  const all = {
    before: visible(excerpt.before),
    marked: visible(excerpt.marked),
    after: visible(excerpt.after),
  };
  const spare = columns - displayWidth(all.marked) - displayWidth(all.after);
  const room = Math.max(Math.floor(columns * BEFORE_SHARE), spare);
  const before = cutStart(all.before, excerpt.cutBefore, room);
  const marked = cutEnd(all.marked, false, columns - displayWidth(before));
  const after =
    marked === all.marked
      ? cutEnd(all.after, excerpt.cutAfter, columns - displayWidth(before) - displayWidth(marked))
      : '';
  const carets = `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`;
  return { before, marked, after, carets };
}

function cutStart(text: string, cut: boolean, columns: number): string {
  if (!cut && displayWidth(text) <= columns) return text;
  return `…${takeColumnsFromEnd(text, columns - 1)}`;
}

function cutEnd(text: string, cut: boolean, columns: number): string {
  if (!cut && displayWidth(text) <= columns) return text;
  return columns < 1 ? '' : `${takeColumns(text, columns - 1)}…`;
}
