import type { Range, TextEdit } from './text/range.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `safe` fixes may run in fix-all; `suggestion` fixes only by hand. A fix never invents facts about a person. */
export type FixSafety = 'safe' | 'suggestion';

export interface Fix {
  readonly safety: FixSafety;
  /** What it does, in the language of the lint call. */
  readonly title: string;
  /** In order, not overlapping. Placeholders in inserted text are written 〔…〕 and become tab stops in an editor. */
  readonly edits: readonly TextEdit[];
  /** Fixes of one group are alternatives or parts of one action: `all` gathers e.g. every missing section. */
  readonly group?: 'all';
}

/** The clause that a finding rests on. */
export interface Basis {
  /** The clause, word for word. */
  readonly text: string;
  /** The document it stands in, and where. */
  readonly source: string;
}

/** Another place that explains a finding: the cue words, the first of two equal headings. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  /** In the language of the lint call. */
  readonly message: string;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly fixable: 'none' | FixSafety;
  readonly basis: readonly Basis[];
  /** Rule and normalised sentence, hashed: the same when lines move. See baseline.ts. */
  readonly fingerprint: string;
}

/** A finding that a directive suppresses, with the reason given. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
}
