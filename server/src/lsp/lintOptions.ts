import type { LintOptions } from '../core/lint.js';
import type { Analysis } from './analysis.js';
import type { Session } from './session.js';

/** What the linter is told for a document: everything from its configuration, the language of the messages on top. */
export function lintOptions(
  _session: Session,
  { config, locale }: Pick<Analysis, 'config' | 'locale'>,
): LintOptions {
  return { ...config.options(), defaultProfile: config.defaultProfile, locale };
}
