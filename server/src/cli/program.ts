import { Command, Option, type CommanderError } from 'commander';
import { DRAFT_KINDS } from '../core/draft/model.js';
import type { Locale } from '../core/locale.js';
import { localizedHelp } from './help.js';
import type { ExitCode } from './host.js';
import { FORMAT_NAMES } from './formatters/registry.js';
import type { ExplainFlags } from './commands/explain.js';
import type { InitFlags } from './commands/init.js';
import type { LintFlags } from './commands/lint-flags.js';
import type { NewFlags } from './commands/new.js';
import { addReviewCommands, type ReviewActions } from './review-program.js';
import type { RulesFlags } from './commands/rules.js';
import {
  collect,
  withConfig,
  withIgnore,
  withPaths,
  withProfile,
  withShared,
  type Translate,
} from './shared-options.js';

/** What the commands do; each is loaded when it is called. */
export interface Actions extends ReviewActions {
  lint(paths: readonly string[], flags: LintFlags): Promise<ExitCode>;
  create(kind: string, flags: NewFlags): Promise<ExitCode>;
  init(flags: InitFlags): Promise<ExitCode>;
  rules(flags: RulesFlags): Promise<ExitCode>;
  explain(rule: string, flags: ExplainFlags): Promise<ExitCode>;
}

export interface ProgramOptions {
  readonly locale: Locale;
  readonly version: string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Gets the exit code of the command that ran. */
  readonly done: (code: ExitCode) => void;
}

/** The command line as a user sees it: commands, options, help. Parsing throws commander's errors. */
export function createProgram(
  actions: Actions,
  { locale, version, write, writeError, done }: ProgramOptions,
): Command {
  const t: Translate = (zh, en) => (locale === 'en' ? en : zh);
  const program = new Command('selfexam')
    .description(
      t(
        '民主生活会对照检查材料的写作辅助和检查',
        'Writing aid and linter for the drafts of a democratic life meeting',
      ),
    )
    .usage(t('<命令> [选项]', '<command> [options]'))
    .version(version, '-V, --version', t('显示版本', 'show the version'))
    .helpOption('-h, --help', t('显示帮助', 'show help'))
    .helpCommand('help [command]', t('显示某个命令的帮助', 'show help for a command'))
    .configureHelp(localizedHelp(locale))
    .configureOutput({ writeOut: write, writeErr: writeError, outputError: () => undefined })
    .showSuggestionAfterError(false)
    .exitOverride((error: CommanderError) => {
      throw error;
    });
  const shared = (command: Command): Command => withShared(command, t);
  const configured = (command: Command): Command => withConfig(command, t);
  const lint = program.command('lint');
  shared(addLint(lint, t)).action(async (paths: string[], flags: LintFlags) =>
    done(await actions.lint(paths, flags)),
  );
  const newCommand = program
    .command('new')
    .usage(t('<文种> --name <姓名> [选项]', '<kind> --name <name> [options]'))
    .description(
      t(
        '新建一份材料的模板：individual 个人、team 班子、criticism 相互批评、rectification 整改清单',
        'write a template: individual, team, criticism or rectification',
      ),
    )
    .argument('<kind>', DRAFT_KINDS.join(', '))
    .requiredOption('--name <name>', t('姓名，或班子名称', 'name of the author or the team'))
    .option('--post <post>', t('职务', 'post'))
    .option('--date <date>', t('日期', 'date'))
    .option('--profile <id-or-file>', t('会议档案的编号或文件', 'meeting profile, by id or file'))
    .addOption(new Option('--style <form>', t('标题写法：', 'form of headings: ') + 'atx, bold, bare'))
    .option('-o, --out <file>', t('写入文件（不给则输出到屏幕）', 'file to write (else standard output)'))
    .option('--force', t('覆盖已有文件', 'overwrite an existing file'));
  shared(configured(newCommand)).action(async (kind: string, flags: NewFlags) =>
    done(await actions.create(kind, flags)),
  );
  const initCommand = program
    .command('init')
    .usage(t('[选项]', '[options]'))
    .description(
      t(
        '新建配置；--from-plan 从会议方案读出主题、检查方面、时限等',
        'write a configuration; --from-plan reads theme, check areas and deadlines from a meeting plan',
      ),
    )
    .option('--from-plan <file>', t('会议方案（Markdown 或纯文本）', 'meeting plan (Markdown or plain text)'))
    .option('--id <id>', t('新会议档案的编号', 'id of the new profile'))
    .option('--profile <id>', t('配置中采用的会议档案', 'profile that the configuration names'))
    .option('--out <folder>', t('写入哪个文件夹', 'folder to write into'))
    .option('--force', t('覆盖已有文件', 'overwrite existing files'));
  shared(initCommand).action(async (flags: InitFlags) => done(await actions.init(flags)));
  const rulesCommand = program
    .command('rules')
    .usage(t('[选项]', '[options]'))
    .description(t('列出全部规则', 'list the rules'))
    .addOption(new Option('--format <format>', 'text, json').default('text', 'text'));
  shared(rulesCommand).action(async (flags: RulesFlags) => done(await actions.rules(flags)));
  const explainCommand = program
    .command('explain')
    .usage(t('<规则> [选项]', '<rule> [options]'))
    .description(t('显示一条规则的说明、依据和例子', 'show the page of a rule: why, clause, examples'))
    .argument('<rule>', t('规则编号', 'rule id'))
    .option('--profile <id-or-file>', t('用哪个会议档案的条文', 'profile whose clauses are quoted'));
  shared(configured(explainCommand)).action(async (rule: string, flags: ExplainFlags) =>
    done(await actions.explain(rule, flags)),
  );
  addReviewCommands(program, actions, { t, done });
  program.addHelpText(
    'after',
    t(
      `\n退出码：0 没有问题；1 有错误级问题或警告超过 --max-warnings；2 用法、配置或文件有误。`,
      `\nExit codes: 0 clean; 1 findings at error level or over --max-warnings; 2 wrong usage, configuration or files.`,
    ),
  );
  return program;
}

