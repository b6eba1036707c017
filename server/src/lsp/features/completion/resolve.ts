import { MarkupKind, type CompletionItem } from 'vscode-languageserver';
import { RULES } from '../../../core/rules/registry.js';
import { linted } from '../../analysis.js';
import { escapeMarkdown, quote } from '../../markdown.js';
import { say } from '../../messages.js';
import type { Session } from '../../session.js';
import { describePart } from '../checklist.js';
import type { ItemData } from './context.js';

/** Adds what is only read when an item is looked at: the clause, the rule's reason, the areas of a meeting. */
export async function resolveItem(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as Partial<ItemData> | undefined;
  if (typeof data?.uri !== 'string' || typeof data.id !== 'string') return item;
  const value = await describe(session, data as ItemData);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

async function describe(session: Session, { uri, type, id }: ItemData): Promise<string | undefined> {
  const document = session.documents.get(uri);
  const analysis = document === undefined ? undefined : await session.analyses.get(document);
  const locale = analysis?.locale ?? session.locale;
  if (type === 'rule') {
    const rule = RULES.find((candidate) => candidate.id === id);
    return rule === undefined
      ? undefined
      : `**${escapeMarkdown(rule.summary[locale])}**\n\n${escapeMarkdown(rule.why[locale])}`;
  }
  if (type === 'profile') {
    const profile = (await session.configurations.get(uri)).profiles.find((candidate) => candidate.id === id);
    return profile === undefined
      ? undefined
      : [
          `**${escapeMarkdown(profile.title)}**`,
          '',
          ...profile.areas.map((area, index) => `${index + 1}. ${escapeMarkdown(area)}`),
        ].join('\n');
  }
  const result = analysis === undefined ? undefined : linted(analysis);
  if (result === undefined) return undefined;
  if (type === 'part') return describePart(result, id as Parameters<typeof describePart>[1], locale);
  const area = result.profile.areas.find((candidate) => candidate.id === id);
  if (area === undefined) return undefined;
  const lines = [quote(area.clause), `—— ${escapeMarkdown(result.profile.source)}`];
  if (area.aspects.length > 0)
    lines.push(
      `**${say(locale, 'area-must-cover')}**`,
      area.aspects.map((aspect) => `- ${escapeMarkdown(aspect)}`).join('\n'),
    );
  return lines.join('\n\n');
}
