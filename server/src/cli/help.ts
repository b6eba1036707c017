import type { Command, Help, Option } from 'commander';
import type { Locale } from '../core/locale.js';
import { displayWidth } from './text/display-width.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：',
};

/** Commander's help in the language of the run, aligned under full-width text. */
export function localizedHelp(locale: Locale): Partial<Help> {
  return {
    displayWidth,
    ...(locale === 'en' ? {} : { styleTitle: (title: string) => TITLES[title] ?? title }),
    optionDescription(option: Option): string {
      const extra: string[] = [];
      const words =
        locale === 'en'
          ? { default: 'default: ', open: ' (', close: ')' }
          : { default: '默认：', open: '（', close: '）' };
      if (option.defaultValueDescription !== undefined)
        extra.push(`${words.default}${option.defaultValueDescription}`);
      return `${option.description}${extra.length === 0 ? '' : `${words.open}${extra.join(', ')}${words.close}`}`;
    },
    subcommandTerm: (command: Command) =>
      `${command.name()}${command.usage() === '' ? '' : ` ${command.usage()}`}`,
    sortSubcommands: false,
  };
}
