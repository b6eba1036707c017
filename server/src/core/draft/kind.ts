import type { Draft, DraftKind } from './model.js';

/** How the kind of a draft was told. */
export type KindSource = 'option' | 'front-matter' | 'title' | 'config';

/** Titles of documents that belong to a meeting and are no drafts. */
const NO_DRAFT =
  /(?:方案|通知|通报|报告|汇报|总结|记录|纪要|指南|手册|须知|说明|讲话|征求意见|学习|README)(?:[（(].{0,12}[）)])?$/i;
const KINDS: readonly (readonly [DraftKind, RegExp])[] = [
  ['rectification', /整改(?:措施|任务|落实)?(?:清单|台账|方案|表)|问题(?:整改)?(?:清单|台账)/],
  ['criticism', /批评(?:意见|发言)|互(?:相)?批评|批评.{0,4}意见/],
  [
    'team',
    /(?:班子|党组|党委|党总支|党支部|支委会|支部|常委会|工委)[^个]{0,20}(?:对照检查|检视剖析|检视|检查剖析|剖析检查)(?:检查)?(?:材料|发言|提纲)?/,
  ],
  [
    'individual',
    /个人.{0,20}(?:提纲|材料|发言|检查|检视|剖析)|(?:对照检查|检视剖析|检视|剖析|检查)(?:材料|发言)?(?:提纲|材料|发言|剖析材料)|发言提纲|党性分析/,
  ],
];

/**
 * Tells the kind of a draft from its front matter, else from its title.
 * @returns undefined where neither says so; the caller may know it from a glob of the configuration.
 */
export function detectKind(draft: Draft): { kind: DraftKind; source: KindSource } | undefined {
  if (draft.meta.kind !== undefined) return { kind: draft.meta.kind.value, source: 'front-matter' };
  const kind = draft.title === undefined ? undefined : kindFromTitle(draft.title.text);
  return kind === undefined ? undefined : { kind, source: 'title' };
}

/** The kind that a title names; undefined for other documents. */
export function kindFromTitle(title: string): DraftKind | undefined {
  const words = title.replace(/[\s\u3000]/g, '');
  const found = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (found === undefined || found === 'rectification') return found;
  return NO_DRAFT.test(words) ? undefined : found;
}
