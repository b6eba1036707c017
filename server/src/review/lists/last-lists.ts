import { lint } from '../../core/lint.js';
import { readEntries } from '../../core/meeting/rectification.js';
import { membersIn } from '../../core/meeting/target-names.js';
import type { Settings } from '../../workspace/config/settings.js';
import type { Demand } from './answers.js';

/** The entries of last year's rectification lists; one with a member as its owner is for that member to report on. */
export function readLastLists(
  files: readonly { path: string; text: string }[],
  settings: Settings,
): Demand[] {
  return files.flatMap(({ path, text }): Demand[] => {
    const result = lint(text, {
      profile: (id) => settings.profiles.get(id) ?? settings.profiles.get(settings.defaultProfile),
      defaultProfile: settings.defaultProfile,
      kind: 'rectification',
      rules: {},
    });
    if (result.status !== 'linted') return [];
    const { draft } = result;
    return readEntries(result).flatMap(({ fields, items }): Demand[] => {
      const said = (name: 'problem' | 'owner'): string =>
        (fields[name] ?? []).map((field) => field.text).join('；');
      const problem = said('problem');
      const first = items[0]?.range;
      if (problem === '' || first === undefined) return [];
      const to = membersIn(said('owner'), settings.roster)[0]?.member.name;
      return [{ text: problem, to, source: path, line: draft.source.position(first.start).line }];
    });
  });
}
