import { builtinProfiles } from '../../core/meeting/builtin.js';
import type { Label } from '../../core/language/judgement.js';
import { lint } from '../../core/lint.js';
import { overlaps } from '../../core/text/range.js';
import type { Row } from '../train/corpus.js';

/** Which labels a rule's finding stands for. A task in place of a problem may be worded as advice or as a hope. */
export const LABELS_OF_RULE: Readonly<Record<string, readonly Label[]>> = {
  'self/team-for-personal': ['team-for-personal'],
  'self/subordinate-for-personal': ['subordinate-for-personal'],
  'self/preaching-for-problem': ['preaching'],
  'self/task-for-problem': ['advice', 'hope'],
  'self/praise-for-problem': ['praise'],
  'self/vague-problem': ['vague'],
  'criticism/hope-for-criticism': ['hope'],
  'criticism/advice-for-criticism': ['advice'],
  'criticism/preaching-for-criticism': ['preaching'],
  'criticism/praise-for-criticism': ['praise'],
  'criticism/vague-criticism': ['vague'],
  'cause/objective-cause': ['objective-cause'],
  'measures/empty-measure': ['empty-measure'],
};

/** One statement as the product sees it. */
export interface Verdict {
  readonly row: Row;
  /** What the rules say; `none` where no statement rule finds anything. */
  readonly predicted: Label | 'none';
  readonly rule: string | undefined;
  /** The cue words that the judge saw. */
  readonly cues: readonly string[];
}

/** Puts the statement as a paragraph of its own into the named part of a draft, lints it as any draft, reads the findings. */
export function judgeRow(row: Row): Verdict {
  const { text, start } = draftAround(row);
  const result = lint(text, { profile: (id) => builtinProfiles().get(id), defaultProfile: '2025' });
  if (result.status !== 'linted')
    throw new Error(`a statement's draft was skipped: ${result.reason} ${result.detail}`);
  const range = { start, end: start + row.text.length };
  const finding = result.findings.find(
    (found) => found.rule in LABELS_OF_RULE && overlaps(found.range, range),
  );
  const labels = finding === undefined ? [] : (LABELS_OF_RULE[finding.rule] ?? []);
  return {
    row,
    predicted: labels.includes(row.label) ? row.label : (labels[0] ?? 'none'),
    rule: finding?.rule,
    cues:
      finding === undefined ? [] : finding.related.map((related) => result.draft.source.slice(related.range)),
  };
}

const HEADINGS: Readonly<Record<Row['section'], string>> = {
  problem: '## 一、存在的突出问题\n\n### （一）带头固本培元、增强党性方面',
  cause: '## 二、原因剖析',
  measure: '## 三、整改措施',
  prior: '## 一、上年度民主生活会整改措施落实情况',
  criticism: '## 对李明同志的批评意见',
  other: '',
};

function draftAround({ kind, section, text }: Row): { text: string; start: number } {
  const head = `---\nkind: ${kind}\nname: 王建\n---\n\n# 发言提纲\n\n${HEADINGS[section]}\n\n`;
  return { text: `${head}${text}\n`, start: head.length };
}
