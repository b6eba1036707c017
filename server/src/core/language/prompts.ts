import type { Item } from '../draft/model.js';
import type { Localized } from '../locale.js';
import type { LocalizedFix } from '../rule.js';

const TITLE: Localized = {
  'zh-CN': '在后面插入提示，照着补写',
  en: 'Insert a prompt behind it, to be filled in',
};

/**
 * A suggestion that inserts a prompt behind an item. It asks for the facts and supplies none.
 * @param prompt what to write, without brackets
 */
export function promptBehind(item: Item, prompt: string, title: Localized = TITLE): LocalizedFix[] {
  if (item.form === 'table-row') return [];
  const { end } = item.range;
  return [{ safety: 'suggestion', title, edits: [{ range: { start: end, end }, text: `〔${prompt}〕` }] }];
}
