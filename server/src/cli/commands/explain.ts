import { ALL_RULES } from '../all-rules.js';
import { resolve } from 'node:path';
import type { Example, Rule } from '../../core/rule.js';
import type { ResolvedProfile } from '../../core/meeting/profile.js';
import { unknownRule } from '../../workspace/config/read-config.js';
import { Workspace } from '../../workspace/workspace.js';
import { printProblems, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { KIND_WORDS, SEVERITY_WORDS } from '../formatters/words.js';
import { UsageError } from '../usage-error.js';

export interface ExplainFlags {
  readonly locale?: string;
  readonly profile?: string;
  readonly config?: string | false;
}

/** `selfexam explain RULE`: the rule's page at the terminal, with the clauses of the meeting that applies here. */
export async function explainCommand(
  id: string,
  flags: ExplainFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const rule = ALL_RULES.find((known) => known.id === id) ?? onlyRuleNamed(id);
  if (rule === undefined) throw new UsageError([unknownRule(id)]);
  const { host } = context;
  const workspace = new Workspace({ cwd: host.cwd, config: flags.config, profile: flags.profile });
  const { value: settings, problems } = await workspace.settingsFor(resolve(host.cwd, 'x.md'));
  if (settings === undefined) {
    printProblems(problems, context);
    return EXIT.failure;
  }
  const locale = context.localeGiven ? context.locale : (settings.locale ?? context.locale);
  const profile = settings.profiles.get(settings.defaultProfile);
  host.stdout.write(page(rule, profile, { ...context, locale }));
  return EXIT.clean;
}

/** The rule whose name without its group this is, where there is only one. */
function onlyRuleNamed(name: string): Rule | undefined {
  const found = ALL_RULES.filter(({ id }) => id.endsWith(`/${name}`));
  return found.length === 1 ? found[0] : undefined;
}

function page(rule: Rule, profile: ResolvedProfile | undefined, { locale, colors }: CommandContext): string {
  const { bold, dim } = colors.stdout;
  const zh = locale !== 'en';
  const severity =
    rule.severity === 'off' ? (zh ? '默认关闭' : 'off by default') : SEVERITY_WORDS[rule.severity][locale];
  const kinds = rule.kinds.map((kind) => KIND_WORDS[kind][locale]).join(zh ? '、' : ', ');
  const fix = {
    safe: zh ? '可用 --fix 自动修复' : 'mended by --fix',
    suggestion: zh ? '有修改建议（编辑器中选用）' : 'with suggestions in the editor',
    none: '',
  }[rule.fixable];
  const lines = [
    bold(rule.id),
    dim([severity, kinds, fix].filter((part) => part !== '').join(' · ')),
    '',
    rule.summary[locale],
    '',
    rule.why[locale],
  ];
  const clauses = profile?.clauses.filter(({ topic }) => rule.basis.includes(topic)) ?? [];
  if (clauses.length > 0) {
    lines.push(
      '',
      bold(zh ? '依据' : 'Basis'),
      ...clauses.map(({ text, source }) => `  ${zh ? `“${text}”——${source}` : `“${text}” — ${source}`}`),
    );
  }
  const faulty = rule.examples.filter(({ valid }) => !valid);
  const good = rule.examples.filter(({ valid }) => valid);
  if (faulty.length > 0)
    lines.push(
      '',
      bold(zh ? '会被指出' : 'Reported'),
      ...faulty.flatMap((example) => exampleLines(example, context(locale))),
    );
  if (good.length > 0)
    lines.push(
      '',
      bold(zh ? '没有问题' : 'Not reported'),
      ...good.flatMap((example) => exampleLines(example, context(locale))),
    );
  if (rule.options !== undefined) {
    lines.push('', bold(zh ? '选项（selfexam.yaml）' : 'Options (selfexam.yaml)'), ...optionLines(rule));
  }
  return `${lines.join('\n')}\n`;

  function context(own: typeof locale): { locale: typeof locale; dim: typeof dim } {
    return { locale: own, dim };
  }
}

/** ⟦…⟧ marks what is reported; it stays, as it can be read without colour. */
function exampleLines(
  { kind, text, fixed, note }: Example,
  { locale, dim }: { locale: CommandContext['locale']; dim: (text: string) => string },
): string[] {
  const zh = locale !== 'en';
  const head =
    note === undefined
      ? KIND_WORDS[kind][locale]
      : `${KIND_WORDS[kind][locale]}${zh ? '：' : ': '}${note[locale]}`;
  const lines = [dim(`  ── ${head}`), ...indented(text)];
  if (fixed !== undefined) lines.push(dim(zh ? '  ── 修改后' : '  ── mended'), ...indented(fixed));
  return lines;
}

function indented(text: string): string[] {
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => `    ${line}`);
}

function optionLines({ id, options, defaults }: Rule): string[] {
  const properties = (options as { properties?: Record<string, { description?: string }> }).properties ?? {};
  return [
    '  rules:',
    `    ${id}:`,
    '      options:',
    ...Object.entries(properties).map(([name, { description }]) => {
      const value = (defaults as Record<string, unknown> | undefined)?.[name];
      return `        ${name}: ${JSON.stringify(value) ?? '…'}${description === undefined ? '' : `  # ${description}`}`;
    }),
  ];
}
