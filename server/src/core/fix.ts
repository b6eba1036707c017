import type { Finding, Fix } from './finding.js';
import { lint, type LintOptions, type LintResult } from './lint.js';
import { Source } from './text/source.js';
import { overlaps, type Range, type TextEdit } from './text/range.js';

/** Which fixes may run. Without any field: every safe fix. */
export interface FixSelection {
  /** `safe` (default): only those that may run unasked; `all`: suggestions too. */
  readonly safety?: 'safe' | 'all';
  /** Only fixes of these rules. */
  readonly rules?: ReadonlySet<string>;
  /** Only findings for which this holds, e.g. the one under the cursor. */
  readonly finding?: (finding: Finding) => boolean;
}

/** A fix that was chosen, with the finding that it mends. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface FixedText {
  readonly text: string;
  /** In the order in which they were chosen. */
  readonly applied: readonly ChosenFix[];
}

export interface FixedAll extends FixedText {
  /** How often the text was changed; 0 where there was nothing to mend. */
  readonly rounds: number;
  /** False: the fixes undo each other or did not end; the text is that of the last round worth keeping. */
  readonly converged: boolean;
}

export const MAX_ROUNDS = 10;

/**
 * Chooses fixes of which no two touch the same place. A fix is applied whole or not at all; where two collide the one
 * that starts first wins, then the one of the finding that comes first. Of several fixes of one finding the first that
 * the selection allows is taken, a fix of its own before one that gathers all findings of the rule.
 * @param source the text that the findings stand in
 */
export function chooseFixes(
  source: Source,
  findings: readonly Finding[],
  selection: FixSelection = {},
): ChosenFix[] {
  const candidates = findings
    .filter((finding) => allows(selection, finding))
    .flatMap((finding) => {
      const fitting = finding.fixes.filter((fix) => fix.safety === 'safe' || selection.safety === 'all');
      const fix = fitting.find(({ group }) => group === undefined) ?? fitting[0];
      const edits = fix === undefined ? undefined : cleanEdits(source, fix.edits);
      return fix === undefined || edits === undefined ? [] : [{ finding, fix: { ...fix, edits } }];
    });
  const start = ({ fix }: ChosenFix): number => fix.edits[0]?.range.start ?? 0;
  candidates.sort((a, b) => start(a) - start(b));
  const chosen: ChosenFix[] = [];
  const taken = new Spans();
  for (const candidate of candidates) {
    if (candidate.fix.edits.some((edit) => taken.collides(edit.range))) continue;
    for (const edit of candidate.fix.edits) taken.add(edit.range);
    chosen.push(candidate);
  }
  return chosen;
}

/**
 * Applies edits that do not overlap, the last first, so that no offset moves.
 * @param edits in any order; of two insertions at one place the first given comes first
 * @throws RangeError where two overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  for (const { range, text: inserted } of ordered) {
    if (range.start < at || range.end < range.start || range.end > text.length) {
      throw new RangeError(`edit at ${range.start}-${range.end} overlaps another or lies outside the text`);
    }
    parts.push(text.slice(at, range.start), inserted);
    at = range.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Chooses and applies fixes once. Findings whose fixes collide stay for the next round. */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  selection: FixSelection = {},
): FixedText {
  const source = new Source(text);
  const applied = chooseFixes(source, findings, selection);
  if (applied.length === 0) return { text, applied };
  return {
    text: applyEdits(
      text,
      applied.flatMap(({ fix }) => fix.edits),
    ),
    applied,
  };
}

/**
 * Fixes and judges again until nothing changes, at most {@link MAX_ROUNDS} times. Idempotent: fixes that undo each
 * other are left alone from the first text that comes back.
 * @param judge gives the findings of a text; pure
 */
