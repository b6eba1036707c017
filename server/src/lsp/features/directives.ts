import type { Directive } from '../../core/draft/model.js';
import type { Linted } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import { RULES } from '../../core/rules/registry.js';
import type { Range } from '../../core/text/range.js';
import { escapeMarkdown } from '../markdown.js';
import { say, type MessageId } from '../messages.js';

const EFFECT: Readonly<Record<Directive['type'], MessageId>> = {
  'disable-next-line': 'directive-next-line',
  disable: 'directive-disable',
  enable: 'directive-enable',
  'disable-file': 'directive-file',
  unknown: 'directive-unknown',
};

/** What the directive at an offset does: which rules, where, why, and how often. */
export function hoverDirective(
  result: Linted,
  offset: number,
  locale: Locale,
): { range: Range; value: string }[] {
  const directive = result.draft.directives.find(({ range }) => range.start <= offset && offset <= range.end);
  if (directive === undefined) return [];
  const lines = [`**${escapeMarkdown(say(locale, EFFECT[directive.type], { name: directive.name }))}**`];
  lines.push(
    directive.rules.length === 0
      ? say(locale, 'directive-all')
      : directive.rules.map(({ value }) => describeRule(value, locale)).join('\n'),
  );
  if (directive.type !== 'enable' && directive.type !== 'unknown') {
    lines.push(
      directive.reason === undefined
        ? `⚠ ${say(locale, 'directive-no-reason')}`
        : escapeMarkdown(say(locale, 'directive-reason', { reason: directive.reason })),
    );
    if (directive.reason !== undefined)
      lines.push(say(locale, 'directive-used', { count: used(result, directive) }));
  }
  return [{ range: directive.range, value: lines.join('\n\n') }];
}

function describeRule(id: string, locale: Locale): string {
  const summary = RULES.find((rule) => rule.id === id)?.summary[locale];
  return `- \`${id}\`${summary === undefined ? '' : ` ${escapeMarkdown(summary)}`}`;
}

/** Suppressed findings that this directive may have suppressed: of its rules, in its span. */
function used({ suppressed, draft }: Linted, { type, rules, range, reason }: Directive): number {
  const { source } = draft;
  let end = type === 'disable-next-line' ? source.lineIndex(range.end) + 1 : Infinity;
  while (
    Number.isFinite(end) &&
    end < source.lineStarts.length &&
    source.slice(source.lineRange(end)).trim() === ''
  )
    end++;
  return suppressed.filter((finding) => {
    const line = source.lineIndex(finding.range.start);
    const inSpan = type === 'disable-file' || (finding.range.start >= range.end && line <= end);
    return (
      inSpan &&
      finding.reason === reason &&
      (rules.length === 0 || rules.some(({ value }) => value === finding.rule))
    );
  }).length;
}
