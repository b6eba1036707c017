import { builtinProfiles } from '../core/meeting/builtin.js';
import type { Locale } from '../core/locale.js';
import type { Example, Rule } from '../core/rule.js';
import { escapeMarkdown, quote } from './markdown.js';
import { say } from './messages.js';

/** A rule on one page: what, why, the clauses it rests on, how to switch it off, its examples. */
export function rulePage(rule: Rule, locale: Locale): string {
  const zh = locale !== 'en';
  const fixable = {
    none: zh ? '不能自动修正' : 'no fix',
    safe: zh ? '可安全自动修正' : 'safe fix',
    suggestion: zh ? '有修正建议' : 'suggested fix',
  }[rule.fixable];
  const kinds = rule.kinds.map((kind) => say(locale, `kind-${kind}`)).join(zh ? '、' : ', ');
  const lines = [
    `# ${rule.id}`,
    `**${escapeMarkdown(rule.summary[locale])}**`,
    `${say(locale, 'severity', { severity: say(locale, `severity-${rule.severity}`) })} · ${fixable} · ${kinds}`,
    `## ${say(locale, 'why')}`,
    escapeMarkdown(rule.why[locale]),
  ];
  const clauses = clausesOf(rule);
  if (clauses.length > 0) lines.push(`## ${say(locale, 'basis')}`, ...clauses);
  const bad = rule.examples.filter(({ valid }) => !valid).slice(0, 4);
  const good = rule.examples.filter(({ valid }) => valid).slice(0, 4);
  if (bad.length > 0)
    lines.push(
      `## ${zh ? '这样写会被指出' : 'What is reported'}`,
      ...bad.flatMap((example) => block(example, locale)),
    );
  if (good.length > 0)
    lines.push(
      `## ${zh ? '这样写可以' : 'What is right'}`,
      ...good.flatMap((example) => block(example, locale)),
    );
  lines.push(
    `## ${zh ? '调整' : 'Settings'}`,
    [
      '```yaml',
      '# selfexam.yaml',
      'rules:',
      `  ${rule.id}: warning # error, warning, info, 'off'`,
      '```',
    ].join('\n'),
    [
      '```markdown',
      `<!-- selfexam-disable-next-line ${rule.id} -- ${say(locale, 'disable-reason')} -->`,
      '```',
    ].join('\n'),
  );
  return `${lines.join('\n\n')}\n`;
}

/** The clauses as the built-in meetings word them, each once. */
function clausesOf(rule: Rule): string[] {
  const seen = new Set<string>();
  return [...builtinProfiles().values()]
    .toReversed()
    .flatMap(({ clauses, source }) =>
      clauses
        .filter(({ topic, text }) => rule.basis.includes(topic) && !seen.has(text) && seen.add(text))
        .map((clause) => `${quote(clause.text)}\n>\n> —— ${escapeMarkdown(clause.source || source)}`),
    );
}

function block({ text, note, fixed }: Example, locale: Locale): string[] {
  const fence = (code: string): string => `\`\`\`\`markdown\n${code.trim()}\n\`\`\`\``;
  const shown = [fence(text)];
  if (note !== undefined) shown.unshift(escapeMarkdown(note[locale]));
  if (fixed !== undefined) shown.push(locale === 'en' ? 'Fixed:' : '修正为：', fence(fixed));
  return shown;
}
