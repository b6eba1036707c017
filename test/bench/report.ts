import { cpus, totalmem } from 'node:os';
import { median, quantile, type Sample } from './measure.js';

/** One row of the table. */
export interface Row {
  readonly what: string;
  readonly sample: Sample;
  /** What the ratio is taken against, and the ratio that is to be reached. */
  readonly floor?: Sample;
  readonly reach?: number;
  /** Which quantile counts; the median where it is left out. */
  readonly share?: number;
  readonly unit?: string;
}

export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** Renders sections as Markdown tables. */
export function render(sections: readonly Section[], versions: Readonly<Record<string, string>>): string {
  const [cpu] = cpus();
  const lines = [
    '# Benchmark',
    '',
    'Written by `npm run bench`. Subjects take turns, and a ratio is the median of the ratios of the rounds: ratios hold on other machines, times do not.',
    '',
    `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`,
    '',
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  ];
  for (const { title, note, rows } of sections) {
    lines.push('', `## ${title}`, '');
    if (note !== undefined) lines.push(note, '');
    lines.push('| what | median | min–max | ratio | reach |', '| --- | ---: | ---: | ---: | ---: |');
    for (const row of rows) lines.push(renderRow(row));
  }
  return `${lines.join('\n')}\n`;
}

/** The median of the ratios round by round, which share the noise of their moment; else the ratio of the medians. */
function ratioOf(times: readonly number[], floor: readonly number[]): number {
  if (times.length !== floor.length) return median(times) / median(floor);
  return median(times.map((time, round) => time / (floor[round] as number)));
}

function renderRow({ what, sample, floor, reach, share = 0.5, unit = 'ms' }: Row): string {
  const { times } = sample;
  const value = quantile(times, share);
  const ratio = floor === undefined ? undefined : ratioOf(times, floor.times);
  const range = times.length < 2 ? '' : `${figure(Math.min(...times))}–${figure(Math.max(...times))}`;
  const label = share === 0.5 ? what : `${what}, p${Math.round(share * 100)}`;
  const reached = reach === undefined ? '' : floor === undefined ? `≤ ${reach} ${unit}` : `≤ ${reach}`;
  return `| ${label} | ${figure(value)} ${unit} | ${range} | ${ratio === undefined ? '' : figure(ratio)} | ${reached} |`;
}

function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : value.toFixed(4);
}

/**
 * An earlier report with the sections of a new one in place of its own; those that were not measured again stay, and so
 * does its head.
 */
export function merge(earlier: string, report: string): string {
  const fresh = new Map(sectionsOf(report).map((section) => [titleOf(section), section]));
  const kept = sectionsOf(earlier).map((section) => fresh.get(titleOf(section)) ?? section);
  const known = new Set(kept.map(titleOf));
  const added = [...fresh].flatMap(([title, section]) => (known.has(title) ? [] : [section]));
  const head = earlier.split(/^## /m, 1)[0] ?? '';
  return `${[head.trimEnd(), ...[...kept, ...added].map((section) => section.trimEnd())].join('\n\n')}\n`;
}

function sectionsOf(report: string): string[] {
  return report.split(/^(?=## )/m).filter((section) => section.startsWith('## '));
}

function titleOf(section: string): string {
  return section.split('\n', 1)[0] ?? '';
}
