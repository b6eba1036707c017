import type { Locale, Localized } from '../../core/locale.js';

/** What reports call things, in both languages; every renderer takes its words from here. */
export const WORDS = {
  title: { 'zh-CN': '民主生活会材料审阅报告', en: 'Review of the drafts of a democratic life meeting' },
  ready: { 'zh-CN': '可以通过', en: 'ready' },
  revise: { 'zh-CN': '修改后再报', en: 'revise' },
  return: { 'zh-CN': '退回重写', en: 'return' },
  missing: { 'zh-CN': '缺', en: 'missing' },
  thin: { 'zh-CN': '偏弱', en: 'thin' },
  covered: { 'zh-CN': '已查摆', en: 'covered' },
  none: { 'zh-CN': '未审阅', en: 'not reviewed' },
  approved: { 'zh-CN': '已通过', en: 'approved' },
  returned: { 'zh-CN': '已退回', en: 'returned' },
  stale: { 'zh-CN': '审后有改动', en: 'changed since' },
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  info: { 'zh-CN': '提示', en: 'info' },
  individual: { 'zh-CN': '个人发言提纲', en: 'individual outline' },
  team: { 'zh-CN': '班子对照检查材料', en: 'team self-examination' },
  criticism: { 'zh-CN': '相互批评意见', en: 'mutual criticism' },
  rectification: { 'zh-CN': '整改清单', en: 'rectification list' },
  unit: { 'zh-CN': '本单位', en: 'this unit' },
  'last-year': { 'zh-CN': '上年度', en: 'last year' },
  archive: { 'zh-CN': '存档', en: 'archive' },
  sample: { 'zh-CN': '范文', en: 'sample' },
  answered: { 'zh-CN': '已回应', en: 'answered' },
  unsure: { 'zh-CN': '不能确定', en: 'unsure' },
  unanswered: { 'zh-CN': '没有回应', en: 'not answered' },
  listed: { 'zh-CN': '已列入', en: 'listed' },
  unlisted: { 'zh-CN': '没有列入', en: 'not listed' },
  criticised: { 'zh-CN': '已批评', en: 'criticised' },
  weak: { 'zh-CN': '没有点出问题', en: 'no problem named' },
  'not-criticised': { 'zh-CN': '没有批评', en: 'not criticised' },
  'no-draft': { 'zh-CN': '没有交', en: 'no draft' },
  measure: { 'zh-CN': '缺措施', en: 'no measure' },
  owner: { 'zh-CN': '缺责任人', en: 'no owner' },
  deadline: { 'zh-CN': '缺时限', en: 'no deadline' },
  late: { 'zh-CN': '时限过晚', en: 'deadline too late' },
  early: { 'zh-CN': '时限早于会议', en: 'deadline before the meeting' },
  blocking: { 'zh-CN': '必须修改', en: 'blocking' },
  new: { 'zh-CN': '新出现', en: 'new' },
  standing: { 'zh-CN': '仍存在', en: 'still there' },
  text: { 'zh-CN': '正文有改动', en: 'the text changed' },
  profile: { 'zh-CN': '会议档案有改动', en: 'the profile changed' },
  open: { 'zh-CN': '未解决', en: 'open' },
  resolved: { 'zh-CN': '已解决', en: 'resolved' },
  exact: { 'zh-CN': '原句未动', en: 'sentence unchanged' },
  changed: { 'zh-CN': '原句有改动', en: 'sentence changed' },
  orphaned: { 'zh-CN': '原句已不在', en: 'sentence gone' },
} as const satisfies Record<string, Localized>;

export type Word = keyof typeof WORDS;

/** The word in a language. */
export function word(name: Word, locale: Locale): string {
  return WORDS[name][locale];
}

/** `12%`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Who wrote a draft, else its title, else its path. */
export function nameOf(draft: {
  readonly author?: string;
  readonly title: string;
  readonly path: string;
}): string {
  return draft.author ?? (draft.title === '' ? draft.path : draft.title);
}

/** A moment (ISO 8601) as reports show it: to the minute. */
export function moment(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')}${at.endsWith('Z') ? ' UTC' : ''}`;
}
