import type { Draft, DraftKind, Item } from './draft/model.js';
import type { Fix, Severity } from './finding.js';
import type { Judgement } from './language/judgement.js';
import type { Locale, Localized } from './locale.js';
import type { Outline } from './meeting/outline.js';
import type { ResolvedProfile } from './meeting/profile.js';
import type { ClauseTopic, Member } from './schema/types.js';
import type { Range } from './text/range.js';

/** What `check()` finds: a place and what is there. Describing and fixing it are separate. */
export interface Detection<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly range: Range;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly related?: readonly { readonly range: Range; readonly message: Localized }[];
  /** The clause of this check area, in addition to the clauses of the rule's topics. */
  readonly area?: string;
  /**
   * What the finding is about where its range does not say it (a missing part is shown at the title): it tells
   * findings at one place apart in the baseline.
   */
  readonly key?: string;
  /** Whatever `fix()` needs beside the data. */
  readonly state?: unknown;
}

/** A fix before its title is in one language. */
export interface LocalizedFix extends Omit<Fix, 'title'> {
  readonly title: Localized;
}

/** All that a rule may look at. Everything is immutable and computed at most once per draft. */
export interface RuleContext<Options = Readonly<Record<string, unknown>>> {
  readonly draft: Draft;
  readonly kind: DraftKind;
  readonly profile: ResolvedProfile;
  readonly outline: Outline;
  readonly roster: readonly Member[];
  readonly options: Options;
  /** Ids of every rule there is, for rules about directives. */
  readonly ruleIds: readonly string[];
  readonly locale: Locale;
  /** What an item says, judged once; see language/. */
  judge(item: Item): Judgement;
}

/**
 * One worked example. It is a test, and it stands on the rule's page.
 * `text` is a whole draft or a part of one. A bad example marks the expected range as ⟦…⟧ (an empty pair marks an
 * insertion point); several pairs are several findings.
 */
export interface Example {
  readonly kind: DraftKind;
  readonly text: string;
  readonly valid: boolean;
  /** Expected message ids, in order, where the rule has more than one. */
  readonly messageIds?: readonly string[];
  /** The text after the first fix of each finding. */
  readonly fixed?: string;
  readonly profile?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly roster?: readonly Member[];
  readonly note?: Localized;
}

/** Metadata, examples and one pure function; see CONTRIBUTING in the README. */
export interface Rule<MessageId extends string = string, Options = Readonly<Record<string, unknown>>> {
  /** `group/name`, the path of its file under rules/. */
  readonly id: string;
  readonly kinds: readonly DraftKind[];
  readonly severity: Severity | 'off';
  readonly fixable: 'none' | 'safe' | 'suggestion';
  readonly summary: Localized;
  readonly why: Localized;
  /** Topics of the clauses that it rests on; the profile has their words. */
  readonly basis: readonly ClauseTopic[];
  readonly messages: Readonly<Record<MessageId, Localized>>;
  /** JSON Schema (draft-07) of its options; undefined where it has none. */
  readonly options?: object;
  readonly defaults?: Options;
  readonly examples: readonly Example[];
  check(context: RuleContext<Options>): Iterable<Detection<MessageId>>;
  fix?(detection: Detection<MessageId>, context: RuleContext<Options>): readonly LocalizedFix[];
}

/** Declares a rule; only for its types. */
export function defineRule<MessageId extends string, Options = Readonly<Record<string, unknown>>>(
  rule: Rule<MessageId, Options>,
): Rule {
  return rule as unknown as Rule;
}
