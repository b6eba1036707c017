import { DRAFT_KINDS } from '../core/draft/model.js';
import type { Locale } from '../core/locale.js';
import type { ResolvedProfile } from '../core/meeting/profile.js';
import { escapeMarkdown, quote } from './markdown.js';
import { say } from './messages.js';

/** A meeting on one page: theme, check areas with their clauses, the parts of each kind of draft. */
export function profilePage(profile: ResolvedProfile, locale: Locale): string {
  const zh = locale !== 'en';
  const lines = [`# ${escapeMarkdown(profile.title)}`, `\`${profile.id}\``];
  if (profile.theme !== '') lines.push(quote(profile.theme));
  lines.push(
    `${zh ? '出处' : 'Source'}：${escapeMarkdown(profile.source)}`,
    `## ${zh ? '检查方面' : 'Check areas'}`,
  );
  for (const [index, area] of profile.areas.entries()) {
    lines.push(`### ${index + 1}. ${escapeMarkdown(area.name)}`, quote(area.clause));
    if (area.aspects.length > 0)
      lines.push(area.aspects.map((aspect) => `- ${escapeMarkdown(aspect)}`).join('\n'));
  }
  for (const kind of DRAFT_KINDS) {
    const parts = profile.parts[kind];
    if (parts.length === 0) continue;
    lines.push(
      `## ${escapeMarkdown(say(locale, `kind-${kind}`))}`,
      parts
        .map(
          ({ title, required }) =>
            `- ${escapeMarkdown(title)}${required ? '' : zh ? '（可有可无）' : ' (optional)'}`,
        )
        .join('\n'),
    );
  }
  if (profile.forbidden.length > 0) {
    lines.push(
      `## ${zh ? '不得' : 'Forbidden'}`,
      profile.forbidden.map(({ phrase }) => `- ${escapeMarkdown(phrase)}`).join('\n'),
    );
  }
  return `${lines.join('\n\n')}\n`;
}
