import { RULES } from '../../core/rules/registry.js';
import { displayPath, insidePath } from '../../workspace/disk-files.js';
import type { Workspace } from '../../workspace/workspace.js';
import { printProblems, type CommandContext } from '../context.js';
import { EXIT, type ExitCode } from '../host.js';
import type { LintSettings } from './lint-flags.js';

/** `--print-config FILE`: what holds for a file, options of the command line included, as JSON. */
export async function printConfig(
  file: string,
  workspace: Workspace,
  { judge }: LintSettings,
  context: CommandContext,
): Promise<ExitCode> {
  const { host } = context;
  const { value: settings, problems } = await workspace.settingsFor(file);
  if (settings === undefined) {
    printProblems(problems, context);
    return EXIT.failure;
  }
  const inside = insidePath(settings.folder, file);
  const rules = RULES.map((rule) => {
    const own = settings.rules[rule.id];
    const options = { ...rule.defaults, ...own?.options };
    const severity = judge.rules?.[rule.id] ?? own?.severity ?? rule.severity;
    return [rule.id, Object.keys(options).length === 0 ? { severity } : { severity, options }];
  });
  const shown = (path: string): string => displayPath(host.cwd, path);
  const config = {
    file: shown(file),
    config: settings.file === undefined ? null : shown(settings.file),
    profile: settings.defaultProfile,
    profiles: [...settings.profiles.keys()],
    locale: context.localeGiven ? context.locale : (settings.locale ?? context.locale),
    kind: judge.kind ?? (inside === undefined ? null : (settings.kindOf(inside) ?? null)),
    ignored: inside !== undefined && settings.isIgnored(inside),
    baseline: settings.baseline === undefined ? null : shown(settings.baseline),
    roster: settings.roster,
    inlineConfig: judge.inlineConfig !== false,
    rules: Object.fromEntries(rules) as object,
  };
  host.stdout.write(`${JSON.stringify(config, undefined, 2)}\n`);
  return EXIT.clean;
}
