import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../core/rules/registry.js';
import { toLspRange } from '../convert.js';
import { escapeMarkdown } from '../markdown.js';
import { say } from '../messages.js';
import type { Session } from '../session.js';
import { readConfigText } from '../configText.js';

/** What a rule id or a profile id in a configuration means. */
export async function hoverConfig(
  session: Session,
  document: TextDocument,
  offset: number,
): Promise<Hover | null> {
  const { locale } = session;
  const { rules, profile } = readConfigText(document.getText());
  const rule = rules.find(({ range }) => range.start <= offset && offset <= range.end);
  const known = RULES.find(({ id }) => id === rule?.value);
  if (rule !== undefined && known !== undefined) {
    const value = [
      `**${known.id}** ${escapeMarkdown(known.summary[locale])}`,
      escapeMarkdown(known.why[locale]),
      say(locale, 'severity', { severity: say(locale, `severity-${known.severity}`) }),
    ].join('\n\n');
    return { contents: { kind: MarkupKind.Markdown, value }, range: toLspRange(document, rule.range) };
  }
  if (profile === undefined || offset < profile.range.start || offset > profile.range.end) return null;
  const info = (await session.configurations.get(document.uri)).profiles.find(
    ({ id }) => id === profile.value,
  );
  if (info === undefined) return null;
  const value = [
    `**${escapeMarkdown(info.title)}**`,
    ...info.areas.map((area, index) => `${index + 1}. ${escapeMarkdown(area)}`),
  ].join('\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: toLspRange(document, profile.range) };
}
