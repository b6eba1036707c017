import type { DraftKind } from '../core/draft/model.js';
import type { Basis, Finding, FixSafety, Severity } from '../core/finding.js';
import type { KindSource } from '../core/draft/kind.js';
import type { Linted } from '../core/lint.js';
import type { Range } from '../core/text/range.js';
import type { Source } from '../core/text/source.js';
import type { Encoding } from './encoding.js';
import type { Problem } from './problem.js';
import { spanOf, type Span } from './spans.js';

/** The line that a finding starts in, as far as it is needed to show the place. */
export interface Excerpt {
  readonly before: string;
  /** From the start of the finding to its end or the end of the line. */
  readonly marked: string;
  readonly after: string;
  /** True where the line goes on in front of or behind what is here. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface ReportedFix {
  readonly safety: FixSafety;
  readonly title: string;
  readonly group?: 'all';
  readonly edits: readonly { readonly range: Span; readonly text: string }[];
}

/** A finding with its place in lines and columns; plain data that outlives the draft and can be sent to a worker. */
export interface ReportedFinding {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Span;
  readonly fixable: 'none' | FixSafety;
  readonly basis: readonly Basis[];
  readonly related: readonly { readonly range: Span; readonly message: string }[];
  readonly fixes: readonly ReportedFix[];
  readonly fingerprint: string;
  readonly excerpt: Excerpt;
  /** The reason given in the directive, of a suppressed finding. */
  readonly reason?: string;
}

export interface ReportedCoverage {
  readonly area: string;
  readonly name: string;
  readonly status: 'covered' | 'thin' | 'missing';
  readonly problems: number;
  readonly others: number;
}

/** What `--fix` or `--fix-dry-run` did to a file. */
export interface ReportedFixing {
  readonly count: number;
  readonly rounds: number;
  readonly converged: boolean;
  /** The text before and after. */
  readonly before: string;
  readonly after: string;
}

/** One draft, judged. */
export interface FileReport {
  /** Absolute path. */
  readonly path: string;
  readonly encoding: Encoding;
  /** 1 where the text begins with a BOM: offsets count it. */
  readonly bomLength: 0 | 1;
  readonly kind: DraftKind;
  readonly kindFrom: KindSource;
  readonly profile: string;
  readonly profileTitle: string;
  readonly coverage: readonly ReportedCoverage[];
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedFinding[];
  /** How many findings the baseline knows, and how many of its entries no longer occur. */
  readonly known: number;
  readonly mended: number;
  readonly fixing?: ReportedFixing;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: 'not-a-draft' | 'ignored';
  readonly detail: string;
}

/** A run over files: what was judged, what was not, and what went wrong. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
  /** Milliseconds by rule id, where it was asked for. */
  readonly timing?: ReadonlyMap<string, number>;
}

/** What is counted of one file and of a whole report alike. */
interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly known: number;
  readonly mended: number;
  readonly fixable: number;
  readonly fixed: number;
}

/** Counts over a report. */
export interface Summary extends Counts {
  readonly files: number;
  readonly skipped: number;
  readonly problems: number;
}

/** Counts over one file. */
export interface FileCounts extends Counts {
  /** Findings that have suggestions only. */
  readonly suggestions: number;
  /** The rules of the first finding and of the first one at error level. */
  readonly first?: string | undefined;
  readonly firstError?: string | undefined;
}

export function countFile({ findings, suppressed, known, mended, fixing }: FileReport): FileCounts {
  const bySeverity = { error: 0, warning: 0, info: 0 };
  const byFix = { none: 0, safe: 0, suggestion: 0 };
  for (const { severity, fixable } of findings) {
    bySeverity[severity]++;
    byFix[fixable]++;
  }
  return {
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    infos: bySeverity.info,
    suppressed: suppressed.length,
    known,
    mended,
    fixable: byFix.safe,
    fixed: fixing?.count ?? 0,
    suggestions: byFix.suggestion,
    first: findings[0]?.rule,
    firstError: findings.find(({ severity }) => severity === 'error')?.rule,
  };
}

