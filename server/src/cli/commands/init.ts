import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Localized } from '../../core/locale.js';
import { builtinProfile, builtinProfiles } from '../../core/meeting/builtin.js';
import { PLAN_FIELDS, readPlan, type PlanFact, type PlanReading } from '../../core/meeting/plan/read-plan.js';
import { writeConfigYaml } from '../../core/meeting/plan/write-config.js';
import { FIELD_NAMES, writeProfileYaml } from '../../core/meeting/plan/write-profile.js';
import { Source } from '../../core/text/source.js';
import { newestProfile, unknownProfile } from '../../workspace/config/profiles.js';
import { CONFIG_NAMES } from '../../workspace/config/read-config.js';
import { displayPath } from '../../workspace/disk-files.js';
import { readDraftFile } from '../../workspace/draft-file.js';
import { printProblems, say, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import { writeReport } from '../report-file.js';
import { padColumns, takeColumns, displayWidth } from '../text/display-width.js';
import { oneLine, visible } from '../text/visible.js';
import { misuse, UsageError } from '../usage-error.js';
import { alreadyThere } from './new.js';

export interface InitFlags {
  readonly locale?: string;
  readonly fromPlan?: string;
  readonly id?: string;
  readonly profile?: string;
  readonly out?: string;
  readonly force?: boolean;
}

const MORE_NAMES: Readonly<Record<Exclude<PlanFact['field'], keyof typeof FIELD_NAMES>, Localized>> = {
  deadline: { 'zh-CN': '其他时限', en: 'other deadline' },
  clause: { 'zh-CN': '条文', en: 'clause' },
  case: { 'zh-CN': '典型案例剖析', en: 'case analysis' },
};

/** `selfexam init`: a commented configuration; `--from-plan` makes a meeting profile of the plan first. */
export async function initCommand(flags: InitFlags, context: CommandContext): Promise<ExitCode> {
  const folder = resolve(context.host.cwd, flags.out ?? '.');
  if (flags.fromPlan !== undefined && flags.profile !== undefined) {
    throw misuse({
      'zh-CN': '--from-plan 和 --profile 不能同时使用。',
      en: '--from-plan and --profile exclude each other.',
    });
  }
  return flags.fromPlan === undefined
    ? initPlain(folder, flags, context)
    : initFromPlan(flags.fromPlan, folder, flags, context);
}

async function initPlain(folder: string, flags: InitFlags, context: CommandContext): Promise<ExitCode> {
  const profile = flags.profile ?? newestProfile();
  if (!builtinProfiles().has(profile))
    throw new UsageError([unknownProfile(profile, builtinProfiles().keys())]);
  refuseToOverwrite(folder, [], flags, context);
  const written = await writeAll(
    [[join(folder, CONFIG_NAMES[0]), writeConfigYaml({ profile, locale: context.locale })]],
    context,
  );
  return written ? EXIT.clean : EXIT.failure;
}

async function initFromPlan(
  plan: string,
  folder: string,
  flags: InitFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { host } = context;
  checkId(flags.id);
  const path = resolve(host.cwd, plan);
  const { value: file, problems } = await readDraftFile(path);
  if (file === undefined) {
    printProblems(problems, context);
    return EXIT.failure;
  }
  const reading = readPlan(file.text, flags.id);
  if (reading.missing.includes('areas') && reading.missing.includes('theme'))
    throw notAPlan(displayPath(host.cwd, path));
  const name = `${reading.profile.id}.yaml`;
  refuseToOverwrite(folder, [name], flags, context);
  host.stdout.write(factsText(reading, new Source(file.text), displayPath(host.cwd, path), context));
  const written = await writeAll(
    [
      [join(folder, name), writeProfileYaml(reading.profile, reading.missing)],
      [join(folder, CONFIG_NAMES[0]), writeConfigYaml({ profile: `./${name}`, locale: context.locale })],
    ],
    context,
  );
  return written ? EXIT.clean : EXIT.failure;
}

function checkId(id: string | undefined): void {
  if (id === undefined) return;
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    throw misuse(
      {
        'zh-CN': '--id 的值“{id}”不对：只用小写字母、数字和连字符。',
        en: '--id takes lower-case letters, digits and hyphens, not "{id}".',
      },
      { id },
    );
  }
  if (builtinProfile(id) !== undefined) {
    throw misuse(
      {
        'zh-CN': '“{id}”是内置档案的编号，请换一个。',
        en: '"{id}" is the id of a built-in profile; choose another.',
      },
      { id },
    );
  }
}

