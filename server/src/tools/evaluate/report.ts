import { LABELS } from '../../core/language/judgement.js';
import type { Figures, Share } from './figures.js';
import type { Verdict } from './harness.js';

/** The figures as Markdown: per label, per rule, confusion, every error with its cues. */
export function toMarkdown(title: string, figures: Figures, verdicts: readonly Verdict[]): string {
  const lines = [
    `## ${title}`,
    '',
    `${figures.statements} statements, ${figures.ambiguous} ambiguous ones left out. Statements of problems flagged by any rule: ${show(figures.flaggedProblems)}.`,
    '',
    '| label | precision (false alarms: findings on problem and ok-other) | precision (any other label is wrong) | recall | F1 |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(figures.labels).map(
      ([label, { precision, strictPrecision, recall, f1 }]) =>
        `| ${label} | ${show(precision)} | ${show(strictPrecision)} | ${show(recall)} | ${f1.toFixed(3)} |`,
    ),
    '',
    '| rule | findings | not on problem or ok-other |',
    '| --- | --- | --- |',
    ...Object.entries(figures.rules).map(
      ([rule, { precision, findings }]) => `| ${rule} | ${findings} | ${show(precision)} |`,
    ),
    '',
    ...confusionTable(figures),
    '',
    '### Errors',
    '',
    ...verdicts.filter(isError).map(describe),
    '',
  ];
  return lines.join('\n');
}

/** A label that the rules do not give back: a fault not found or taken for another, or a good statement flagged. */
export function isError({ row, predicted }: Verdict): boolean {
  if (row.ambiguous === true) return false;
  return row.label === 'problem' || row.label === 'ok-other' ? predicted !== 'none' : predicted !== row.label;
}

function confusionTable({ confusion }: Figures): string[] {
  const columns = [...LABELS.filter((label) => label !== 'problem' && label !== 'ok-other'), 'none'];
  return [
    `| written as \\ found | ${columns.join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...Object.entries(confusion).map(
      ([label, row]) => `| ${label} | ${columns.map((column) => row[column] ?? '').join(' | ')} |`,
    ),
  ];
}

function describe({ row, predicted, cues }: Verdict): string {
  const shown = cues.length === 0 ? '' : ` [${cues.join(' / ')}]`;
  return `- ${row.kind}/${row.section} ${row.label} → ${predicted}${shown}: ${row.text}`;
}

function show({ value, low, high, hits, of }: Share): string {
  return of === 0 ? '–' : `${value.toFixed(3)} (${hits}/${of}, ${low.toFixed(2)}–${high.toFixed(2)})`;
}
