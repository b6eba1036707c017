import { ALL_RULES } from '../all-rules.js';
import type { Rule } from '../../core/rule.js';
import type { CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { SEVERITY_WORDS } from '../formatters/words.js';
import { padColumns } from '../text/display-width.js';
import { badValue } from '../usage-error.js';

export interface RulesFlags {
  readonly locale?: string;
  readonly format?: string;
}

const FORMATS = ['text', 'json'] as const;

/** `selfexam rules`: every rule with its severity, whether it can be mended, and what it is about. */
export function rulesCommand({ format = 'text' }: RulesFlags, context: CommandContext): Promise<ExitCode> {
  if (!FORMATS.some((known) => known === format)) throw badValue('--format', format, FORMATS);
  const { host } = context;
  host.stdout.write(
    format === 'json' ? `${JSON.stringify(ALL_RULES.map(ruleData), undefined, 2)}\n` : ruleTable(context),
  );
  return Promise.resolve(EXIT.clean);
}

/** Everything that is data in a rule, in both languages. */
function ruleData({
  id,
  kinds,
  severity,
  fixable,
  summary,
  why,
  basis,
  messages,
  options,
  defaults,
}: Rule): object {
  return {
    id,
    kinds,
    severity,
    fixable,
    summary,
    why,
    basis,
    messages,
    ...(options === undefined ? {} : { options, defaults: defaults ?? {} }),
  };
}

const FIXES = {
  safe: { 'zh-CN': '可自动修复', en: 'fix' },
  suggestion: { 'zh-CN': '有修改建议', en: 'suggestion' },
  none: { 'zh-CN': '', en: '' },
} as const;

function ruleTable({ locale, colors }: CommandContext): string {
  const { stdout } = colors;
  const width = Math.max(0, ...ALL_RULES.map(({ id }) => id.length)) + 2;
  const off = { 'zh-CN': '关闭', en: 'off' };
  let group = '';
  let text = '';
  for (const { id, severity, fixable, summary } of ALL_RULES) {
    const own = id.split('/')[0] ?? '';
    if (own !== group) text += `${group === '' ? '' : '\n'}${stdout.bold(own)}\n`;
    group = own;
    const level = severity === 'off' ? off[locale] : SEVERITY_WORDS[severity][locale];
    const fix = FIXES[fixable][locale];
    text += `  ${padColumns(id, width)}${padColumns(level, 9)}${summary[locale]}${fix === '' ? '' : stdout.dim(` [${fix}]`)}\n`;
  }
  const more =
    locale === 'en'
      ? 'selfexam explain RULE shows one with its clause and examples.'
      : '看一条规则的依据和例子：selfexam explain 规则编号';
  return `${text}\n${stdout.dim(more)}\n`;
}
