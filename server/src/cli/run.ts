import { CommanderError } from 'commander';
import { LOCALES } from '../core/locale.js';
import { problem } from '../workspace/problem.js';
import { colorsFor } from './colors.js';
import { printProblems, type CommandContext } from './context.js';
import { EXIT, type CliHost, type ExitCode } from './host.js';
import { localeOfEnvironment, localeOption } from './locale.js';
import { createProgram, type Actions } from './program.js';
import { badValue, UsageError, usageProblem } from './usage-error.js';

/**
 * The command line.
 * @param argv arguments without the names of the interpreter and the script
 * @param host everything of the process that commands use
 * @returns 0 where there is nothing to object to (or help was shown); 1 for findings at error level or more warnings
 * than `--max-warnings`; 2 where anything could not be judged or the call was wrong. With several files each is judged
 * and shown, whatever becomes of the others, and 2 wins over 1.
 * @throws never
 */
export async function run(argv: readonly string[], host: CliHost): Promise<ExitCode> {
  const given = localeOption(argv);
  const context: CommandContext = {
    host,
    locale: given ?? localeOfEnvironment(host.env),
    localeGiven: given !== undefined,
    colors: colorsOf(argv, host),
  };
  let code: ExitCode = EXIT.clean;
  const program = createProgram(lazyActions(context), {
    locale: context.locale,
    version: host.version,
    write: (text) => host.stdout.write(text),
    writeError: (text) => host.stderr.write(text),
    done: (result) => (code = result),
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) printProblems(error.problems, context);
    else if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.clean;
      if (error.code !== 'commander.help') printProblems([usageProblem(error, program, argv)], context);
    } else printProblems([internalError(error)], context);
    return EXIT.failure;
  }
}

function lazyActions(context: CommandContext): Actions {
  return {
    lint: async (paths, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/lint.js')).lintCommand(paths, flags, context);
    },
    create: async (kind, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/new.js')).newCommand(kind, flags, context);
    },
    init: async (flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/init.js')).initCommand(flags, context);
    },
    rules: async (flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/rules.js')).rulesCommand(flags, context);
    },
    review: async (paths, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/review.js')).reviewCommand(paths, flags, context);
    },
    approve: async (draft, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/approve.js')).approveCommand(draft, flags, context);
    },
    rectify: async (paths, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/rectify.js')).rectifyCommand(paths, flags, context);
    },
    giveBack: async (draft, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/return.js')).returnCommand(draft, flags, context);
    },
    status: async (paths, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/status.js')).statusCommand(paths, flags, context);
    },
    explain: async (rule, flags) => {
      checkLocale(flags.locale);
      return (await import('./commands/explain.js')).explainCommand(rule, flags, context);
    },
  };
}

function checkLocale(locale: string | undefined): void {
  if (locale !== undefined && !LOCALES.some((known) => known === locale))
    throw badValue('--locale', locale, LOCALES);
}

function colorsOf(argv: readonly string[], host: CliHost): CommandContext['colors'] {
  const last = [...argv].reverse().find((arg) => arg === '--color' || arg === '--no-color');
  const option = last === undefined ? undefined : last === '--color';
  return {
    stdout: colorsFor(option, host, host.stdout.isTTY),
    stderr: colorsFor(option, host, host.stderr.isTTY),
  };
}

function internalError(error: unknown): ReturnType<typeof problem> {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return problem(
    'internal-error',
    {
      message: { 'zh-CN': '程序内部出错：{detail}', en: 'Internal error: {detail}' },
      advice: { 'zh-CN': '没有写入任何文件；请把这段文字报告给维护者。', en: 'Please report this text.' },
    },
    { detail },
  );
}
