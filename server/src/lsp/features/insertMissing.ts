import type { Linted } from '../../core/lint.js';
import type { TextEdit } from '../../core/text/range.js';

/** Rules whose findings are parts that the meeting demands and the draft lacks. */
const RULES_OF_MISSING = [
  'structure/missing-check-area',
  'structure/missing-section',
  'explanations/missing-explanation',
];

/**
 * Edits that insert the templates of everything that is missing, each in its place. A fix that gathers all findings of
 * its rule is taken before the single ones, because it knows their order.
 */
export function missingEdits({ findings }: Linted): { edits: TextEdit[]; count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const rule of RULES_OF_MISSING) {
    const own = findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
    const [first] = own;
    if (first === undefined) continue;
    const all = own.flatMap(({ fixes }) => fixes).find(({ group }) => group === 'all');
    const chosen = all === undefined ? own.flatMap(({ fixes }) => fixes[0]?.edits ?? []) : all.edits;
    edits.push(...chosen);
    count += own.length;
  }
  return { edits: merged(edits), count };
}

/** Insertions at one place become one edit, in the order given: clients do not agree on the order of several. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const index = result.findIndex(
      ({ range }) =>
        range.start === edit.range.start && range.end === edit.range.end && range.start === range.end,
    );
    const same = result[index];
    if (same === undefined) result.push(edit);
    else result[index] = { range: same.range, text: same.text + edit.text };
  }
  return result.sort((a, b) => a.range.start - b.range.start);
}
