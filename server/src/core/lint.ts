import { detectKind, type KindSource } from './draft/kind.js';
import type { Draft, DraftKind, Item } from './draft/model.js';
import { parseDraft } from './draft/parse.js';
import { measureCoverage, type AreaCoverage } from './coverage.js';
import { applyDirectives } from './directives.js';
import { fingerprint } from './fingerprint.js';
import type { Basis, Finding, Fix, Severity, SuppressedFinding } from './finding.js';
import { createJudge } from './language/judge.js';
import { fillTemplate, type Locale } from './locale.js';
import { buildOutline } from './meeting/match.js';
import type { Outline } from './meeting/outline.js';
import { memoiseLasting, memoiseFew } from './memo.js';
import type { ResolvedProfile } from './meeting/profile.js';
import type { Detection, Rule, RuleContext } from './rule.js';
import { BATCH_RULE_IDS } from './rules/elsewhere.js';
import { RULES } from './rules/registry.js';
import type { Member } from './schema/types.js';
import { compareRanges } from './text/range.js';

/** Severity and options of one rule, as the configuration sets them. */
export interface RuleSettings {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface LintOptions {
  /** Finds a profile by id; undefined for unknown ids. */
  readonly profile: (id: string) => ResolvedProfile | undefined;
  /** Used where the front matter names no profile. */
  readonly defaultProfile: string;
  readonly locale?: Locale;
  /** Overrides front matter and title. */
  readonly kind?: DraftKind;
  /** Used where neither front matter nor title tells the kind (a glob of the configuration does). */
  readonly fallbackKind?: DraftKind;
  readonly rules?: Readonly<Record<string, RuleSettings>>;
  readonly roster?: readonly Member[];
  /** False: directives are ignored. */
  readonly inlineConfig?: boolean;
  /** Fingerprints of known findings; see baseline.ts. */
  readonly isKnown?: (finding: Finding) => boolean;
  /** Gives a clock in milliseconds, to time rules; the core has none. */
  readonly clock?: () => number;
  /** The draft already parsed, where the caller has it. */
  readonly draft?: Draft;
}

/** A rule that threw; the other rules went on. */
export interface RuleCrash {
  readonly rule: string;
  readonly error: string;
}

export interface Linted {
  readonly status: 'linted';
  readonly draft: Draft;
  readonly kind: DraftKind;
  readonly kindSource: KindSource;
  readonly profile: ResolvedProfile;
  readonly outline: Outline;
  readonly coverage: readonly AreaCoverage[];
  /** In order of their place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Findings that the baseline knows. */
  readonly known: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
  /** Milliseconds by rule id, where a clock was given. */
  readonly timing: ReadonlyMap<string, number>;
}

export interface Skipped {
  readonly status: 'skipped';
  /** `not-a-draft`: neither front matter nor title nor configuration says what kind it is. */
  readonly reason: 'not-a-draft' | 'unknown-profile' | 'bad-front-matter';
  readonly detail: string;
  readonly draft: Draft;
}

export type LintResult = Linted | Skipped;

/**
 * Judges one draft against its meeting. Pure: the same text and options give the same result.
 * @throws never; a rule that throws is listed in `crashes`.
 */
export function lint(text: string, options: LintOptions): LintResult {
  const draft = options.draft ?? parseDraft(text);
  const blocking = draft.meta.problems.find(
    (problem) => problem.code === 'syntax' || problem.code === 'unknown-kind',
  );
  const kind = decideKind(draft, options);
  if (
    blocking !== undefined &&
    (kind === undefined || blocking.code === 'unknown-kind') &&
    options.kind === undefined
  ) {
    const { line } = draft.source.position(blocking.range.start);
    return {
      status: 'skipped',
      reason: 'bad-front-matter',
      detail: `${line}: ${blocking.code} ${blocking.detail}`,
      draft,
    };
  }
  if (kind === undefined)
    return { status: 'skipped', reason: 'not-a-draft', detail: draft.title?.text ?? '', draft };
  const profileId = draft.meta.profile?.value ?? options.defaultProfile;
  const profile = options.profile(profileId);
  if (profile === undefined)
    return { status: 'skipped', reason: 'unknown-profile', detail: profileId, draft };
  return run(draft, kind, profile, options);
}

function decideKind(draft: Draft, options: LintOptions): { kind: DraftKind; source: KindSource } | undefined {
  if (options.kind !== undefined) return { kind: options.kind, source: 'option' };
  const detected = detectKind(draft);
  if (detected !== undefined) return detected;
  return options.fallbackKind === undefined ? undefined : { kind: options.fallbackKind, source: 'config' };
}

const RULE_IDS: readonly string[] = [...RULES.map(({ id }) => id), ...BATCH_RULE_IDS];

function run(
  draft: Draft,
  { kind, source }: { kind: DraftKind; source: KindSource },
  profile: ResolvedProfile,
  options: LintOptions,
): Linted {
  const outline = buildOutline(draft, kind, profile);
  const locale = options.locale ?? 'zh-CN';
  const judge = createJudge(kind, outline);
  const shared = {
    draft,
    kind,
    profile,
    outline,
    roster: options.roster ?? [],
    ruleIds: RULE_IDS,
    locale,
    judge,
  };
  const crashes: RuleCrash[] = [];
  const timing = new Map<string, number>();
  const found: Finding[] = [];
  for (const rule of RULES) {
    const settings = options.rules?.[rule.id];
    const severity = settings?.severity ?? rule.severity;
    if (severity === 'off' || !rule.kinds.includes(kind)) continue;
    const own = settings?.options;
    // Behind what is new, not in front of it: see NONE in draft/blocks.ts.
    const context: RuleContext = {
      options: own === undefined ? (rule.defaults ?? {}) : { ...rule.defaults, ...own },
      ...shared,
    };
    const start = options.clock?.() ?? 0;
    try {
      for (const detection of rule.check(context)) found.push(describe(rule, detection, severity, context));
    } catch (error) {
      crashes.push({
        rule: rule.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    if (options.clock !== undefined) timing.set(rule.id, options.clock() - start);
  }
  found.sort((a, b) => compareRanges(a.range, b.range) || (a.rule < b.rule ? -1 : 1));
  const { findings, suppressed } = applyDirectives(found, draft, {
    enabled: options.inlineConfig !== false,
    locale,
    settings: (id) => options.rules?.[id],
    describe: (rule, detection, severity) =>
      describe(rule, detection, severity, { options: rule.defaults ?? {}, ...shared }),
  });
  const known = options.isKnown === undefined ? [] : findings.filter(options.isKnown);
  const coverage = measureCoverage(outline, profile, kind, judge);
  return {
    status: 'linted',
    draft,
    kind,
    kindSource: source,
    profile,
    outline,
    coverage,
    findings: known.length === 0 ? findings : findings.filter((finding) => !known.includes(finding)),
    suppressed,
    known,
    crashes,
    timing,
  };
}

/** Turns what a rule found into a finding: message, clause, fixes. */
function describe(rule: Rule, detection: Detection, severity: Severity, context: RuleContext): Finding {
  const { locale, profile, draft } = context;
  const data = detection.data ?? {};
  const fixes = (rule.fix?.(detection, context) ?? []).map((fix): Fix => ({
    ...fix,
    title: fix.title[locale],
  }));
  const fixable = fixes.some((fix) => fix.safety === 'safe')
    ? 'safe'
    : fixes.length > 0
      ? 'suggestion'
      : 'none';
  return {
    rule: rule.id,
    messageId: detection.messageId,
    data,
    severity,
    message: fillTemplate(rule.messages[detection.messageId]?.[locale] ?? detection.messageId, data),
    range: detection.range,
    related: (detection.related ?? []).map(({ range, message }) => ({ range, message: message[locale] })),
    fixes,
    fixable,
    basis: basesOf(profile)(rule)(detection.area),
    fingerprint: fingerprint(rule.id, detection, draft),
  };
}

/** The clauses that a rule rests on, with those of an area; the same for all its findings. */
const basesOf = memoiseLasting((profile: ResolvedProfile) =>
  memoiseLasting((rule: Rule) => memoiseFew((area: string | undefined) => basisOf(rule, area, profile))),
);

function basisOf(rule: Rule, id: string | undefined, profile: ResolvedProfile): Basis[] {
  const area = id === undefined ? undefined : profile.areas.find((one) => one.id === id);
  const own = area === undefined ? [] : [{ text: area.clause, source: area.source }];
  const clauses = rule.basis.flatMap((topic) => profile.clauses.filter((clause) => clause.topic === topic));
  return [...own, ...clauses.map(({ text, source }) => ({ text, source }))];
}

export type Judge = (item: Item) => ReturnType<ReturnType<typeof createJudge>>;
