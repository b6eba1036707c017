import { lintCommand } from './commands/lint.js';
import { createContext } from './context.js';
import { showFailure } from './failure.js';
import type { CliHost, ExitCode } from './host.js';
import { readLintArguments } from './lint-arguments.js';
import { checkLocale } from './locale.js';

/**
 * `selfexam lint …` as {@link run} does it, without the library that reads every command line: loading that takes half
 * as long as judging a draft.
 * @param argv arguments, `lint` first
 * @returns undefined where the call asks for help or may be wrong: `run` then answers it
 */
export async function runLint(argv: readonly string[], host: CliHost): Promise<ExitCode | undefined> {
  const read = readLintArguments(argv.slice(1));
  if (read === undefined) return undefined;
  const context = createContext(argv, host);
  try {
    checkLocale(read.flags.locale);
    return await lintCommand(read.paths, read.flags, context);
  } catch (error) {
    return showFailure(error, context);
  }
}
