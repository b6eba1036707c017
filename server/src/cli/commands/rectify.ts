import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { rowsOf, writeList } from '../../review/lists/rectify.js';
import { problem } from '../../workspace/problem.js';
import { printProblems, say, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { writeReport } from '../report-file.js';
import { visible } from '../text/visible.js';
import { openFolder } from './open-folder.js';

/** Options of `rectify` as commander gives them. */
export interface RectifyFlags {
  readonly locale?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly name?: string;
  readonly config?: string | false;
}

/**
 * `selfexam rectify`: drafts this year's rectification list from problems, opinions, criticisms and measures. What they
 * do not say stays a visible gap; nothing is made up.
 * @returns 0 where it is written, 2 where anything failed
 */
export async function rectifyCommand(
  paths: readonly string[],
  flags: RectifyFlags,
  given: CommandContext,
): Promise<ExitCode> {
  const { host } = given;
  const out = flags.out === undefined || flags.out === '-' ? undefined : resolve(host.cwd, flags.out);
  if (out !== undefined && flags.force !== true && existsSync(out)) {
    const message = { 'zh-CN': '文件已存在，没有覆盖。', en: 'The file exists and was left alone.' };
    const advice = { 'zh-CN': '换一个文件名，或加 --force。', en: 'Choose another name, or add --force.' };
    printProblems([problem('file-exists', { message, advice }, {}, { file: out })], given);
    return EXIT.failure;
  }
  const opened = await openFolder(paths, flags, given);
  if (opened === undefined) return EXIT.failure;
  const { reviewed, context } = opened;
  const { drafts, settings, problems, opinions } = reviewed;
  const profile = drafts.find(({ kind }) => kind === 'team')?.profile ?? drafts[0]?.profile;
  if (profile === undefined) {
    const message = { 'zh-CN': '没有可以汇总的材料。', en: 'There is no draft to gather from.' };
    printProblems([problem('nothing-judged', { message })], context);
    return EXIT.failure;
  }
  const rows = rowsOf(drafts, opinions, settings.roster);
  const text = writeList(rows, profile, flags.name ?? '');
  if (out === undefined) {
    host.stdout.write(text);
    return problems.length > 0 ? EXIT.failure : EXIT.clean;
  }
  const failed = await writeReport(out, text);
  if (failed !== undefined) {
    printProblems([failed], context);
    return EXIT.failure;
  }
  const all = [...rows.examined, ...rows.solicited, ...rows.criticised];
  const gaps = all.filter(
    ({ measure, owner, deadline, sure }) =>
      measure === undefined || owner === undefined || deadline === undefined || !sure,
  ).length;
  const done = {
    'zh-CN': '整改清单草稿已写入 {path}：{rows} 项，其中 {gaps} 项有空缺或须核对（〔…〕）。',
    en: 'Wrote a draft of the list into {path}: {rows} {rows|item|items}, {gaps} of them with gaps or to be checked (〔…〕).',
  };
  host.stderr.write(`${say(context, done, { path: visible(flags.out ?? ''), rows: all.length, gaps })}\n`);
  return problems.length > 0 ? EXIT.failure : EXIT.clean;
}