/** What a report says of all files together. */
export interface Totals extends Omit<Report, 'files'> {
  readonly summary: Summary;
  readonly suggestions: number;
  /** The rule of the first finding at error level, else of the first one. */
  readonly firstRule: string | undefined;
}

export function addUp(counts: readonly FileCounts[], rest: Omit<Report, 'files'>): Totals {
  const sum = (value: (one: FileCounts) => number): number =>
    counts.reduce((total, one) => total + value(one), 0);
  const firstOf = (value: (one: FileCounts) => string | undefined): string | undefined => {
    const found = counts.find((one) => value(one) !== undefined);
    return found === undefined ? undefined : value(found);
  };
  const { skipped, problems, timing } = rest;
  return {
    summary: {
      files: counts.length,
      errors: sum(({ errors }) => errors),
      warnings: sum(({ warnings }) => warnings),
      infos: sum(({ infos }) => infos),
      suppressed: sum(({ suppressed }) => suppressed),
      known: sum(({ known }) => known),
      mended: sum(({ mended }) => mended),
      skipped: skipped.length,
      problems: problems.length,
      fixable: sum(({ fixable }) => fixable),
      fixed: sum(({ fixed }) => fixed),
    },
    suggestions: sum(({ suggestions }) => suggestions),
    firstRule: firstOf(({ firstError }) => firstError) ?? firstOf(({ first }) => first),
    skipped,
    problems,
    ...(timing === undefined ? {} : { timing }),
  };
}

export function totalsOf({ files, ...rest }: Report): Totals {
  return addUp(files.map(countFile), rest);
}

/** The parts of a lint result that a report keeps; the draft itself is let go. */
export function reportLinted(
  linted: Linted,
): Pick<
  FileReport,
  'bomLength' | 'kind' | 'kindFrom' | 'profile' | 'profileTitle' | 'coverage' | 'findings' | 'suppressed'
> {
  const { source } = linted.draft;
  return {
    bomLength: source.bomLength,
    kind: linted.kind,
    kindFrom: linted.kindSource,
    profile: linted.profile.id,
    profileTitle: linted.profile.title,
    coverage: linted.coverage.map(({ area, name, status, problems, others }) => ({
      area,
      name,
      status,
      problems,
      others,
    })),
    findings: linted.findings.map((finding) => reportFinding(finding, source)),
    suppressed: linted.suppressed.map((finding) => ({
      reason: finding.reason,
      ...reportFinding(finding, source),
    })),
  };
}

function reportFinding(finding: Finding, source: Source): ReportedFinding {
  const { rule, messageId, severity, message, fixable, basis, fingerprint } = finding;
  return {
    rule,
    messageId,
    severity,
    message,
    range: spanOf(finding.range, source),
    fixable,
    basis,
    related: finding.related.map((related) => ({
      range: spanOf(related.range, source),
      message: related.message,
    })),
    fixes: finding.fixes.map(({ safety, title, group, edits }) => ({
      safety,
      title,
      ...(group === undefined ? {} : { group }),
      edits: edits.map(({ range, text }) => ({ range: spanOf(range, source), text })),
    })),
    fingerprint,
    excerpt: excerptOf(finding.range, source),
  };
}

/** Characters kept on either side of a finding, and of the finding itself. */
const ASIDE = 120;
const MARKED = 240;

function excerptOf(range: Range, source: Source): Excerpt {
  const line = source.lineRange(source.lineIndex(range.start));
  const first = Math.max(line.start, line.start === 0 ? source.bomLength : 0);
  const start = Math.min(Math.max(range.start, first), line.end);
  const end = Math.max(start, Math.min(range.end, line.end, start + MARKED));
  const from = Math.max(first, start - ASIDE);
  const to = Math.min(line.end, end + ASIDE);
  const { text } = source;
  return {
    before: whole(text.slice(from, start)),
    marked: text.slice(start, end),
    after: whole(text.slice(end, to)),
    cutBefore: from > first,
    cutAfter: to < line.end,
  };
}

/** Half a surrogate pair at either end is no character. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
