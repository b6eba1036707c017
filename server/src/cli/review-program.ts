import type { Command } from 'commander';
import { REVIEW_FORMATS } from './formatters/review/registry.js';
import type { ApproveFlags } from './commands/approve.js';
import type { RectifyFlags } from './commands/rectify.js';
import type { ReturnFlags } from './commands/return.js';
import type { StatusFlags } from './commands/status.js';
import type { ReviewFlags } from './commands/review-flags.js';
import type { ExitCode } from './host.js';
import {
  collect,
  withConfig,
  withIgnore,
  withPaths,
  withProfile,
  withShared,
  type Translate,
} from './shared-options.js';

/** What the commands of a reviewer do. */
export interface ReviewActions {
  review(paths: readonly string[], flags: ReviewFlags): Promise<ExitCode>;
  approve(draft: string, flags: ApproveFlags): Promise<ExitCode>;
  rectify(paths: readonly string[], flags: RectifyFlags): Promise<ExitCode>;
  giveBack(draft: string, flags: ReturnFlags): Promise<ExitCode>;
  status(paths: readonly string[], flags: StatusFlags): Promise<ExitCode>;
}

interface Options {
  readonly t: Translate;
  readonly done: (code: ExitCode) => void;
}

/** Commands for those who review drafts. */
export function addReviewCommands(program: Command, actions: ReviewActions, { t, done }: Options): void {
  const configured = (command: Command): Command => withShared(withConfig(command, t), t);
  const review = withPaths(program.command('review'), t)
    .description(
      t(
        '审阅整个文件夹：每份材料的结论、先改什么、谁没交、雷同段落',
        'review a folder: verdicts, what to mend first, who is missing, shared passages',
      ),
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
      '--exit-zero',
      t(
        '有未通过的材料也以 0 退出（出错仍为 2）',
        'exit with 0 whatever the verdicts (failures still give 2)',
      ),
    );
  configured(withIgnore(withProfile(review, t), t)).action(async (paths: string[], flags: ReviewFlags) =>
    done(await actions.review(paths, flags)),
  );
  const approve = program
    .command('approve')
    .usage(t('<材料> --by <姓名> [选项]', '<draft> --by <name> [options]'))
    .description(
      t(
        '审阅通过一份材料；有必须修改的问题时不能通过',
        'approve a draft; refused while blocking findings stand',
      ),
    )
    .argument('<draft>', t('材料文件', 'file of the draft'))
    .requiredOption('--by <name>', t('审阅人', 'who approves'))
    .option('--comment <text>', t('审阅意见', 'comment'))
    .option(
      '--waive <rule[:line]=reason>',
      t('放行一个问题并写明理由，可多次使用', 'let a finding pass, with a reason; may be repeated'),
      collect,
    );
  configured(approve).action(async (draft: string, flags: ApproveFlags) =>
    done(await actions.approve(draft, flags)),
  );
  const giveBack = program
    .command('return')
    .usage(t('<材料> --by <姓名> --comment <意见>', '<draft> --by <name> --comment <text>'))
    .description(t('退回一份材料并写明意见', 'return a draft to its author, with a comment'))
    .argument('<draft>', t('材料文件', 'file of the draft'))
    .requiredOption('--by <name>', t('审阅人', 'who returns it'))
    .requiredOption('--comment <text>', t('退回的意见', 'why'));
  configured(giveBack).action(async (draft: string, flags: ReturnFlags) =>
    done(await actions.giveBack(draft, flags)),
  );
  const status = withPaths(program.command('status'), t)
    .description(
      t(
        '列出哪些材料已通过、已退回、审后有改动、未审阅',
        'which drafts are approved, returned, changed since, not reviewed',
      ),
    )
    .option('--format <format>', 'text, json');
  configured(status).action(async (paths: string[], flags: StatusFlags) =>
    done(await actions.status(paths, flags)),
  );
  const rectify = withPaths(program.command('rectify'), t)
    .description(
      t(
        '由材料里的问题、意见、批评和措施起草整改清单，没有写明的留空〔…〕',
        'draft the rectification list from problems, opinions, criticisms and measures, with 〔…〕 for gaps',
      ),
    )
    .option('-o, --out <file>', t('写入文件（不给则输出到屏幕）', 'file to write (else standard output)'))
    .option('--name <unit>', t('单位名称，写在标题里', 'name of the unit, for the title'))
    .option('--force', t('覆盖已有文件', 'overwrite an existing file'));
  configured(rectify).action(async (paths: string[], flags: RectifyFlags) =>
    done(await actions.rectify(paths, flags)),
  );
}
