import type { Command, CommanderError } from 'commander';
import type { Localized } from '../core/locale.js';
import { didYouMean } from '../workspace/nearest.js';
import { problem, type Problem } from '../workspace/problem.js';

/** A command that was called wrongly; `run` shows it and exits with 2. */
export class UsageError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message.en).join('\n'));
    this.name = 'UsageError';
  }
}

const TEXTS: Readonly<Record<string, Localized>> = {
  'commander.unknownOption': { 'zh-CN': '没有“{name}”这个选项。', en: 'Unknown option "{name}".' },
  'commander.unknownCommand': { 'zh-CN': '没有“{name}”这个命令。', en: 'Unknown command "{name}".' },
  'commander.missingArgument': { 'zh-CN': '缺少参数“{name}”。', en: 'The argument "{name}" is missing.' },
  'commander.excessArguments': { 'zh-CN': '参数太多。', en: 'Too many arguments.' },
  'commander.optionMissingArgument': {
    'zh-CN': '选项“{name}”后面缺少值。',
    en: 'The option "{name}" needs a value.',
  },
  'commander.missingMandatoryOptionValue': {
    'zh-CN': '缺少选项“{name}”。',
    en: 'The option "{name}" is required.',
  },
  'commander.conflictingOption': {
    'zh-CN': '选项“{name}”和“{other}”不能同时使用。',
    en: 'The options "{name}" and "{other}" exclude each other.',
  },
  'commander.invalidArgument': {
    'zh-CN': '选项“{name}”的值“{value}”不对。',
    en: 'The option "{name}" has the bad value "{value}".',
  },
};
const SEE_HELP: Localized = { 'zh-CN': '运行 {command} --help 查看用法。', en: 'Run "{command} --help".' };

/** A mistake that commander found, in both languages and with the nearest name. */
export function usageProblem(error: CommanderError, program: Command, argv: readonly string[]): Problem {
  const command = program.commands.find((one) => one.name() === argv[0]);
  const [name = '', value = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted ?? '');
  const text = TEXTS[error.code] ?? { 'zh-CN': error.message, en: error.message };
  const near = suggestion(error.code, name, command, program);
  const shown =
    error.code === 'commander.optionMissingArgument' || error.code === 'commander.invalidArgument'
      ? flagOf(name)
      : name;
  const data = {
    name: shown,
    value,
    other: value,
    command: command === undefined ? 'selfexam' : `selfexam ${command.name()}`,
  };
  return problem('usage', { message: text, advice: near['zh-CN'] === '' ? SEE_HELP : near }, data);
}

function suggestion(code: string, name: string, command: Command | undefined, program: Command): Localized {
  if (code === 'commander.unknownCommand')
    return didYouMean(
      name,
      program.commands.map((one) => one.name()),
    );
  if (code !== 'commander.unknownOption') return { 'zh-CN': '', en: '' };
  const flags = [program, ...(command === undefined ? [] : [command])].flatMap((one) =>
    one.options.map(({ long }) => long ?? ''),
  );
  return didYouMean(name.split('=', 1)[0] ?? name, [...flags, '--help']);
}

/** `--format` of `-f, --format <name>`. */
function flagOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** A value that an option does not take, with those that it takes. */
export function badValue(option: string, value: string, allowed: readonly string[]): UsageError {
  const near = didYouMean(value, allowed);
  const advice = {
    'zh-CN': `${near['zh-CN']}可用：{allowed}。`,
    en: `${near.en === '' ? '' : `${near.en} `}Known: {allowed}.`,
  };
  const message = {
    'zh-CN': '选项“{option}”的值“{value}”不对。',
    en: 'The option "{option}" has the bad value "{value}".',
  };
  return new UsageError([
    problem('usage', { message, advice }, { option, value, allowed: allowed.join(', ') }),
  ]);
}

/** Some other misuse. */
export function misuse(
  message: Localized,
  data: Readonly<Record<string, string | number>> = {},
  advice?: Localized,
): UsageError {
  return new UsageError([problem('usage', advice === undefined ? { message } : { message, advice }, data)]);
}