function refuseToOverwrite(
  folder: string,
  names: readonly string[],
  { force }: InitFlags,
  { host }: CommandContext,
): void {
  if (force === true) return;
  const there = [...names, ...CONFIG_NAMES]
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (there !== undefined) throw alreadyThere(displayPath(host.cwd, there));
}

async function writeAll(
  files: readonly (readonly [string, string])[],
  context: CommandContext,
): Promise<boolean> {
  const { host } = context;
  for (const [path, text] of files) {
    const failed = await writeReport(path, text);
    if (failed !== undefined) {
      printProblems([failed], context);
      return false;
    }
    host.stdout.write(
      `${say(context, { 'zh-CN': '已写入 {path}', en: 'Wrote {path}' }, { path: visible(displayPath(host.cwd, path)) })}\n`,
    );
  }
  const next = {
    'zh-CN': '请核对以上文件，然后运行 selfexam new individual --name 姓名 --out 文件.md，或 selfexam lint。',
    en: 'Check these files, then run "selfexam new individual --name NAME --out FILE.md" or "selfexam lint".',
  };
  host.stdout.write(`${say(context, next)}\n`);
  return true;
}

/** What was found with its place in the plan, one line each, and what was not. */
function factsText(
  { facts, missing }: PlanReading,
  source: Source,
  plan: string,
  context: CommandContext,
): string {
  const { locale, colors, host } = context;
  const { bold, dim, yellow } = colors.stdout;
  const names: Readonly<Record<PlanFact['field'], Localized>> = { ...FIELD_NAMES, ...MORE_NAMES };
  const width = Math.max(...facts.map(({ field }) => displayWidth(names[field][locale])), 4) + 2;
  const columns = host.stdout.columns ?? Infinity;
  const seen = new Set<string>();
  const lines = inOrder(facts).flatMap(({ field, text, range }) => {
    const key = `${field} ${range.start} ${range.end}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { line, column } = source.position(range.start);
    const head = `${padColumns(names[field][locale], width)}${padColumns(`${line}:${column}`, 9)}`;
    const words = oneLine(text);
    const room = columns - displayWidth(head) - 2;
    return [`  ${head}${displayWidth(words) > room ? `${takeColumns(words, room - 1)}…` : words}`];
  });
  const title = say(
    context,
    { 'zh-CN': '从 {plan} 读出：', en: 'Found in {plan}:' },
    { plan: visible(plan) },
  );
  if (missing.length === 0) return `${[bold(title), ...lines].join('\n')}\n\n`;
  const list = missing.map((field) => FIELD_NAMES[field][locale]).join(locale === 'en' ? ', ' : '、');
  const note = say(
    context,
    {
      'zh-CN': '没有找到：{list}。请在档案文件中补充。',
      en: 'Not found: {list}. Add them to the profile file.',
    },
    { list },
  );
  return `${[bold(title), ...lines, '', yellow(note), dim('')].join('\n')}\n`;
}

/** By what they are, in the order of a profile; within that by their place. */
function inOrder(facts: readonly PlanFact[]): PlanFact[] {
  const order: readonly string[] = [...PLAN_FIELDS, ...Object.keys(MORE_NAMES)];
  return [...facts].sort(
    (a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.range.start - b.range.start,
  );
}

function notAPlan(path: string): Error {
  return misuse(
    {
      'zh-CN': '{path} 中既没有会议主题也没有检查方面，没有写入任何文件。',
      en: '{path} names neither a theme nor check areas; nothing was written.',
    },
    { path },
    { 'zh-CN': '请核对是不是会议方案。', en: 'Is it a meeting plan?' },
  );
}
