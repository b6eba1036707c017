import type { Command } from 'commander';
import { REVIEW_FORMATS } from './formatters/review/registry.js';
import type { ReviewFlags } from './commands/review-flags.js';
import type { ExitCode } from './host.js';

/** What the commands of a reviewer do. */
export interface ReviewActions {
  review(paths: readonly string[], flags: ReviewFlags): Promise<ExitCode>;
}

interface Options {
  readonly shared: (command: Command) => Command;
  readonly t: (zh: string, en: string) => string;
  readonly done: (code: ExitCode) => void;
}

/** Commands for those who review drafts. */
export function addReviewCommands(
  program: Command,
  actions: ReviewActions,
  { shared, t, done }: Options,
): void {
  const configured = (command: Command): Command =>
    shared(command)
      .option('-c, --config <file>', t('配置文件', 'configuration file'))
      .option('--no-config', t('不用配置文件', 'no configuration file'));
  const review = program
    .command('review')
    .usage(t('[选项] [路径或通配符…]', '[options] [path or glob…]'))
    .description(
      t(
        '审阅整个文件夹：每份材料的结论、先改什么、谁没交、雷同段落',
        'review a folder: verdicts, what to mend first, who is missing, shared passages',
      ),
    )
    .argument(
      '[paths...]',
      t('文件、文件夹或通配符；默认为当前文件夹', 'files, folders or globs; default: this folder'),
    )
    .option(
      '-o, --out <file>',
      t(
        '报告写入文件：.html .xlsx .md .json .sarif .txt；- 为标准输出',
        'file of the report: .html .xlsx .md .json .sarif .txt; - is standard output',
      ),
    )
    .option('-f, --format <name>', t('报告格式：', 'format: ') + REVIEW_FORMATS.join(', '))
    .option('--redact', t('报告不含任何材料原文，只有数字', 'no words of any draft, figures only'))
    .option(
      '--profile <id-or-file>',
      t('会议档案的编号或文件（以此为准）', 'meeting profile, by id or file (wins over the drafts)'),
    )
    .option(
      '--no-ignore',
      t('不按 .gitignore、.selfexamignore 和 ignore 过滤', 'do not leave out what ignore files name'),
    )
    .option(
      '--exit-zero',
      t(
        '有未通过的材料也以 0 退出（出错仍为 2）',
        'exit with 0 whatever the verdicts (failures still give 2)',
      ),
    );
  configured(review).action(async (paths: string[], flags: ReviewFlags) =>
    done(await actions.review(paths, flags)),
  );
}
