import { CommanderError } from 'commander';
import { createContext, printProblems, type CommandContext } from './context.js';
import { showFailure } from './failure.js';
import { EXIT, type CliHost, type ExitCode } from './host.js';
import { checkLocale } from './locale.js';
import { createProgram, type Actions } from './program.js';
import { usageProblem } from './usage-error.js';

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
  const context = createContext(argv, host);
  let code: ExitCode = EXIT.clean;
  const program = createProgram(lazyActions(context), {
    locale: context.locale,
    version: host.version,
    write: (text) => host.stdout.write(text),
    writeError: (text) => host.stderr.write(text),
    done: (result) => (code = result),
  });
  program.hook('preAction', (_program, command) => checkLocale(command.opts<{ locale?: string }>().locale));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return showFailure(error, context);
    if (error.exitCode === 0) return EXIT.clean;
    if (error.code !== 'commander.help') printProblems([usageProblem(error, program, argv)], context);
    return EXIT.failure;
  }
}

function lazyActions(context: CommandContext): Actions {
  return {
    lint: async (paths, flags) => (await import('./commands/lint.js')).lintCommand(paths, flags, context),
    create: async (kind, flags) => (await import('./commands/new.js')).newCommand(kind, flags, context),
    init: async (flags) => (await import('./commands/init.js')).initCommand(flags, context),
    rules: async (flags) => (await import('./commands/rules.js')).rulesCommand(flags, context),
    review: async (paths, flags) =>
      (await import('./commands/review.js')).reviewCommand(paths, flags, context),
    approve: async (draft, flags) =>
      (await import('./commands/approve.js')).approveCommand(draft, flags, context),
    rectify: async (paths, flags) =>
      (await import('./commands/rectify.js')).rectifyCommand(paths, flags, context),
    giveBack: async (draft, flags) =>
      (await import('./commands/return.js')).returnCommand(draft, flags, context),
    status: async (paths, flags) =>
      (await import('./commands/status.js')).statusCommand(paths, flags, context),
    explain: async (rule, flags) =>
      (await import('./commands/explain.js')).explainCommand(rule, flags, context),
  };
}
