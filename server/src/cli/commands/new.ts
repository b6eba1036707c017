import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { draftTemplate, type TemplateStyle } from '../../core/template.js';
import { displayPath } from '../../workspace/disk-files.js';
import { Workspace } from '../../workspace/workspace.js';
import { printProblems, say, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { writeReport } from '../report-file.js';
import { visible } from '../text/visible.js';
import { badValue, misuse } from '../usage-error.js';
import { readKind } from './lint-flags.js';

export interface NewFlags {
  readonly locale?: string;
  readonly name: string;
  readonly post?: string;
  readonly date?: string;
  readonly profile?: string;
  readonly config?: string | false;
  readonly style?: string;
  readonly out?: string;
  readonly force?: boolean;
}

const STYLES = ['atx', 'bold', 'bare'] as const satisfies readonly TemplateStyle[];

/** `selfexam new KIND --name …`: a whole template, to standard output or into a file that is not there yet. */
export async function newCommand(
  kindName: string,
  flags: NewFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { host } = context;
  const kind = readKind(kindName);
  const style = STYLES.find((known) => known === (flags.style ?? 'atx'));
  if (style === undefined) throw badValue('--style', flags.style ?? '', STYLES);
  const name = flags.name.trim();
  if (name === '') throw misuse({ 'zh-CN': '--name 不能是空的。', en: '--name must not be empty.' });
  const out = flags.out === undefined ? undefined : resolve(host.cwd, flags.out);
  if (out !== undefined && flags.force !== true && existsSync(out))
    throw alreadyThere(displayPath(host.cwd, out));
  const workspace = new Workspace({ cwd: host.cwd, config: flags.config, profile: flags.profile });
  const { value: settings, problems } = await workspace.settingsFor(out ?? join(host.cwd, 'x.md'));
  const profile = settings?.profiles.get(settings.defaultProfile);
  if (settings === undefined || profile === undefined) {
    printProblems(problems ?? [], context);
    return EXIT.failure;
  }
  const text = draftTemplate(kind, profile, {
    name,
    roster: settings.roster,
    style,
    ...(flags.post === undefined ? {} : { post: flags.post }),
    ...(flags.date === undefined ? {} : { date: flags.date }),
  });
  if (out === undefined) {
    host.stdout.write(text);
    return EXIT.clean;
  }
  const failed = await writeReport(out, text);
  if (failed !== undefined) {
    printProblems([failed], context);
    return EXIT.failure;
  }
  const done = {
    'zh-CN': '已写入 {path}（{profile}）。把〔…〕逐处改成具体内容，再运行 selfexam lint {path}。',
    en: 'Wrote {path} ({profile}). Fill in every 〔…〕, then run "selfexam lint {path}".',
  };
  host.stderr.write(
    `${say(context, done, { path: visible(displayPath(host.cwd, out)), profile: profile.id })}\n`,
  );
  return EXIT.clean;
}

/** Nothing that somebody wrote is overwritten unasked. */
export function alreadyThere(path: string): Error {
  return misuse(
    { 'zh-CN': '{path} 已经存在，没有改动。', en: '{path} is already there and was left as it is.' },
    { path },
    {
      'zh-CN': '换一个文件名，或加 --force 覆盖。',
      en: 'Choose another name, or overwrite it with --force.',
    },
  );
}
