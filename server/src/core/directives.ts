import type { Directive, Draft } from './draft/model.js';
import type { Finding, Severity, SuppressedFinding } from './finding.js';
import type { RuleSettings } from './lint.js';
import type { Locale } from './locale.js';
import type { Detection, Rule } from './rule.js';
import unusedDirective from './rules/hygiene/unused-directive.js';
import { RULES } from './rules/registry.js';

interface Host {
  readonly enabled: boolean;
  readonly locale: Locale;
  settings(id: string): RuleSettings | undefined;
  describe(rule: Rule, detection: Detection, severity: Severity): Finding;
}

/** A directive for one rule (or all) and whether it suppressed anything. */
export interface Switch {
  readonly directive: Directive;
  readonly rule: string | undefined;
  readonly start: number;
  readonly end: number;
  used: boolean;
}

/**
 * Takes suppressed findings out. A directive without a reason suppresses nothing: hygiene/missing-reason says so.
 * Findings of hygiene/* about directives can be switched off in the configuration, not by directives.
 */
export function applyDirectives(
  found: readonly Finding[],
  draft: Draft,
  host: Host,
): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  if (!host.enabled || draft.directives.length === 0) return { findings: [...found], suppressed: [] };
  const switches = readSwitches(draft);
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of found) {
    const match = finding.rule.startsWith('hygiene/') ? undefined : switches.find((s) => covers(s, finding));
    if (match === undefined) findings.push(finding);
    else {
      match.used = true;
      suppressed.push({ ...finding, reason: match.directive.reason as string });
    }
  }
  const severity = host.settings(unusedDirective.id)?.severity ?? unusedDirective.severity;
  if (severity !== 'off') {
    for (const unused of switches.filter((s) => !s.used)) {
      const detection = {
        messageId: 'unused',
        range: unused.directive.range,
        data: { rule: unused.rule ?? '*' },
        state: unused.directive,
      };
      findings.push(host.describe(unusedDirective, detection, severity));
    }
    findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  }
  return { findings, suppressed };
}

function covers({ rule, start, end }: Switch, finding: Finding): boolean {
  return (
    (rule === undefined || rule === finding.rule) && finding.range.start >= start && finding.range.start < end
  );
}

/**
 * Spans in which each rule of each directive is off. Unknown rules have none: hygiene/unknown-rule reports them.
 * @param ids the rules that are looked for
 */
export function readSwitches(draft: Draft, ids: readonly string[] = RULES.map(({ id }) => id)): Switch[] {
  const known = new Set(ids);
  const switches: Switch[] = [];
  const { source, directives } = draft;
  const endOfText = source.text.length + 1;
  for (const [index, directive] of directives.entries()) {
    if (directive.reason === undefined || directive.type === 'unknown' || directive.type === 'enable')
      continue;
    const rules = directive.rules.length === 0 ? [undefined] : directive.rules.map(({ value }) => value);
    for (const rule of rules) {
      if (rule !== undefined && !known.has(rule)) continue;
      let start = directive.range.end;
      let end = endOfText;
      if (directive.type === 'disable-file') start = 0;
      else if (directive.type === 'disable-next-line') ({ start, end } = nextLine(draft, directive));
      else {
        const enable = directives
          .slice(index + 1)
          .find(
            (d) =>
              d.type === 'enable' &&
              (d.rules.length === 0 || rule === undefined || d.rules.some((r) => r.value === rule)),
          );
        if (enable !== undefined) end = enable.range.start;
      }
      switches.push({ directive, rule, start, end, used: false });
    }
  }
  return switches;
}

/** The next line that is not blank, behind the directive's own. */
function nextLine({ source }: Draft, directive: Directive): { start: number; end: number } {
  let line = source.lineIndex(Math.max(directive.range.start, directive.range.end - 1)) + 1;
  while (line < source.lineStarts.length && source.slice(source.lineRange(line)).trim() === '') line++;
  const { start, end } = source.lineRange(line);
  return { start, end: end + 1 };
}
