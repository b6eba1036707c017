import type { Rule } from '../../core/rule.js';
import type { Locale } from '../../core/locale.js';
import type { Report } from '../../workspace/report.js';
import type { Colors } from '../colors.js';
import type { ExitCode } from '../host.js';

export interface FormatContext {
  readonly cwd: string;
  readonly locale: Locale;
  readonly colors: Colors;
  /** Width to fit lines into. */
  readonly columns: number;
  readonly version: string;
  /** How to call the command line, to say what to run next. */
  readonly command: string;
  readonly rulePages: string | undefined;
  readonly exitCode: ExitCode;
  /** Paths as the user gave them, to say what to run next. */
  readonly paths: readonly string[];
  /** Whether safe fixes have run: `dry-run` asks for the mended texts. */
  readonly fixing: 'none' | 'write' | 'dry-run';
  /** Rules that a report describes; those of a draft where not given. */
  readonly rules?: readonly DescribedRule[];
}

/** What a report says of a rule. */
export type DescribedRule = Pick<Rule, 'id' | 'severity' | 'summary' | 'why' | 'messages'> &
  Partial<Pick<Rule, 'kinds' | 'fixable'>>;

/** Writes a report; pure. */
export type Formatter = (report: Report, context: FormatContext) => string;
