import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AreaCoverage } from '../../core/coverage.js';
import type { Linted } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import type { SectionRole } from '../../core/meeting/outline.js';
import { RULES } from '../../core/rules/registry.js';
import { toLspRange } from '../convert.js';
import { escapeMarkdown, quote } from '../markdown.js';
import { say } from '../messages.js';
import type { ChecklistEntry } from '../protocol.js';

/** Nothing is said of measures where no rule looks at them. */
const MEASURES_ARE_MATCHED = RULES.some(({ id }) => id === 'measures/unmatched-problem');

/** Check areas and required parts of a draft, each with its state in words. */
export function checklistOf(document: TextDocument, result: Linted, locale: Locale): ChecklistEntry[] {
  return [...areaEntries(document, result, locale), ...partEntries(document, result, locale)];
}

function areaEntries(document: TextDocument, result: Linted, locale: Locale): ChecklistEntry[] {
  return result.coverage.map((area): ChecklistEntry => {
    const heading = area.sections[0]?.heading;
    const clause = result.profile.areas.find(({ id }) => id === area.area)?.clause ?? '';
    return {
      id: area.area,
      group: 'area',
      name: area.name,
      status: area.status,
      brief: say(locale, `brief-${area.status}`, { count: area.problems }),
      detail: coverageText(result, area, locale),
      clause,
      ...(heading !== undefined && { range: toLspRange(document, heading.range) }),
    };
  });
}

function partEntries(document: TextDocument, result: Linted, locale: Locale): ChecklistEntry[] {
  return result.profile.parts[result.kind].map((part): ChecklistEntry => {
    const heading = result.outline.parts.find((match) => match.part === part.id)?.section.heading;
    const there = heading !== undefined || (part.id === 'problems' && result.outline.areas.length > 0);
    const status = there ? 'covered' : part.required ? 'missing' : 'optional';
    return {
      id: part.id,
      group: 'part',
      name: part.title,
      status,
      brief: say(locale, status === 'covered' ? 'present' : `brief-${status}`),
      detail: say(locale, status === 'covered' ? 'present' : status),
      clause: clauseOf(result, part.topic),
      ...(heading !== undefined && { range: toLspRange(document, heading.range) }),
    };
  });
}

/** State of an area in words: how many concrete problems, how many other statements, what has no measure. */
export function coverageText(result: Linted, area: AreaCoverage, locale: Locale): string {
  if (area.status === 'missing') return say(locale, 'missing');
  const words = [
    area.problems === 0 ? say(locale, 'no-problems') : say(locale, 'problems', { count: area.problems }),
  ];
  if (area.others > 0) words.push(say(locale, 'others', { count: area.others }));
  const open = unmatchedIn(result, area);
  if (open > 0) words.push(say(locale, 'unmatched', { count: open }));
  else if (
    MEASURES_ARE_MATCHED &&
    area.problems > 0 &&
    result.outline.parts.some(({ part }) => part === 'measures')
  )
    words.push(say(locale, 'matched'));
  return words.join(locale === 'en' ? ', ' : '，');
}

/** The same for an area by its id; empty for unknown ids. */
export function areaState(result: Linted, id: string, locale: Locale): string {
  const area = result.coverage.find((entry) => entry.area === id);
  return area === undefined ? '' : coverageText(result, area, locale);
}

function unmatchedIn({ findings, suppressed }: Linted, { sections }: AreaCoverage): number {
  return [...findings, ...suppressed].filter(
    ({ rule, range }) =>
      rule === 'measures/unmatched-problem' &&
      sections.some((section) => section.range.start <= range.start && range.end <= section.range.end),
  ).length;
}

/** What a part is for, as Markdown; undefined for parts that the profile does not name. */
export function describePart(result: Linted, id: SectionRole, locale: Locale): string | undefined {
  const part = result.profile.parts[result.kind].find((entry) => entry.id === id);
  if (part === undefined) return undefined;
  const title = say(locale, part.required ? 'part-title' : 'part-optional', { name: part.title });
  const lines = [`**${escapeMarkdown(title)}**`];
  const clause = clauseOf(result, part.topic);
  if (clause !== '') lines.push(quote(clause));
  if (part.prompts.length > 0) {
    lines.push(
      `**${say(locale, 'part-prompts')}**`,
      part.prompts.map((prompt) => `- ${escapeMarkdown(prompt)}`).join('\n'),
    );
  }
  return lines.join('\n\n');
}

function clauseOf({ profile }: Linted, topic: string | undefined): string {
  return profile.clauses.find((clause) => clause.topic === topic)?.text ?? '';
}
