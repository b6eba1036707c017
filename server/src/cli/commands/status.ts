import { resolve } from 'node:path';
import { moment, nameOf as authorOf, word } from '../../review/render/words.js';
import { baselineKey } from '../../workspace/baseline-file.js';
import { displayPath } from '../../workspace/disk-files.js';
import { say, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { visible } from '../text/visible.js';
import { badValue } from '../usage-error.js';
import { openFolder } from './open-folder.js';

/** Options of `status` as commander gives them. */
export interface StatusFlags {
  readonly locale?: string;
  readonly format?: string;
  readonly config?: string | false;
}

const FORMATS = ['text', 'json'] as const;

/**
 * `selfexam status`: which drafts are approved, returned, changed since, or not reviewed.
 * @returns 0 whatever the drafts are, 2 where anything failed
 * @throws UsageError
 */
export async function statusCommand(
  paths: readonly string[],
  flags: StatusFlags,
  given: CommandContext,
): Promise<ExitCode> {
  const { host, colors } = given;
  const format = flags.format ?? 'text';
  if (!FORMATS.some((one) => one === format)) throw badValue('--format', format, FORMATS);
  const opened = await openFolder(paths, flags, given);
  if (opened === undefined) return EXIT.failure;
  const { reviewed, context } = opened;
  const { report, drafts, approvals, approvalsFile, problems } = reviewed;
  const rows = report.drafts.map(({ path, author, title, kind, verdict, counts, approval }) => ({
    path,
    name: authorOf({ path, title, ...(author === undefined ? {} : { author }) }),
    kind,
    verdict,
    blocking: counts.blocking,
    ...approval,
  }));
  const here = new Set(drafts.map(({ path }) => baselineKey(approvalsFile, path)));
  const whole = paths.length === 0;
  const gone = whole ? Object.keys(approvals.drafts).filter((key) => !here.has(key)) : [];
  const shownGone = gone.map((key) => displayPath(host.cwd, resolve(approvalsFile, '..', key)));
  if (format === 'json') {
    host.stdout.write(`${JSON.stringify({ version: 1, drafts: rows, gone: shownGone }, undefined, 2)}\n`);
  } else {
    const paint = {
      approved: colors.stdout.green,
      returned: colors.stdout.red,
      stale: colors.stdout.yellow,
      none: colors.stdout.dim,
    };
    for (const { path, name, status, by, at, comment, why } of rows) {
      const reasons = (why ?? []).map((one) => word(one, report.locale)).join('、');
      const parts = [by, at && moment(at), reasons, comment].filter(
        (part) => part !== undefined && part !== '',
      );
      host.stdout.write(
        `${paint[status](`[${word(status, report.locale)}]`)} ${visible(name)}  ${visible(path)}${parts.length > 0 ? `  ${visible(parts.join(' · '))}` : ''}\n`,
      );
    }
    for (const path of shownGone) {
      const text = { 'zh-CN': '[已不在] {path}', en: '[gone] {path}' };
      host.stdout.write(`${say(context, text, { path: visible(path) })}\n`);
    }
  }
  return problems.length > 0 ? EXIT.failure : EXIT.clean;
}
