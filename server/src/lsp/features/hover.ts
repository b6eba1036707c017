import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/finding.js';
import type { Linted } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import { RULES } from '../../core/rules/registry.js';
import type { Range } from '../../core/text/range.js';
import { linted } from '../analysis.js';
import { documentKind } from '../documentKind.js';
import { toLspRange } from '../convert.js';
import { escapeMarkdown, quote } from '../markdown.js';
import { say } from '../messages.js';
import { letMessagesIn, type Feature, type Session } from '../session.js';
import { hoverConfig } from './configHover.js';
import { areaState, describePart } from './checklist.js';
import { hoverDirective } from './directives.js';

interface HoverPart {
  readonly range: Range;
  readonly value: string;
}

/** The clause behind a finding, what an area must cover, what a directive does. */
export const hover: Feature = (session) => {
  const { connection, documents } = session;
  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    await letMessagesIn(token);
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const offset = document.offsetAt(position);
    const kind = await documentKind(session, document.uri);
    if (kind !== 'draft') return kind === 'config' ? hoverConfig(session, document, offset) : null;
    const analysis = await session.analyses.get(document);
    const result = linted(analysis);
    if (result === undefined || analysis.version !== document.version) return null;
    const parts = [
      ...hoverDirective(result, offset, analysis.locale),
      ...hoverHeading(result, offset, analysis.locale),
      ...hoverFindings(session, document, result, offset, analysis.locale),
    ];
    const [first] = parts;
    if (first === undefined) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: parts.map(({ value }) => value).join('\n\n---\n\n') },
      range: toLspRange(document, first.range),
    };
  });
};

function hoverFindings(
  session: Session,
  document: TextDocument,
  { findings }: Linted,
  offset: number,
  locale: Locale,
): HoverPart[] {
  const { line } = document.positionAt(offset);
  const here = findings.filter(
    ({ range }) =>
      (range.start <= offset && offset <= range.end) ||
      (range.start === range.end && document.positionAt(range.start).line === line),
  );
  return here.map((finding) => ({ range: finding.range, value: describeFinding(session, finding, locale) }));
}

/** The message itself is shown by the client; here stand the clauses, first, and the reason for the rule. Kept short. */
function describeFinding(session: Session, finding: Finding, locale: Locale): string {
  const rule = RULES.find(({ id }) => id === finding.rule);
  const lines = finding.basis.map(
    ({ text, source }) =>
      `**${say(locale, 'basis')}** ${escapeMarkdown(text)} —— *${escapeMarkdown(source)}*`,
  );
  if (rule !== undefined) lines.push(`**${say(locale, 'why')}** ${escapeMarkdown(rule.why[locale])}`);
  lines.push(ruleLink(session, finding.rule, rule?.summary[locale] ?? ''));
  return lines.join('\n\n');
}

function ruleLink({ client, rulePage }: Session, rule: string, summary: string): string {
  const target = client.commands.has('selfexam.openRule')
    ? `command:selfexam.openRule?${encodeURIComponent(JSON.stringify([rule]))}`
    : rulePage(rule);
  return `${target === undefined ? `\`${rule}\`` : `[${rule}](${target})`} ${escapeMarkdown(summary)}`;
}

function hoverHeading(result: Linted, offset: number, locale: Locale): HoverPart[] {
  const { outline, profile } = result;
  const on = (range: Range): boolean => range.start <= offset && offset <= range.end;
  const match = outline.areas.find(({ section }) => on(section.heading.range));
  const area = profile.areas.find(({ id }) => id === match?.area);
  if (match !== undefined && area !== undefined) {
    const rival = profile.areas.find(({ id }) => id === match.rival);
    const lines = [
      `**${escapeMarkdown(say(locale, 'area-clause', { name: area.name }))}**`,
      quote(area.clause),
      `—— ${escapeMarkdown(profile.source)}`,
    ];
    if (area.aspects.length > 0) {
      lines.push(
        `**${say(locale, 'area-must-cover')}**`,
        area.aspects.map((aspect) => `- ${escapeMarkdown(aspect)}`).join('\n'),
      );
    }
    lines.push(`**${say(locale, 'area-there')}** ${areaState(result, area.id, locale)}`);
    if (!match.sure && rival !== undefined) {
      lines.push(`⚠ ${escapeMarkdown(say(locale, 'area-unsure', { name: area.name, rival: rival.name }))}`);
    }
    return [{ range: match.section.heading.range, value: lines.join('\n\n') }];
  }
  const part = outline.parts.find(({ section }) => on(section.heading.range));
  const value = part === undefined ? undefined : describePart(result, part.part, locale);
  return part === undefined || value === undefined ? [] : [{ range: part.section.heading.range, value }];
}
