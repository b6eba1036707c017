import { builtinProfiles } from '../../../server/src/core/meeting/builtin.js';
import { applyEdits } from '../../../server/src/core/fix.js';
import { lint, RULES, type Example, type Finding, type Linted } from '../../../server/src/core/index.js';
import type { LintOptions } from '../../../server/src/core/lint.js';
import type { Locale } from '../../../server/src/core/locale.js';
import { readExample } from './example-text.js';

/** The profile of examples that name none; the front matter of an example comes first. */
export const DEFAULT_PROFILE = '2021-party-history';

/** Options under which an example is linted. Every rule runs, so that directives find what they suppress. */
export function exampleOptions(example: Example, rule: string, locale: Locale = 'zh-CN'): LintOptions {
  const severity = RULES.find(({ id }) => id === rule)?.severity;
  return {
    profile: (id) => builtinProfiles().get(id),
    defaultProfile: example.profile ?? DEFAULT_PROFILE,
    kind: example.kind,
    locale,
    roster: example.roster ?? [],
    rules: {
      [rule]: {
        ...(severity === 'off' && { severity: 'warning' as const }),
        ...(example.options && { options: example.options }),
      },
    },
  };
}

/** Runs an example through the real lint(); the findings are those of its rule. */
export function lintExample(
  rule: string,
  example: Example,
  locale: Locale = 'zh-CN',
): { result: Linted; findings: Finding[] } {
  const result = lint(readExample(example).text, exampleOptions(example, rule, locale));
  if (result.status !== 'linted')
    throw new Error(`${rule}: example is skipped: ${result.reason} ${result.detail}`);
  return { result, findings: result.findings.filter((finding) => finding.rule === rule) };
}

/** The text of an example after the first fix of each of its findings. */
export function fixExample(rule: string, example: Example): string {
  const edits = lintExample(rule, example).findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return applyEdits(readExample(example).text, edits);
}
