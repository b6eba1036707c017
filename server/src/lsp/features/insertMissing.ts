import { applyEdits, applyFixes } from '../../core/fix.js';
import type { Finding } from '../../core/finding.js';
import type { Linted, LintResult } from '../../core/lint.js';
import type { TextEdit } from '../../core/text/range.js';
import { lineEdits } from './fixAll.js';

/** Rules whose findings are what the meeting demands and the draft lacks; parts first, for they may bring areas along. */
export const RULES_OF_MISSING: readonly string[] = [
  'structure/missing-section',
  'structure/missing-check-area',
  'explanations/missing-explanation',
];

/**
 * Edits that insert the templates of everything that is missing, each in its place. After each rule the text is judged
 * again: what one template brings along is not inserted twice.
 * @param judge judges a text as the document is judged
 */
export function missingEdits(
  result: Linted,
  judge: (text: string) => LintResult,
): { edits: TextEdit[]; count: number } {
  const before = result.draft.source.text;
  let text = before;
  let count = 0;
  let current: LintResult = result;
  for (const rule of RULES_OF_MISSING) {
    if (current.status !== 'linted') break;
    const own = current.findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
    const fixes = own.flatMap((finding) => finding.fixes);
    const fix = fixes.find(({ group }) => group === 'all') ?? fixes[0];
    if (fix === undefined) continue;
    text = applyEdits(text, fix.edits);
    count += fix.group === 'all' ? own.length : 1;
    current = judge(text);
  }
  // Sections that moved down take their next numbers, unless the author's own numbers were not in order before.
  if (count > 0 && current.status === 'linted' && !result.findings.some(isNumbering)) {
    text = applyFixes(text, current.findings, { finding: isNumbering }).text;
  }
  return { edits: lineEdits(before, text), count };
}

function isNumbering({ rule }: Finding): boolean {
  return rule === 'structure/heading-numbering';
}
