import { diffArrays } from 'diff';
import { chooseFixes, fixAll } from '../../core/fix.js';
import type { Linted } from '../../core/lint.js';
import type { TextEdit } from '../../core/text/range.js';
import type { Analysis } from '../analysis.js';
import { lintOptions } from '../lintOptions.js';
import type { Session } from '../session.js';

/**
 * Everything that may be fixed unasked, until nothing more changes, as edits of the text as it is.
 * Where one round is enough its own edits are used; else the lines that differ.
 */
export function fixAllEdits(
  text: string,
  { draft, findings }: Linted,
  session: Session,
  analysis: Analysis,
): TextEdit[] {
  const first = chooseFixes(draft.source, findings);
  if (first.length === 0) return [];
  const fixed = fixAll(text, () => ({ ...lintOptions(session, analysis), draft }));
  if (fixed.rounds <= 1) {
    return first.flatMap(({ fix }) => fix.edits).sort((a, b) => a.range.start - b.range.start);
  }
  return lineEdits(text, fixed.text);
}

/** The smallest edits by whole lines that make `after` of `before`. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(lines(before), lines(after))) {
    const text = value.join('');
    const last = edits.at(-1);
    if (!added && !removed) at += text.length;
    else if (removed) {
      edits.push({ range: { start: at, end: at + text.length }, text: '' });
      at += text.length;
    } else if (last !== undefined && last.range.end === at && last.text === '')
      edits[edits.length - 1] = { ...last, text };
    else edits.push({ range: { start: at, end: at }, text });
  }
  return edits;
}

function lines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}
