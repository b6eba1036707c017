import type { DraftKind } from '../../core/draft/model.js';
import type { Severity } from '../../core/finding.js';
import type { Locale, Localized } from '../../core/locale.js';

/** What the text formats call severities and kinds. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  info: { 'zh-CN': '提示', en: 'info' },
};

export const KIND_WORDS: Readonly<Record<DraftKind, Localized>> = {
  individual: { 'zh-CN': '个人发言提纲', en: 'individual outline' },
  team: { 'zh-CN': '班子对照检查材料', en: 'team self-examination' },
  criticism: { 'zh-CN': '相互批评意见', en: 'mutual criticism' },
  rectification: { 'zh-CN': '整改清单', en: 'rectification list' },
};

/** `1 error`, `2 errors`, `2 个错误`. */
export function counted(
  count: number,
  word: 'problem' | 'error' | 'warning' | 'info' | 'draft' | 'file',
  locale: Locale,
): string {
  if (locale === 'en') return `${count} ${word}${count === 1 ? '' : 's'}`;
  const words = {
    problem: '个问题',
    error: '个错误',
    warning: '个警告',
    info: '个提示',
    draft: '份材料',
    file: '个文件',
  };
  return `${count} ${words[word]}`;
}
