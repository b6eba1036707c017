import type { Severity } from '../core/finding.js';
import { hash } from '../core/fingerprint.js';
import type { RuleSettings } from '../core/lint.js';
import { fillTemplate, type Locale } from '../core/locale.js';
import type { ResolvedProfile } from '../core/meeting/profile.js';
import type {
  BatchFinding,
  ReportQuote,
  ReportSpan,
  ReviewFinding,
  ReviewSettings,
} from '../core/schema/types.js';
import { batchRule } from './rules/registry.js';
import { isBlocking } from './verdict.js';

type Data = Readonly<Record<string, string | number>>;

/** Puts what the checks across drafts find into words, at the severities of the configuration. */
export class BatchReporter {
  constructor(
    private readonly rules: Readonly<Record<string, RuleSettings>>,
    private readonly settings: ReviewSettings,
    private readonly locale: Locale,
  ) {}

  /** A finding of the whole folder; none where the rule is off. */
  batch(
    rule: string,
    messageId: string,
    data: Data,
    place: Pick<BatchFinding, 'member' | 'path' | 'line'> = {},
  ): BatchFinding[] {
    const severity = this.severity(rule);
    if (severity === 'off') return [];
    const message = this.message(rule, messageId, data);
    return [
      {
        rule,
        messageId,
        severity,
        message,
        blocking: isBlocking({ rule, severity }, this.settings),
        ...place,
      },
    ];
  }

  /**
   * A finding in a draft; none where the rule is off.
   * @param about what makes it the same finding when the text around it moves
   */
  draft(
    rule: string,
    messageId: string,
    data: Data,
    at: {
      readonly range: ReportSpan;
      readonly quote: ReportQuote;
      readonly profile: ResolvedProfile;
      readonly about: string;
    },
  ): ReviewFinding[] {
    const severity = this.severity(rule);
    if (severity === 'off') return [];
    const { basis } = batchRule(rule);
    return [
      {
        rule,
        messageId,
        severity,
        message: this.message(rule, messageId, data),
        range: at.range,
        quote: at.quote,
        blocking: isBlocking({ rule, severity }, this.settings),
        fingerprint: hash(`${rule}\u0000${at.about}`),
        basis: basis.flatMap((topic) =>
          at.profile.clauses
            .filter((clause) => clause.topic === topic)
            .map(({ text, source }) => ({ text, source })),
        ),
      },
    ];
  }

  private severity(rule: string): Severity | 'off' {
    return this.rules[rule]?.severity ?? batchRule(rule).severity;
  }

  private message(rule: string, messageId: string, data: Data): string {
    return fillTemplate(batchRule(rule).messages[messageId]?.[this.locale] ?? messageId, data);
  }
}
