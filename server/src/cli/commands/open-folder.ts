import { reviewFolder, type Reviewed } from '../../review/review-folder.js';
import { Workspace } from '../../workspace/workspace.js';
import { printProblems, type CommandContext } from '../context.js';
import { progressBar } from '../progress-bar.js';

/** What commands that look at a whole folder have in common. */
export interface FolderFlags {
  readonly locale?: string;
  readonly config?: string | false;
  readonly profile?: string;
  readonly ignore?: boolean;
}

/** A folder as it is reviewed, and the context in the language that was asked for or that its configuration names. */
export interface OpenFolder {
  readonly reviewed: Reviewed;
  readonly context: CommandContext;
}

/**
 * Reads and judges the drafts of a folder together, and says what is wrong with any file.
 * @param paths files, folders and globs; the working directory where there are none
 * @returns undefined where the configuration or a record is broken: everything is said by then
 */
export async function openFolder(
  paths: readonly string[],
  flags: FolderFlags,
  given: CommandContext,
): Promise<OpenFolder | undefined> {
  const { host } = given;
  const result = await reviewFolder({
    paths,
    workspace: new Workspace({ cwd: host.cwd, config: flags.config, profile: flags.profile }),
    judge: { forceProfile: flags.profile !== undefined, baseline: false },
    find: { ignore: flags.ignore !== false },
    threads: {
      processors: (await host.processors?.()) ?? 1,
      program: host.batchProgram,
      progress: (files) => progressBar(files, host.stderr),
    },
    locale: given.localeGiven ? given.locale : undefined,
    version: host.version,
    now: host.now(),
  });
  if (result.value === undefined) {
    printProblems(result.problems, given);
    return undefined;
  }
  const reviewed = result.value;
  const context = { ...given, locale: reviewed.report.locale };
  printProblems(reviewed.problems, context);
  return { reviewed, context };
}
