import ignore from 'ignore';
import picomatch from 'picomatch';
import { DRAFT_KINDS, type DraftKind } from '../../core/draft/model.js';
import type { RuleSettings } from '../../core/lint.js';
import type { Locale } from '../../core/locale.js';
import type { ResolvedProfile } from '../../core/meeting/profile.js';
import type { Config, Member } from '../../core/schema/types.js';

/** Everything that one configuration says, read, checked and resolved. */
export interface Settings {
  /** Address of the configuration; undefined where there is none. */
  readonly file: string | undefined;
  /** The folder that globs, ignore patterns and the baseline's paths start from. */
  readonly folder: string;
  readonly config: Config;
  readonly locale: Locale | undefined;
  /** Built-in and own profiles by id. */
  readonly profiles: ReadonlyMap<string, ResolvedProfile>;
  /** Id of the profile for drafts that name none. */
  readonly defaultProfile: string;
  readonly rules: Readonly<Record<string, RuleSettings>>;
  readonly roster: readonly Member[];
  /** Address of the baseline file. */
  readonly baseline: string | undefined;
  /** The kind that a glob gives to a path (relative to {@link folder}, with `/`). */
  kindOf(path: string): DraftKind | undefined;
  /** True where the configuration leaves a path out (relative to {@link folder}, with `/`). */
  isIgnored(path: string): boolean;
}

/** Severities and options as {@link lint} takes them. */
export function ruleSettings({ rules }: Config): Record<string, RuleSettings> {
  return Object.fromEntries(
    Object.entries(rules ?? {}).map(([id, setting]): [string, RuleSettings] => [
      id,
      typeof setting === 'string' ? { severity: setting } : setting,
    ]),
  );
}

/** Matches paths with the globs of `drafts:`; the first kind of the four that fits. */
export function kindMatcher({ drafts }: Config): (path: string) => DraftKind | undefined {
  const matchers = DRAFT_KINDS.flatMap((kind) => {
    const globs = drafts?.[kind] ?? [];
    return globs.length === 0
      ? []
      : [{ kind, matches: picomatch(globs.map((glob) => glob.replace(/^\.\//, ''))) }];
  });
  return (path) => matchers.find(({ matches }) => matches(path))?.kind;
}

/** Matches paths with the patterns of `ignore:` (gitignore syntax). */
export function ignoreMatcher({ ignore: patterns }: Config): (path: string) => boolean {
  if (patterns === undefined || patterns.length === 0) return () => false;
  const matcher = ignore().add([...patterns]);
  return (path) => ignore.isPathValid(path) && matcher.ignores(path);
}
