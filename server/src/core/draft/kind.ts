import type { Draft, DraftKind } from './model.js';

/** How the kind of a draft was told; `opening`: by the formula that its first paragraphs end with. */
export type KindSource = 'option' | 'front-matter' | 'title' | 'opening' | 'config';

/** Titles of documents that belong to a meeting and are no drafts. */
const NO_DRAFT =
  /(?:方案|通知|通报|报告|汇报|总结|记录|纪要|指南|手册|须知|说明|讲话|征求意见|学习|README)(?:[（(].{0,12}[）)])?$/i;
const KINDS: readonly (readonly [DraftKind, RegExp])[] = [
  ['rectification', /整改(?:措施|任务|落实)?(?:清单|台账|方案|表)|问题(?:整改)?(?:清单|台账)/],
  ['criticism', /(?<!自我)批评(?:意见|发言)|互(?:相)?批评|批评.{0,4}意见/],
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
  if (kind !== undefined) return { kind, source: 'title' };
  if (draft.title !== undefined && NO_DRAFT.test(draft.title.text.replace(/[\s\u3000]/g, '')))
    return undefined;
  const opening = kindFromOpening(draft);
  return opening === undefined ? undefined : { kind: opening, source: 'opening' };
}

/** 「现将个人对照检查情况报告如下」 stands in one of the first paragraphs. */
const OPENING =
  /(?:现将|现把|现就|下面)([^。；]{0,60}(?:对照检查|检视剖析|自我剖析|对照检视|自我检查|批评)[^。；]{0,20}(?:如下|报告|汇报))/;
const FIRST_ITEMS = 4;

function kindFromOpening(draft: Draft): DraftKind | undefined {
  for (const item of draft.items.slice(0, FIRST_ITEMS)) {
    for (const { text } of item.sentences) {
      const words = OPENING.exec(text)?.[1];
      if (words === undefined) continue;
      if (/批评/.test(words) && !/自我批评/.test(words)) return 'criticism';
      return /班子|党组|党委|支部/.test(words) && !/个人|本人|我/.test(words) ? 'team' : 'individual';
    }
  }
  return undefined;
}

/** The kind that a title names; undefined for other documents. */
export function kindFromTitle(title: string): DraftKind | undefined {
  const words = title.replace(/[\s\u3000]/g, '');
  const found = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (found === undefined || found === 'rectification') return found;
  return NO_DRAFT.test(words) ? undefined : found;
}
