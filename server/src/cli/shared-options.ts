import { Option, type Command } from 'commander';
import { LOCALES } from '../core/locale.js';

/** Picks the text in the language of the help. */
export type Translate = (zh: string, en: string) => string;

/** Options that every command has. */
export function withShared(command: Command, t: Translate): Command {
  return command
    .addOption(
      new Option('--locale <locale>', t('提示语言：', 'language: ') + LOCALES.join(', ')).default(
        undefined,
        t('按环境变量', 'from the environment'),
      ),
    )
    .option('--color', t('总用颜色', 'colours always'))
    .option('--no-color', t('不用颜色（同 NO_COLOR）', 'no colours (like NO_COLOR)'));
}

/** Which configuration a command reads. */
export function withConfig(command: Command, t: Translate): Command {
  return command
    .option(
      '-c, --config <file>',
      t(
        '配置文件（默认向上查找 selfexam.yaml、.yml、.json）',
        'configuration (default: the nearest selfexam.yaml, .yml or .json above)',
      ),
    )
    .option('--no-config', t('不用配置文件', 'no configuration file'));
}

/** The profile that wins over what drafts name. */
export function withProfile(command: Command, t: Translate): Command {
  return command.option(
    '--profile <id-or-file>',
    t('会议档案的编号或文件（以此为准）', 'meeting profile, by id or file (wins over the drafts)'),
  );
}

/** Whether ignore files count. */
export function withIgnore(command: Command, t: Translate): Command {
  return command.option(
    '--no-ignore',
    t(
      '不按 .gitignore、.selfexamignore 和 ignore 过滤',
      'do not leave out what ignore files and settings name',
    ),
  );
}

/** The drafts that a command is for. */
export function withPaths(command: Command, t: Translate): Command {
  return command
    .usage(t('[选项] [路径或通配符…]', '[options] [path or glob…]'))
    .argument(
      '[paths...]',
      t(
        '文件、文件夹或通配符；! 开头的排除；默认为当前文件夹',
        'files, folders or globs; those with ! leave out; default: this folder',
      ),
    );
}

/** Values of an option that may be repeated. */
export function collect(value: string, all: string[] | undefined): string[] {
  return [...(all ?? []), value];
}
