import type { Rule } from '../../core/rule.js';
import type { Locale } from '../../core/locale.js';
import type { FileReport, Report, Totals } from '../../workspace/report.js';
import type { Colors } from '../colors.js';
import type { ExitCode } from '../host.js';
import type { Part } from './part.js';

/** What the part of one file in a report depends on. */
export interface PartContext {
  readonly cwd: string;
  readonly locale: Locale;
  readonly colors: Colors;
  /** Width to fit lines into. */
  readonly columns: number;
  /** Whether safe fixes have run: `dry-run` asks for the mended texts. */
  readonly fixing: 'none' | 'write' | 'dry-run';
  /** Rules that a report describes; those of a draft where not given. */
  readonly rules?: readonly DescribedRule[];
}

export interface FormatContext extends PartContext {
  readonly version: string;
  /** How to call the command line, to say what to run next. */
  readonly command: string;
  readonly rulePages: string | undefined;
  readonly exitCode: ExitCode;
  /** Paths as the user gave them, to say what to run next. */
  readonly paths: readonly string[];
}

/** What a report says of a rule. */
export type DescribedRule = Pick<Rule, 'id' | 'severity' | 'summary' | 'why' | 'messages'> &
  Partial<Pick<Rule, 'kinds' | 'fixable'>>;

/** Writes a report, file by file: whoever judged a file, perhaps in another thread, writes its part. Pure. */
export interface Format {
  /** The texts that a report needs of one file; the whole report decides how they stand in it. */
  part(file: FileReport, context: PartContext): readonly string[];
  /** The report, piece by piece, of the parts of its files in their order. */
  report(parts: Iterable<Part>, totals: Totals, context: FormatContext): Iterable<string | Uint8Array>;
}

/** Writes a whole report; pure. */
export type Formatter = (report: Report, context: FormatContext) => string;