function addLint(command: Command, t: Translate): Command {
  const described = withPaths(command, t).description(t('检查材料', 'check drafts'));
  return withIgnore(withConfig(withProfile(described, t), t), t)
    .option('--fix', t('自动修复（只作有把握的修改）', 'apply safe fixes'))
    .option(
      '--fix-dry-run',
      t('只显示 --fix 会作的修改（统一差异格式）', 'show what --fix would change, as a unified diff'),
    )
    .addOption(
      new Option('-f, --format <name>', t('输出格式：', 'output format: ') + FORMAT_NAMES.join(', ')).default(
        undefined,
        'stylish',
      ),
    )
    .option('-o, --output-file <file>', t('结果写入文件', 'write the report to a file'))
    .option('--quiet', t('只显示错误', 'show errors only'))
    .option('--max-warnings <n>', t('警告超过 n 个时退出码为 1', 'exit with 1 when there are more warnings'))
    .option(
      '--exit-zero',
      t('有问题也以 0 退出（出错仍为 2）', 'exit with 0 in spite of findings (failures still give 2)'),
    )
    .option(
      '--kind <kind>',
      t('文种（以此为准）：', 'kind of draft (wins over the drafts): ') + DRAFT_KINDS.join(', '),
    )
    .option(
      '--rule <id=severity>',
      t(
        '设定规则级别 off、info、warning、error，可多次使用',
        'severity of a rule: off, info, warning or error; may be repeated',
      ),
      collect,
    )
    .option(
      '--no-inline-config',
      t('不理会材料中的指令（selfexam-disable 等）', 'ignore directives in drafts (selfexam-disable …)'),
    )
    .option('--print-config <file>', t('显示某个文件采用的配置', 'print the configuration for a file'))
    .option(
      '--no-error-on-unmatched-pattern',
      t('没有可检查的材料时不算出错', 'nothing to check is no failure'),
    )
    .option(
      '--baseline <file>',
      t('基线文件：其中已有的问题只计数', 'baseline: findings in it are counted, not shown'),
    )
    .option('--no-baseline', t('不用基线', 'no baseline'))
    .option(
      '--write-baseline [file]',
      t('把现有问题写入基线', 'write the present findings into the baseline'),
    )
    .option(
      '--require-approval',
      t('没有审阅通过或审后有改动的材料算作错误', 'a draft that is not approved as it stands is an error'),
    )
    .option('--stdin', t('检查标准输入（也可写 -）', 'check standard input (or give -)'))
    .option('--stdin-filename <name>', t('标准输入的文件名', 'file name of standard input'))
    .option(
      '--verbose',
      t('显示每个文件怎样检查、为何跳过', 'say how each file is judged or why it is skipped'),
    )
    .option('--timing', t('显示各规则耗时', 'show the time of each rule'))
    .option(
      '--concurrency <n|auto>',
      t(
        '同时用几个线程检查（默认 auto：文件多时才用多个）',
        'threads (default auto: several for many files)',
      ),
    )
    .option(
      '--shard <i/n>',
      t('只检查 n 份中的第 i 份，供并行的 CI 使用', 'only part i of n, for parallel CI jobs'),
    )
    .option(
      '--cache',
      t(
        '没有变化的文件用上次的结果（缓存里有材料摘录）',
        'reuse results of unchanged files (the cache holds excerpts)',
      ),
    )
    .option(
      '--cache-location <file>',
      t('缓存文件（默认 .selfexamcache）', 'cache file (default .selfexamcache)'),
    );
}
