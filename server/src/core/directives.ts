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
 * Takes suppressed findings, which are in order of their place, out. A directive without a reason suppresses nothing: hygiene/missing-reason says so.
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
  const sweep = new Sweep(switches);
  for (const finding of found) {
    const match = finding.rule.startsWith('hygiene/') ? undefined : sweep.first(finding);
    if (match === undefined) findings.push(finding);
    else {
      match.used = true;
      suppressed.push({ reason: match.directive.reason as string, ...finding });
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

/** A switch and its number among all. */
interface Numbered {
  readonly number: number;
  readonly one: Switch;
}

/** Finds the first switch that covers each of a row of findings, in one pass over both. */
class Sweep {
  /** By rule id; the switches for every rule are under the empty one. */
  private readonly rows = new Map<
    string,
    { readonly waiting: Numbered[]; readonly open: Numbered[]; head: number }
  >();
  /** The first switch of each rule that covers the whole text. */
  private readonly whole = new Map<string, Numbered>();

  constructor(switches: readonly Switch[]) {
    for (const [number, one] of switches.entries()) {
      const rule = one.rule ?? '';
      if (one.directive.type === 'disable-file') {
        if (!this.whole.has(rule)) this.whole.set(rule, { number, one });
        continue;
      }
      let row = this.rows.get(rule);
      if (row === undefined) this.rows.set(rule, (row = { waiting: [], open: [], head: 0 }));
      row.waiting.push({ number, one });
    }
    for (const { waiting } of this.rows.values()) waiting.sort((a, b) => b.one.start - a.one.start);
  }

  first({ rule, range: { start } }: Finding): Switch | undefined {
    const found = [
      this.whole.get(rule),
      this.whole.get(''),
      this.openAt(rule, start),
      this.openAt('', start),
    ];
    let first: Numbered | undefined;
    for (const one of found)
      if (one !== undefined && !(one.number > (first?.number ?? Infinity))) first = one;
    return first?.one;
  }

  private openAt(rule: string, at: number): Numbered | undefined {
    const row = this.rows.get(rule);
    if (row === undefined) return undefined;
    const { waiting, open } = row;
    for (let next = waiting.at(-1); next !== undefined && next.one.start <= at; next = waiting.at(-1)) {
      waiting.pop();
      let place = open.length;
      while (place > row.head && (open[place - 1] as Numbered).number > next.number) place--;
      open.splice(place, 0, next);
    }
    while (row.head < open.length && (open[row.head] as Numbered).one.end <= at) row.head++;
    return open[row.head];
  }
}

/**
 * Spans in which each rule of each directive is off. Unknown rules have none: hygiene/unknown-rule reports them.
 * @param ids the rules that are looked for
 */
export function readSwitches(draft: Draft, ids: readonly string[] = RULES.map(({ id }) => id)): Switch[] {
  const known = new Set(ids);
  const { source, directives } = draft;
  const endOfText = source.text.length + 1;
  /** Where the next directive behind enables any rule, every rule, and each rule. */
  let any = endOfText;
  let every = endOfText;
  const each = new Map<string, number>();
  const found: Switch[][] = [];
  for (let index = directives.length - 1; index >= 0; index--) {
    const directive = directives[index] as Directive;
    const { type, range } = directive;
    if (type === 'enable') {
      any = range.start;
      if (directive.rules.length === 0) every = range.start;
      for (const { value } of directive.rules) each.set(value, range.start);
    }
    if (directive.reason === undefined || type === 'unknown' || type === 'enable') continue;
    const rules = directive.rules.length === 0 ? [undefined] : directive.rules.map(({ value }) => value);
    const line = type === 'disable-next-line' ? nextLine(draft, directive) : undefined;
    const switches: Switch[] = [];
    for (const rule of rules) {
      if (rule !== undefined && !known.has(rule)) continue;
      const start = line?.start ?? (type === 'disable-file' ? 0 : range.end);
      const enabled = rule === undefined ? any : Math.min(every, each.get(rule) ?? endOfText);
      const end = line?.end ?? (type === 'disable-file' ? endOfText : enabled);
      switches.push({ directive, rule, start, end, used: false });
    }
    found.push(switches);
  }
  return found.reverse().flat();
}

/** The next line that is not blank, behind the directive's own. */
function nextLine({ source }: Draft, directive: Directive): { start: number; end: number } {
  let line = source.lineIndex(Math.max(directive.range.start, directive.range.end - 1)) + 1;
  while (line < source.lineStarts.length && source.slice(source.lineRange(line)).trim() === '') line++;
  const { start, end } = source.lineRange(line);
  return { start, end: end + 1 };
}
