import type { Severity } from '../core/finding.js';
import { counted, type Locale } from '../core/locale.js';
import type { ReviewCoverage, ReviewSettings, Verdict } from '../core/schema/types.js';

/** What the verdict looks at in a finding. */
interface Judgeable {
  readonly rule: string;
  readonly severity: Severity;
}

/** What is known of a draft when its verdict is given. */
export interface Evidence {
  /** Findings that are not suppressed and not waived. */
  readonly findings: readonly Judgeable[];
  readonly coverage: readonly ReviewCoverage[];
  readonly copiedShare: number;
}

const BLOCKING: readonly string[] = ['error'];
const RETURN_FROM = 8;
const COPIED_SHARE = 0.3;

/** True where a selector (`error`, `self/vague-problem`, `self/*`) means the finding. */
export function selects(selector: string, { rule, severity }: Judgeable): boolean {
  return (
    selector === severity ||
    selector === rule ||
    (selector.endsWith('/*') && rule.startsWith(selector.slice(0, -1)))
  );
}

/** True for findings that stand in the way of approval. */
export function isBlocking(finding: Judgeable, settings: ReviewSettings = {}): boolean {
  return [...(settings.blocking ?? BLOCKING), ...(settings.return ?? [])].some((one) =>
    selects(one, finding),
  );
}

/**
 * Ready where nothing blocks; return where the draft is to be written anew (a finding that the unit returns drafts for,
 * half of the check areas missing, too much copied, too many blocking findings); else revise.
 */
export function judgeDraft(
  { findings, coverage, copiedShare }: Evidence,
  settings: ReviewSettings,
  locale: Locale,
): { verdict: Verdict; reasons: string[] } {
  const t = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const blocking = findings.filter((finding) => isBlocking(finding, settings)).length;
  const missing = coverage.filter(({ status }) => status === 'missing').length;
  const returned = [
    ...new Set(
      findings
        .filter((finding) => (settings.return ?? []).some((one) => selects(one, finding)))
        .map(({ rule }) => rule),
    ),
  ];
  const percent = Math.round(copiedShare * 100);
  const reasons: string[] = [];
  if (returned.length > 0)
    reasons.push(
      t(`本单位规定须退回的问题：${returned.join('、')}`, `to be returned for: ${returned.join(', ')}`),
    );
  if (missing > 0 && missing * 2 >= coverage.length)
    reasons.push(
      t(
        `${coverage.length} 个检查方面缺 ${missing} 个`,
        `${missing} of ${coverage.length} check areas missing`,
      ),
    );
  if (copiedShare >= (settings.copiedShare ?? COPIED_SHARE))
    reasons.push(t(`全文 ${percent}% 与别处雷同`, `${percent}% of the text is shared with others`));
  if (blocking >= (settings.returnFrom ?? RETURN_FROM))
    reasons.push(
      t(`必须修改的问题多达 ${blocking} 个`, `as many as ${counted(blocking, 'blocking finding')}`),
    );
  if (reasons.length > 0) return { verdict: 'return', reasons };
  if (blocking > 0)
    return {
      verdict: 'revise',
      reasons: [t(`有 ${blocking} 个必须修改的问题`, counted(blocking, 'blocking finding'))],
    };
  return { verdict: 'ready', reasons: [] };
}