export function fixUntilStable(
  text: string,
  judge: (text: string) => readonly Finding[],
  selection: FixSelection = {},
): FixedAll {
  const states: { text: string; applied: number }[] = [{ text, applied: 0 }];
  const applied: ChosenFix[] = [];
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixed = applyFixes(current, judge(current), selection);
    if (fixed.text === current) return { text: current, rounds: round, applied, converged: true };
    const before = states.findIndex((state) => state.text === fixed.text);
    const state = states[before];
    if (state !== undefined) {
      return { text: state.text, rounds: before, applied: applied.slice(0, state.applied), converged: false };
    }
    applied.push(...fixed.applied);
    current = fixed.text;
    states.push({ text: current, applied: applied.length });
  }
  const converged = applyFixes(current, judge(current), selection).applied.length === 0;
  return { text: current, rounds: MAX_ROUNDS, applied, converged };
}

/**
 * `fix all`: {@link fixUntilStable} with {@link lint} as the judge.
 * Findings that a directive suppresses or the baseline knows are not mended.
 * @param options a function where they hold state that one run uses up, as a baseline's matcher does
 * @returns the text, and `result`, what lint says about it
 */
export function fixAll(
  text: string,
  options: LintOptions | (() => LintOptions),
  selection: FixSelection = {},
): FixedAll & { readonly result: LintResult } {
  let last: { text: string; result: LintResult } | undefined;
  const judge = (current: string): LintResult => {
    const { draft, ...rest } = typeof options === 'function' ? options() : options;
    const result = lint(current, draft?.source.text === current ? { draft, ...rest } : rest);
    last = { text: current, result };
    return result;
  };
  const findings = (current: string): readonly Finding[] => {
    const result = judge(current);
    return result.status === 'linted' ? result.findings : [];
  };
  const fixed = fixUntilStable(text, findings, selection);
  return { ...fixed, result: last?.text === fixed.text ? last.result : judge(fixed.text) };
}

function allows({ rules, finding: wanted }: FixSelection, finding: Finding): boolean {
  return (rules === undefined || rules.has(finding.rule)) && (wanted === undefined || wanted(finding));
}

/**
 * Brings a fix into the text's own shape: nothing in front of the BOM, the text's line ends, edits in order.
 * @returns undefined where the fix changes nothing or cannot be applied (a fault of its rule)
 */
function cleanEdits(source: Source, edits: readonly TextEdit[]): TextEdit[] | undefined {
  const { text, eol, bomLength } = source;
  const cleaned = edits
    .map(({ range, text: inserted }): TextEdit => {
      const start = Math.max(range.start, bomLength);
      const end = Math.max(range.end, bomLength);
      return { range: { start, end }, text: inserted.replace(/\r\n|\r|\n/g, eol) };
    })
    .filter(({ range, text: inserted }) => text.slice(range.start, range.end) !== inserted)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  if (cleaned.length === 0) return undefined;
  let at = 0;
  for (const { range } of cleaned) {
    if (range.start < at || range.end < range.start || range.end > text.length) return undefined;
    if (splitsCharacter(text, range.start) || splitsCharacter(text, range.end)) return undefined;
    at = range.end;
  }
  return cleaned;
}

/** True between the halves of a surrogate pair and between CR and LF. */
function splitsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 13 && after === 10) return true;
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Spans already edited, by their start. They do not overlap, so a search meets only the neighbours. */
class Spans {
  private readonly spans: Range[] = [];

  add(range: Range): void {
    this.spans.splice(this.after(range.start), 0, range);
  }

  /** Touching counts where one of the two inserts: the order of the result would be chance. */
  collides(range: Range): boolean {
    const first = this.after(range.start - 1);
    const before = this.spans[first - 1];
    if (before !== undefined && collide(before, range)) return true;
    for (let i = first; i < this.spans.length; i++) {
      const span = this.spans[i] as Range;
      if (span.start > range.end) return false;
      if (collide(span, range)) return true;
    }
    return false;
  }

  /** Index of the first span that starts behind `offset`. */
  private after(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle] as Range).start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function collide(a: Range, b: Range): boolean {
  const touches = a.start <= b.end && b.start <= a.end;
  return overlaps(a, b) || (touches && (a.start === a.end || b.start === b.end));
}
